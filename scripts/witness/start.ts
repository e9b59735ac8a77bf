import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { ed25519Verifier } from '../../shared/log/note.ts';
import { parseVerifierKey } from '../../shared/log/verifierKey.ts';
import { initWitness, openWitness } from './folder.ts';
import { serveWitness } from './serve.ts';
import { makeWitness } from './witness.ts';

const usage = `npm run witness -- --data DIR --init [--name witness.example/w1]   makes a witness, prints its key
npm run witness -- --data DIR --log VKEY [--log VKEY …] [--port P] [--host H]   runs it`;

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    data: text,
    init: { type: 'boolean' },
    name: text,
    port: text,
    host: text,
    log: { ...text, multiple: true, default: [] },
  },
});

async function run({ name = 'witness.localhost/1', port = '8790', host = '127.0.0.1' } = values) {
  if (values.data === undefined || (!values.init && values.log.length === 0))
    throw new Error(usage);
  const folder = resolve(values.data);
  if (values.init) initWitness(folder, name);
  const { vkey, release, ...own } = openWitness(folder);
  console.log(vkey);
  if (values.log.length === 0) return release();
  const keys = values.log.map((key) => parseVerifierKey(sha256, key));
  const logs = keys.map((key) => ed25519Verifier(key, ed25519Verify));
  const suspect = (what: string, request: string) =>
    console.error(JSON.stringify({ level: 'alarm', what, request }));
  const addCheckpoint = makeWitness({ ...own, logs, sha256, suspect });
  const server = await serveWitness({ addCheckpoint, vkey }, { port: Number(port), host });
  console.log(`witnessing ${logs.length} logs on http://${host}:${server.port}`);
  const stop = () => server.close().then(release);
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop);
}

await run().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
