import { createPrivateKey, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ed25519Sign, generateEd25519, rawPublicKey } from '../../shared/crypto/ed25519.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { syncFolder, writeNewFile } from '../../shared/embedded/durable.ts';
import { lockFolder } from '../../shared/embedded/lock.ts';
import { encodeHex, encodeUtf8 } from '../../shared/log/bytes.ts';
import { formatCheckpointText, parseCheckpointText } from '../../shared/log/checkpoint.ts';
import { cosigner } from '../../shared/log/cosignature.ts';
import * as verifierKeys from '../../shared/log/verifierKey.ts';
import type { Memory } from './witness.ts';

const keyIn = (folder: string) => join(folder, 'key.pem');
const memoryIn = (folder: string) => join(folder, 'seen');

/** Makes a new key under a name, and an empty memory. Throws an Error if the folder has a key already. */
export function initWitness(folder: string, name: string): void {
  verifierKeys.checkKeyName(name);
  mkdirSync(memoryIn(folder), { recursive: true, mode: 0o700 });
  const key = keyIn(folder);
  if (existsSync(key)) throw new Error(`${key} is there already: a witness has one key`);
  const pem = generateEd25519().export({ format: 'pem', type: 'pkcs8' });
  writeFileSync(key, `${name}\n${pem}`, { mode: 0o600, flag: 'wx', flush: true });
}

/**
 * Opens what `initWitness` made, for this process alone. Throws an Error if the key or the memory is missing: a
 * witness that forgot what it saw would cosign a rollback; FolderInUse if another process works in the folder.
 */
export function openWitness(folder: string, now = () => Math.floor(Date.now() / 1000)) {
  const missing = [keyIn(folder), memoryIn(folder)].filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`${missing} missing: --init makes a new witness`);
  const [name = '', ...pem] = readFileSync(keyIn(folder), 'utf8').split('\n');
  const privateKey = createPrivateKey(pem.join('\n'));
  const type = verifierKeys.SIGNATURE_TYPE.cosignature;
  const form = { name, type, publicKey: rawPublicKey(privateKey) };
  const key = verifierKeys.verifierKey(sha256, form);
  return {
    vkey: verifierKeys.formatVerifierKey(key),
    signer: () => cosigner(key, ed25519Sign(privateKey), now()),
    memory: memoryOf(memoryIn(folder)),
    release: lockFolder(folder).release,
  };
}

/** One file a log: the text of the checkpoint that was cosigned last. */
function memoryOf(folder: string): Memory {
  const placeOf = (origin: string) => join(folder, encodeHex(sha256(encodeUtf8(origin))));
  return {
    read: async (origin) => {
      const place = placeOf(origin);
      return existsSync(place) ? parseCheckpointText(await readFile(place, 'utf8')) : undefined;
    },
    write: async (checkpoint) => {
      const temporary = join(folder, randomUUID());
      await writeNewFile(temporary, encodeUtf8(formatCheckpointText(checkpoint)), 0o600);
      await rename(temporary, placeOf(checkpoint.origin));
      await syncFolder(folder);
    },
  };
}
