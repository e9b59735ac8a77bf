import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { initWitness, openWitness } from '../../scripts/witness/folder.ts';
import { serveWitness } from '../../scripts/witness/serve.ts';
import { makeWitness } from '../../scripts/witness/witness.ts';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import { FolderInUse } from '../../shared/embedded/lock.ts';
import { encodeUtf8 } from '../../shared/log/bytes.ts';
import {
  type SignedCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from '../../shared/log/checkpoint.ts';
import { cosignatureVerifier } from '../../shared/log/cosignature.ts';
import { leafHash, rootOf } from '../../shared/log/merkle.ts';
import { consistencyProof, subtreesOf } from '../../shared/log/merkleProof.ts';
import { ed25519Signer, ed25519Verifier } from '../../shared/log/note.ts';
import { parseVerifierKey, SIGNATURE_TYPE, verifierKey } from '../../shared/log/verifierKey.ts';
import { addCosignatures, formatAddCheckpoint } from '../../shared/log/witness.ts';
import { ed25519Pair, sha256 } from '../log/crypto.ts';

const name = 'witness.example/w1';
const time = 1_795_000_000;

/** A log whose leaves are texts, and what it may send to a witness. */
function logOf(origin: string, seed: number) {
  const pair = ed25519Pair(new Uint8Array(32).fill(seed));
  const { publicKey } = pair;
  const key = verifierKey(sha256, { name: origin, type: SIGNATURE_TYPE.ed25519, publicKey });
  const hashes = (size: number, branch: string) =>
    Array.from({ length: size }, (_, at) => leafHash(sha256, encodeUtf8(`${branch} ${at}`)));
  const checkpoint = (size: number, branch = 'leaf') =>
    signCheckpoint(
      { origin, size, root: rootOf(sha256, hashes(size, branch)) },
      ed25519Signer(key, pair.sign),
    );
  const request = async (oldSize: number, size: number, branch = 'leaf') =>
    formatAddCheckpoint({
      oldSize,
      proof: await consistencyProof(
        sha256,
        subtreesOf(sha256, hashes(size, branch)),
        Math.min(oldSize, size),
        size,
      ),
      checkpoint: await checkpoint(size, branch),
    });
  return { verifier: ed25519Verifier(key, ed25519Verify), checkpoint, request };
}

const first = logOf('ledger.example/office', 1);
const second = logOf('ledger.example/another', 2);
const stranger = logOf('ledger.example/office', 3);
const unknown = logOf('ledger.example/unknown', 4);

let folder: string;
let url: string;
let vkey: string;
let suspicions: string[];
let stop: () => Promise<void>;

async function start(): Promise<void> {
  const { release, ...own } = openWitness(folder, () => time);
  const addCheckpoint = makeWitness({
    ...own,
    logs: [first.verifier, second.verifier],
    sha256,
    suspect: (what) => suspicions.push(what),
  });
  vkey = own.vkey;
  const server = await serveWitness({ addCheckpoint, vkey }, { port: 0 });
  url = `http://127.0.0.1:${server.port}`;
  stop = () => server.close().then(release);
}

async function send(body: string | Promise<string>) {
  const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body: await body });
  const type = response.headers.get('content-type');
  return { status: response.status, type, body: await response.text() };
}

/** Who is proved to have cosigned, by the answer. */
async function cosignersIn(checkpoint: SignedCheckpoint, answer: { body: string }) {
  const witness = cosignatureVerifier(parseVerifierKey(sha256, vkey), ed25519Verify);
  const cosigned = await addCosignatures(checkpoint, answer.body, [witness]);
  const { origin } = checkpoint;
  const logKeys = [first.verifier, second.verifier];
  return verifyCheckpoint(cosigned, { origin, logKeys, witnesses: [witness] });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'csr-ledger-witness-'));
  suspicions = [];
  initWitness(folder, name);
  await start();
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a witness over HTTP', () => {
  test('cosigns a log that grows, under the key that it shows', async () => {
    expect(await (await fetch(`${url}/vkey`)).text()).toBe(`${vkey}\n`);
    for (const [from, to] of [
      [0, 5],
      [5, 8],
      [8, 8],
      [8, 21],
    ] as const) {
      const answer = await send(first.request(from, to));
      expect(answer.status).toBe(200);
      expect(await cosignersIn(await first.checkpoint(to), answer)).toMatchObject({
        ok: true,
        cosigned: [{ name, time }],
      });
    }
    expect(suspicions).toEqual([]);
  });

  test('answers a wrong old size with the one that it knows', async () => {
    expect((await send(first.request(3, 5))).body).toBe('0\n');
    await send(first.request(0, 5));
    const conflict = { status: 409, type: 'text/x.tlog.size', body: '5\n' };
    expect(await send(first.request(0, 8))).toEqual(conflict);
    expect(await send(first.request(4, 8))).toEqual(conflict);
  });

  test('refuses a fork at the same size, and keeps what it saw', async () => {
    await send(first.request(0, 5));
    expect(await send(first.request(5, 5, 'other'))).toMatchObject({ status: 409, body: '5\n' });
    expect(suspicions).toEqual(['ledger.example/office signed two trees of 5 leaves']);
    expect((await send(first.request(5, 8))).status).toBe(200);
  });

  test('refuses a fork behind a proof of its own', async () => {
    await send(first.request(0, 5));
    expect((await send(first.request(5, 8, 'other'))).status).toBe(422);
    expect(suspicions).toHaveLength(1);
    expect((await send(first.request(5, 8))).status).toBe(200);
  });

  test('refuses a rollback', async () => {
    await send(first.request(0, 8));
    expect(await send(first.request(0, 5))).toMatchObject({ status: 409, body: '8\n' });
    expect(await send(first.request(5, 5))).toMatchObject({ status: 409, body: '8\n' });
    const above = (await first.request(5, 5)).replace('old 5', 'old 8');
    expect((await send(above)).status).toBe(400);
  });

  test('refuses an unknown log, another key of a known one, and what is no request', async () => {
    expect((await send(unknown.request(0, 5))).status).toBe(404);
    expect((await send(stranger.request(0, 5))).status).toBe(403);
    expect((await send('old 0\n')).status).toBe(400);
    expect((await send('x'.repeat(70_000))).status).toBe(400);
    expect((await fetch(`${url}/add-checkpoint`)).status).toBe(405);
    expect((await fetch(`${url}/key.pem`)).status).toBe(404);
  });

  test('keeps two logs apart', async () => {
    expect((await send(first.request(0, 5))).status).toBe(200);
    expect((await send(second.request(0, 3, 'other'))).status).toBe(200);
    expect((await send(first.request(5, 6))).status).toBe(200);
    expect((await send(second.request(3, 9, 'other'))).status).toBe(200);
  });

  test('cosigns one of two histories that are offered at the same moment', async () => {
    await send(first.request(0, 5));
    const [one, other] = await Promise.all([first.request(5, 7), first.request(5, 8)]);
    const answers = await Promise.all([send(one), send(other), send(one), send(other)]);
    const sizes = new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect([...sizes]).toEqual([sizes.has('7\n') ? '7\n' : '8\n']);
  });
});

describe('a witness that is started again', () => {
  test('still knows what it saw, and has the same key', async () => {
    const before = vkey;
    await send(first.request(0, 8));
    await stop();
    await start();
    expect(vkey).toBe(before);
    expect(await send(first.request(0, 5))).toMatchObject({ status: 409, body: '8\n' });
    expect((await send(first.request(8, 9))).status).toBe(200);
  });

  test('does not start without its memory or key, nor twice in one folder', async () => {
    expect(() => openWitness(folder)).toThrow(FolderInUse);
    await stop();
    rmSync(join(folder, 'seen'), { recursive: true });
    expect(() => openWitness(folder)).toThrow('missing');
    expect(() => initWitness(folder, name)).toThrow('a witness has one key');
    initWitness(join(folder, 'new'), name);
    rmSync(join(folder, 'new', 'key.pem'));
    expect(() => openWitness(join(folder, 'new'))).toThrow('missing');
    stop = async () => {};
  });

  test('does not cosign if what it saw is damaged', async () => {
    await send(first.request(0, 8));
    const [seen = ''] = readdirSync(join(folder, 'seen'));
    writeFileSync(join(folder, 'seen', seen), 'ledger.example/office\n8\n');
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await send(first.request(8, 9))).status).toBe(500);
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
    expect((await send(second.request(0, 5))).status).toBe(200);
  });

  test('keeps its key for its owner alone', () => {
    expect(statSync(join(folder, 'key.pem')).mode & 0o777).toBe(0o600);
  });
});
