import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ed25519Sign, ed25519Verify } from '../shared/crypto/ed25519.ts';
import { sha256 } from '../shared/crypto/sha256.ts';
import { ed25519Verifier } from '../shared/log/note.ts';
import { formatVerifierKey, parseVerifierKey } from '../shared/log/verifierKey.ts';
import { initWitness, openWitness } from './witness/folder.ts';
import { serveWitness } from './witness/serve.ts';
import { makeWitness } from './witness/witness.ts';

// npm run witness -- --data DIR --init --name witness.example/w1    makes a witness, and prints its key
// npm run witness -- --data DIR --port P --log VKEY [--log VKEY …]  runs it

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    init: { type: 'boolean', default: false },
    name: { type: 'string', default: 'witness.localhost' },
    port: { type: 'string', default: '8790' },
    host: { type: 'string', default: '127.0.0.1' },
    log: { type: 'string', multiple: true, default: [] },
  },
});

async function run(): Promise<void> {
  if (values.data === undefined) throw new Error('--data names the folder of the witness');
  const folder = resolve(values.data);
  if (values.init) initWitness(folder, values.name);
  const { key, privateKey, state, release } = openWitness(folder);
  const vkey = formatVerifierKey(key);
  console.log(vkey);
  if (values.log.length === 0) {
    release();
    if (!values.init) throw new Error('--log names a log by its verifier key');
    return;
  }
  const addCheckpoint = makeWitness({
    key,
    sign: ed25519Sign(privateKey),
    logs: values.log.map((log) => ed25519Verifier(parseVerifierKey(sha256, log), ed25519Verify)),
    state,
    sha256,
    now: () => Math.floor(Date.now() / 1000),
    suspect: (what, request) => console.error(JSON.stringify({ level: 'alarm', what, request })),
  });
  const place = { port: Number(values.port), host: values.host };
  const server = await serveWitness({ addCheckpoint, vkey }, place);
  console.log(`witnessing ${values.log.length} logs on http://${values.host}:${server.port}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void server.close().then(release));
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
