import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { initWitness, openWitness } from '../../scripts/witness/folder.ts';
import { serveWitness } from '../../scripts/witness/serve.ts';
import { makeWitness } from '../../scripts/witness/witness.ts';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { embeddedHome } from '../../shared/embedded/home.ts';
import { decodeUtf8 } from '../../shared/log/bytes.ts';
import { parseCheckpoint, verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { cosignatureVerifier } from '../../shared/log/cosignature.ts';
import { ed25519Verifier } from '../../shared/log/note.ts';
import { parseVerifierKey } from '../../shared/log/verifierKey.ts';
import { httpWitness, parseWitnesses } from '../../shared/sealer/httpWitness.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { itemOf, partner } from '../simulation/entries.ts';

test('an office with a list of witnesses publishes what they cosigned over HTTP', async () => {
  const absent = () => {
    throw new Error('the sealer has no use for it');
  };
  const home = embeddedHome({ data: ':memory:', directory: { find: absent, assign: absent } });
  const logKey = ed25519Verifier(
    parseVerifierKey(sha256, await home.logSigner.vkey()),
    ed25519Verify,
  );
  const folder = mkdtempSync(join(tmpdir(), 'csr-ledger-witness-'));
  initWitness(folder, 'witness.example/w1');
  const { vkey, release, ...own } = openWitness(folder, () => 1_795_000_000);
  const addCheckpoint = makeWitness({ ...own, logs: [logKey], sha256 });
  const server = await serveWitness({ addCheckpoint, vkey }, { port: 0 });
  const url = `http://127.0.0.1:${server.port}/`;
  const witnesses = parseWitnesses(JSON.stringify({ threshold: 1, witnesses: [{ url, vkey }] }));
  for (const name of ['1', '2', '3']) {
    await home.table.commit([{ put: await itemOf(home, partner(name)) }]);
    expect(await seal(home, { witnesses })).toMatchObject({ sealed: 1 });
  }
  const file = await home.files.read('log/checkpoint');
  const checkpoint = parseCheckpoint(decodeUtf8(file?.bytes ?? new Uint8Array()));
  const trust = { origin: home.origin, logKeys: [logKey] };
  const witness = cosignatureVerifier(parseVerifierKey(sha256, vkey), ed25519Verify);
  expect(await verifyCheckpoint(checkpoint, { ...trust, witnesses: [witness] })).toMatchObject({
    ok: true,
    cosigned: [{ name: 'witness.example/w1', time: 1_795_000_000 }],
  });
  expect(checkpoint.size).toBe(3);
  await server.close();
  release();
  home.close();
  rmSync(folder, { recursive: true });
});

test('a witness that sends to elsewhere, or talks without end, has not answered', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/moved/add-checkpoint') {
      response.writeHead(307, { location: '/elsewhere' }).end();
    } else response.end('x'.repeat(request.url === '/elsewhere' ? 1 : 100_000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const at = (path: string) => httpWitness({ url: `http://127.0.0.1:${port}/${path}`, vkey: '' });
  await expect(at('moved').addCheckpoint('')).rejects.toThrow();
  await expect(at('long').addCheckpoint('')).rejects.toThrow('too long');
  server.closeAllConnections();
  server.close();
});
