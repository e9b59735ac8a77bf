import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Cast, castOf, soon, today } from '../../scripts/scenario/cast.ts';
import { heaters } from '../../scripts/scenario/heaters.ts';
import { type Ground, layGround } from '../../scripts/scenario/office.ts';
import { accessToken, demonstrationLogins } from '../../scripts/signIn.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { placeOf } from '../../shared/embedded/fileTree.ts';
import { decodeUtf8 } from '../../shared/log/bytes.ts';
import { parseCheckpoint } from '../../shared/log/checkpoint.ts';
import { parseVerifierKey } from '../../shared/log/verifierKey.ts';
import { unwitnessedPath } from '../../shared/sealer/published.ts';

// An office and its witnesses, each in a process of its own, talking over HTTP as on different machines.

const command = (name: string) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));
const node = ['--conditions=embedded', '--disable-warning=ExperimentalWarning'];
const folder = mkdtempSync(join(tmpdir(), 'csr-ledger-witnessed-'));
const data = join(folder, 'office');
const running = new Set<ChildProcess>();

/** Starts a command, and waits for a line that `expected` finds something in. */
async function start(args: readonly string[], expected: RegExp) {
  const child = spawn(process.execPath, [...node, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.add(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const found = expected.exec(line)?.[1];
    if (found === undefined) continue;
    child.stdout.resume();
    return { child, found };
  }
  throw new Error(`${args[0]} ended before it was ready`);
}

async function stop(child: ChildProcess): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

const startOffice = (...more: string[]) =>
  start(
    [command('start.ts'), '--data', data, '--port', '0', '--empty', ...more],
    /is ready on (\S+)/,
  );

interface Witness {
  readonly child: ChildProcess;
  readonly port: string;
  readonly name: string;
  readonly vkey: string;
}

async function startWitness(name: string, logVkey: string, port = '0'): Promise<Witness> {
  const own = ['--data', join(folder, name)];
  const program = command('witness/start.ts');
  if (!existsSync(join(folder, name))) {
    spawnSync(process.execPath, [
      ...node,
      program,
      ...own,
      '--init',
      '--name',
      `${name}.example/w`,
    ]);
  }
  const pem = readFileSync(join(folder, name, 'key.pem'), 'utf8');
  const { child, found } = await start(
    [program, ...own, '--log', logVkey, '--port', port],
    /http:\/\/127\.0\.0\.1:(\d+)/,
  );
  const vkey = await (await fetch(`http://127.0.0.1:${found}/vkey`)).text();
  expect(vkey.startsWith(`${pem.split('\n')[0]}+`)).toBe(true);
  return { child, port: found, name: `${name}.example/w`, vkey: vkey.trim() };
}

let url: string;
let logVkey: string;
let witnesses: Witness[];
let cast: Cast;
let ground: Ground;

beforeAll(async () => {
  // The first start makes the log's key, which witnesses must know.
  const first = await startOffice();
  const trust = await fetch(`${first.found}/api/trust`);
  logVkey = ((await trust.json()) as { log: string }).log;
  await stop(first.child);
  witnesses = [];
  for (const name of ['one', 'two', 'three']) witnesses.push(await startWitness(name, logVkey));
  const list = witnesses.map(({ port, vkey }) => ({ url: `http://127.0.0.1:${port}`, vkey }));
  const file = join(folder, 'witnesses.json');
  writeFileSync(file, JSON.stringify({ threshold: 2, witnesses: list }));
  url = (await startOffice('--witnesses', file)).found;
  const logins = await demonstrationLogins(data);
  const signIn = (login: string) => accessToken({ url, login, password: logins[login] ?? '' });
  cast = castOf({ url, signIn, run: '7', say: () => undefined });
  ground = await layGround(cast);
}, 120_000);
afterAll(async () => {
  for (const child of running) await stop(child);
  rmSync(folder, { recursive: true, force: true });
});

/** Size of a checkpoint, and which of the witnesses signed it. */
const read = (text: string) => {
  const { size, note } = parseCheckpoint(text);
  const names = witnesses.map(({ name }) => name);
  const by = note.signatures.map(({ name }) => name).filter((name) => names.includes(name));
  return { size, by: by.sort() };
};
const published = async () => read(await (await fetch(`${url}/api/log/checkpoint`)).text());
const sealed = async () =>
  ((await (await fetch(`${url}/health`)).json()) as { sealed: number }).sealed;

/** A stored file begins with its media type. */
const contentOf = (path: string) => readFileSync(path, 'utf8').replace(/^.*\n/, '');

let writes = 0;
const write = async (): Promise<void> => {
  const partner = await cast.as('partner');
  writes += 1;
  await partner('submitContribution', {
    body: {
      occurredOn: today(),
      region: 'IR-23.tehran.06',
      targetGroup: 'people-with-disabilities',
      lines: [{ item: 'wheelchair', quantity: '1', values: { 'fair-market': { is: 'unknown' } } }],
      evidence: [],
    },
    idempotencyKey: `write-${writes}`,
  });
};

test('a certificate carries the cosignatures, and verify tells that a split view is excluded', async () => {
  const certificate = await heaters(cast, ground);
  const officer = await cast.as('officer');
  const params = { certificate };
  const bytes = await soon('the certificate to be sealed', async () => {
    const paper = await officer('certificateDocument', { params, query: { format: 'json' } });
    return paper.status === 200 ? paper.bytes : undefined;
  });
  const paper = join(folder, 'certificate.json');
  writeFileSync(paper, bytes);
  const { proof } = JSON.parse(decodeUtf8(bytes)) as { proof: string };
  // Who was slower than the threshold may be missing.
  const { by } = read(proof.slice(proof.indexOf('\n\n') + 2));
  expect(by.length).toBeGreaterThanOrEqual(2);
  const verify = (...keys: readonly string[]) =>
    spawnSync(
      process.execPath,
      [...node, command('verify.ts'), ...keys.flatMap((key) => ['--key', key]), paper],
      { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
    ).stdout;
  const trusted = witnesses.filter(({ name }) => by.slice(0, 2).includes(name));
  const told = verify(logVkey, ...trusted.map(({ vkey }) => vkey));
  const [, names = ''] = /Split view excluded by 2 trusted witnesses.*: (.*)\.$/m.exec(told) ?? [];
  expect(names.split(', ').sort()).toEqual(by.slice(0, 2));
  expect(verify(logVkey)).toMatch(/not proved:[\s\S]*split view is not excluded/);
}, 120_000);

test('with one of three down the checkpoint is published with the others’ cosignatures', async () => {
  const [, , three] = witnesses;
  if (three) await stop(three.child);
  const before = await published();
  await write();
  const after = await soon('the next checkpoint', async () => {
    const now = await published();
    return now.size > before.size ? now : undefined;
  });
  expect(after.by).toEqual(['one.example/w', 'two.example/w']);
}, 120_000);

test('with two down the log goes on unwitnessed, and is published when one is back', async () => {
  const [, two] = witnesses;
  if (two) await stop(two.child);
  const before = await published();
  await write();
  const aside = placeOf(join(data, 'files', 'stored'), unwitnessedPath);
  const unwitnessed = await soon('a checkpoint to be put aside', async () =>
    existsSync(aside) ? read(contentOf(aside)) : undefined,
  );
  expect(unwitnessed).toEqual({ size: await sealed(), by: ['one.example/w'] });
  expect(unwitnessed.size).toBeGreaterThan(before.size);
  expect(await published()).toEqual(before);

  const back = await startWitness('two', logVkey, two?.port);
  expect(parseVerifierKey(sha256, back.vkey).name).toBe('two.example/w');
  expect(back.vkey).toBe(two?.vkey);
  await write();
  const after = await soon('the next checkpoint', async () => {
    const now = await published();
    return now.size > before.size ? now : undefined;
  });
  expect(after.by).toEqual(['one.example/w', 'two.example/w']);
  expect(after.size).toBeGreaterThan(unwitnessed.size);
}, 120_000);
