import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import type { Directory } from '../../shared/domain/ports.ts';
import { isEndorsed } from '../../shared/domain/receipt.ts';
import {
  configureHome,
  type EmbeddedOptions,
  embeddedHome,
  home,
} from '../../shared/embedded/home.ts';
import { FolderInUse } from '../../shared/embedded/lock.ts';
import { parseVerifierKey } from '../../shared/log/verifierKey.ts';

const root = mkdtempSync(join(tmpdir(), 'home-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;
let data = '';
beforeEach(() => {
  folders += 1;
  data = join(root, `${folders}`);
});

const directory: Directory = { find: async () => undefined, assign: async () => {} };
const open = (options: Partial<EmbeddedOptions> = {}) =>
  embeddedHome({ data, directory, ...options });
const bytes = new TextEncoder().encode('bytes');

describe('the home of a folder', () => {
  test('keeps its log, keys, certificates and name over a restart', async () => {
    const first = open({ origin: 'csr.example.ir/1' });
    const seen = async ({
      logSigner,
      receiptsVkey,
      documentSigner,
      mac,
      origin,
    }: typeof first) => ({
      origin,
      vkey: await logSigner.vkey(),
      receipts: await receiptsVkey(),
      certificates: (await documentSigner()).certificates,
      mac: await mac(bytes),
    });
    const before = await seen(first);
    first.close();
    const second = open();
    expect(await seen(second)).toEqual(before);
    second.close();
  });

  test('signs under the name of the log, with keys whose names tell them apart', async () => {
    const office = open({ origin: 'csr.example.ir/1' });
    const log = parseVerifierKey(sha256, await office.logSigner.vkey());
    const receipts = parseVerifierKey(sha256, await office.receiptsVkey());
    expect([log.name, receipts.name]).toEqual(['csr.example.ir/1', 'csr.example.ir/1/receipts']);
    const signature = await office.logSigner.sign(bytes);
    expect(await ed25519Verify(log.publicKey, bytes, signature)).toBe(true);
    expect(await ed25519Verify(receipts.publicKey, bytes, signature)).toBe(false);
    office.close();
  });

  test('the receipts key vouches for the key of a receipt; a day later for another one', async () => {
    let now = Date.parse('2026-03-21T00:00:00Z');
    const office = open({ clock: () => new Date(now) });
    const signer = await office.receiptSigner();
    const crypto = { sha256, verify: ed25519Verify };
    const vkey = await office.receiptsVkey();
    expect(await isEndorsed({ key: signer.key, origin: office.origin }, vkey, crypto)).toBe(true);
    expect(await isEndorsed({ key: signer.key, origin: 'other' }, vkey, crypto)).toBe(false);
    now += 23 * 3_600_000;
    expect(await office.receiptSigner()).toBe(signer);
    now += 3_600_000;
    expect((await office.receiptSigner()).key.publicKey).not.toBe(signer.key.publicKey);
    office.close();
  });

  test('keys are files that their owner alone can read', () => {
    open().close();
    const keys = join(data, 'keys');
    expect(readdirSync(keys).sort()).toEqual([
      'documents-root.pem',
      'documents.pem',
      'log.pem',
      'mac.key',
      'receipts.pem',
    ]);
    for (const name of readdirSync(keys))
      expect(statSync(join(keys, name)).mode & 0o777).toBe(0o600);
    expect(statSync(keys).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'ledger.sqlite')).mode & 0o777).toBe(0o600);
  });

  test('what is erased of a person is in none of its files any more, while it runs', async () => {
    const office = open();
    const key = { pk: 'P#partner-1', sk: 'D' };
    const name = 'Nikukar Nemunepour';
    const found = () =>
      readdirSync(data, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .some(({ parentPath, name: file }) =>
          readFileSync(join(parentPath, file)).includes('Nemunepour'),
        );
    await office.personal.commit([{ put: { ...key, opened: name.repeat(20) } }]);
    expect(found()).toBe(true);
    expect(await office.table.get(key)).toBeUndefined();
    await office.personal.commit([{ put: { ...key, erased: true } }]);
    expect(found()).toBe(false);
    expect(statSync(join(data, 'personal.sqlite')).mode & 0o777).toBe(0o600);
    office.close();
  });

  test('keys that others can read are refused', () => {
    open().close();
    chmodSync(join(data, 'keys', 'receipts.pem'), 0o640);
    expect(() => open()).toThrow('chmod 600');
  });

  test('a log that has lost a key gets no new one', () => {
    open().close();
    rmSync(join(data, 'keys', 'log.pem'));
    expect(() => open()).toThrow('log.pem is missing');
  });

  test('a first start that was cut short between two keys is finished by the next', () => {
    open().close();
    for (const name of readdirSync(data)) {
      if (name.startsWith('ledger')) rmSync(join(data, name));
    }
    rmSync(join(data, 'keys', 'mac.key'));
    writeFileSync(join(data, 'keys', '.unfinished-x'), 'half a key');
    open().close();
    expect(readdirSync(join(data, 'keys'))).not.toContain('.unfinished-x');
  });

  test('another name for the same log is refused, and so is a lost one', () => {
    open({ origin: 'one.example/1' }).close();
    expect(() => open({ origin: 'other.example/1' })).toThrow("can't be renamed");
    open({ origin: 'one.example/1' }).close();
    rmSync(join(data, 'origin'));
    expect(() => open({ origin: 'one.example/1' })).toThrow('missing');
  });

  test('a new log needs a shard in its name; one that began without goes on under its own', () => {
    expect(() => open({ origin: 'one.example' })).toThrow('needs a host and a shard');
    open({ origin: 'one.example/1' }).close();
    writeFileSync(join(data, 'origin'), 'one.example\n');
    const old = open({ origin: 'one.example' });
    expect([old.origin, old.publicUrl]).toEqual(['one.example', 'https://one.example']);
    old.close();
    expect(() => open({ origin: 'one.example/1' })).toThrow("can't be renamed");
  });

  test('the pages lie at the host, whatever the shard', () => {
    const office = open({ origin: 'csr.example.ir/2' });
    expect(office.publicUrl).toBe('https://csr.example.ir');
    office.close();
  });

  test('a second home in the same folder is refused, and told who holds it', () => {
    const first = open();
    expect(() => open()).toThrow(FolderInUse);
    expect(() => open()).toThrow(`process ${process.pid}`);
    first.close();
    open().close();
  });

  test('a folder is free again when its holder was killed', async () => {
    const lock = new URL('../../shared/embedded/lock.ts', import.meta.url).href;
    open().close();
    const script = `import { lockFolder } from ${JSON.stringify(lock)};
      globalThis.held = lockFolder(${JSON.stringify(data)}); console.log('held'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(holder.stdout, 'data');
      expect(() => open()).toThrow(`in use by process ${holder.pid}`);
    } finally {
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    }
    open().close();
  });
});

describe('the home of a process', () => {
  test('must be named before it is used', () => {
    expect(() => home()).toThrow('configureHome');
    const office = open({ data: ':memory:' });
    configureHome(office);
    expect(home()).toBe(office);
    office.close();
  });
});

describe('a home in memory', () => {
  test('has keys of its own, a clock, waits, a bell and randomness that can be passed in', async () => {
    let rings = 0;
    const office = open({
      data: ':memory:',
      clock: () => new Date(0),
      random: (length) => new Uint8Array(length).fill(7),
      ring: () => (rings += 1),
      pause: async () => {},
    });
    office.ring();
    await office.pause(1_000_000);
    expect(rings).toBe(1);
    expect([...office.random(2)]).toEqual([7, 7]);
    expect(office.clock()).toEqual(new Date(0));
    const other = open({ data: ':memory:' });
    expect(await other.mac(bytes)).not.toEqual(await office.mac(bytes));
    expect(await other.mac(bytes)).toHaveLength(32);
    expect(other.random(32)).not.toEqual(other.random(32));
    office.close();
    other.close();
  });
});
