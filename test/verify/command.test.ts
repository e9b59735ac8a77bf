import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyFile } from '../../scripts/verify/file.ts';
import { readTrust, TrustError } from '../../scripts/verify/trust.ts';
import { certificateBundle } from '../../shared/domain/verify/bundle.ts';
import { ed25519Signer } from '../../shared/log/note.ts';
import { office } from '../pdf/samples.ts';
import { at, keyOf, logKey, logWith, origin, prove, receiptsKey } from './smallLog.ts';

const script = fileURLToPath(new URL('../../scripts/verify.ts', import.meta.url));

let folder: string;
let trusted: string;
const file = (name: string, content: string | Uint8Array = '') => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const run = (...args: string[]) => {
  const all = ['--disable-warning=ExperimentalWarning', script, '--trust', trusted, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    encoding: 'utf8',
    cwd: folder,
    timeout: 60_000,
  });
  return { status, stdout, stderr };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'csr-verify-'));
  trusted = join(folder, 'trusted');
  mkdirSync(trusted);
  const keys = `# of the office, by telephone\n${logKey.vkey} # log\n\n${receiptsKey.vkey}\n`;
  writeFileSync(join(trusted, 'office.vkey'), keys);
  const leaves = logWith();
  file('good.json', certificateBundle(await prove(leaves, at.certificate), origin));
  const stranger = keyOf('other.example', 3);
  const signing = { as: 'other.example', signer: ed25519Signer(stranger.key, stranger.sign) };
  const other = await prove(leaves, at.certificate, signing);
  file('stranger.json', certificateBundle(other, 'other.example'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the command', () => {
  test('accepts a certificate and says what is proved and what is not', () => {
    const { status, stdout, stderr } = run('good.json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^ACCEPTED good.json: certificate CSR-1405-000127-4$/m);
    expect(stdout).toMatch(/entry 7 of 11 of the log ledger.office.example/);
    expect(stdout).toMatch(/not proved:[\s\S]*not revoked[\s\S]*split view/);
    expect(stdout).toContain('demonstration paper');
  });

  test('refuses if one of several files is refused, and says where a key would have to be put', () => {
    const { status, stdout } = run('good.json', 'stranger.json');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ACCEPTED good.json/m);
    expect(stdout).toMatch(/^REFUSED stranger.json: .*\(other.example\) \[unknown-log\]$/m);
    expect(stdout).toContain(`${trusted}/other.example.log.vkey`);
  });

  test('trusts a key that is given with the call', () => {
    expect(run('--key', keyOf('other.example', 3).vkey, 'stranger.json').status).toBe(0);
  });

  test('answers machines in JSON, and people in Persian', () => {
    const { status, stdout } = run('--json', '--lang', 'fa', 'good.json', 'missing.json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      accepted: false,
      files: [
        {
          accepted: true,
          kind: 'certificate',
          demonstration: true,
          title: 'گواهی CSR-1405-000127-4',
        },
        { accepted: false, reason: 'file-missing', text: 'چنین پرونده‌ای نیست' },
      ],
    });
  });

  test.each([
    ['no file', []],
    ['an unknown option', ['--frob', 'good.json']],
    ['another language', ['--lang', 'de', 'good.json']],
    ['a key that is none', ['--key', 'good.json+00000000+AAAA', 'good.json']],
  ])('called with %s says so without a stack trace', (_, args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(/\S/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('prints nothing that steers a terminal', () => {
    const receipt = {
      origin: 'x\u001b[31m\u202e',
      entry: 'partner-1:1',
      leafHash: '',
      recordedAt: '2026-01-01T00:00:00.000Z',
      key: { publicKey: '', madeAt: '', endorsement: '' },
      signature: '',
    };
    const { status, stdout } = run(file('steering.json', JSON.stringify(receipt)));
    expect(status).toBe(1);
    expect(stdout).toContain('receipts-key-unknown');
    for (const control of ['\u001b', '\u202e']) expect(stdout).not.toContain(control);
  });
});

describe('a file that is no paper', () => {
  const reasonOf = async (path: string) => {
    const verdict = await verifyFile(path, readTrust([], []), 'en');
    return verdict.ok ? 'accepted' : verdict.reason;
  };

  test.each([
    ['missing', () => join(folder, 'none'), 'file-missing'],
    ['a folder', () => folder, 'export-unknown'],
    ['a zip archive', () => file('a.zip', 'PK\x03\x04more'), 'export-unknown'],
    ['a tar archive', () => file('a.tar', `${'x'.repeat(257)}ustar\0`), 'export-unknown'],
    ['empty', () => file('empty.json'), 'file-empty'],
    ['text', () => file('text.pdf', 'hello'), 'file-type-unknown'],
    ['broken JSON', () => file('half.json', '{"leaf'), 'not-json'],
    ['other JSON', () => file('other.json', '{"a":1}'), 'form-unknown'],
    ['another PDF', () => file('other.pdf', '%PDF-1.4\nhello'), 'pdf-foreign'],
    ['a device', () => '/dev/null', 'file-unreadable'],
    [
      'over 50 MB',
      () => {
        const path = file('large.json', '{');
        truncateSync(path, 50 * 1024 * 1024 + 1);
        return path;
      },
      'file-too-large',
    ],
  ])('because it is %s is refused with a reason', async (_, path, reason) => {
    expect(await reasonOf(path())).toBe(reason);
  });
});

describe('trust', () => {
  test('in a file that has no key is an error, not a key less', () => {
    const wrong = join(folder, 'wrong');
    mkdirSync(wrong);
    writeFileSync(join(wrong, 'a.vkey'), `${logKey.vkey}\n${logKey.vkey.slice(0, -3)}\n`);
    expect(() => readTrust([wrong], [])).toThrow(TrustError);
    expect(() => readTrust([wrong], [])).toThrow(/a\.vkey:2 is no C2SP verifier key/);
    rmSync(join(wrong, 'a.vkey'));
    writeFileSync(join(wrong, 'a.pem'), 'hello');
    expect(() => readTrust([wrong], [])).toThrow(/no certificate/);
  });

  test('in an authority named after a log is for the papers of that log only', async () => {
    const roots = join(folder, 'roots');
    mkdirSync(roots);
    const names = ['one.example_1', 'one.example_2-0a1b2c3d.documents', 'common'];
    const pems = Object.fromEntries(
      await Promise.all(
        names.map(async (name) => {
          const { rootPem } = await office();
          writeFileSync(join(roots, `${name}.pem`), rootPem);
          return [name, rootPem.trim()];
        }),
      ),
    );
    const vkeys = [keyOf('one.example/1', 1).vkey, keyOf('one.example/2', 2).vkey];
    const { rootsFor } = readTrust([roots], vkeys);
    expect(rootsFor('one.example/1')).toEqual([pems.common, pems['one.example_1']]);
    expect(rootsFor('one.example/2')).toEqual([
      pems.common,
      pems['one.example_2-0a1b2c3d.documents'],
    ]);
  });
});
