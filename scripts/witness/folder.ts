import { createPrivateKey, type KeyObject, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { generateEd25519, rawPublicKey } from '../../shared/crypto/ed25519.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { syncFolder, writeNewFile } from '../../shared/embedded/durable.ts';
import { lockFolder } from '../../shared/embedded/lock.ts';
import { encodeBase64, encodeHex, encodeUtf8, equalBytes } from '../../shared/log/bytes.ts';
import { parseCount, parseHash } from '../../shared/log/fields.ts';
import {
  formatVerifierKey,
  parseVerifierKey,
  SIGNATURE_TYPE,
  type VerifierKey,
  verifierKey,
} from '../../shared/log/verifierKey.ts';
import type { WitnessState } from './witness.ts';

/** A witness's own key and memory, in a folder that belongs to one process. */
export interface WitnessFolder {
  readonly key: VerifierKey;
  readonly privateKey: KeyObject;
  readonly state: WitnessState;
  readonly release: () => void;
}

const places = (folder: string) => ({
  key: join(folder, 'key.pem'),
  vkey: join(folder, 'witness.vkey'),
  seen: join(folder, 'seen'),
});

/** Makes a new key under a name, and an empty memory. Throws an Error if the folder has a key already. */
export function initWitness(folder: string, name: string): void {
  const { key, vkey, seen } = places(folder);
  mkdirSync(seen, { recursive: true, mode: 0o700 });
  if (existsSync(key)) throw new Error(`${key} is there already: a witness has one key`);
  const made = generateEd25519();
  const form = { name, type: SIGNATURE_TYPE.cosignature, publicKey: rawPublicKey(made) };
  const text = formatVerifierKey(verifierKey(sha256, form));
  const pem = String(made.export({ format: 'pem', type: 'pkcs8' }));
  writeFileSync(vkey, `${text}\n`, { flush: true });
  writeFileSync(key, pem, { mode: 0o600, flag: 'wx', flush: true });
}

/**
 * Opens what `initWitness` made. Throws an Error if the key or the memory is missing: a witness that forgot
 * what it saw would cosign a rollback; FolderInUse if another process works in the folder.
 */
export function openWitness(folder: string): WitnessFolder {
  const at = places(folder);
  const missing = Object.values(at).filter((path) => !existsSync(path));
  if (missing.length > 0)
    throw new Error(`${missing.join(', ')} missing: --init makes a new witness`);
  const { release } = lockFolder(folder);
  try {
    const privateKey = createPrivateKey(readFileSync(at.key));
    const key = parseVerifierKey(sha256, readFileSync(at.vkey, 'utf8').trim());
    if (!equalBytes(key.publicKey, rawPublicKey(privateKey))) {
      throw new Error(`${at.vkey} is not of ${at.key}`);
    }
    return { key, privateKey, state: stateIn(at.seen), release };
  } catch (error) {
    release();
    throw error;
  }
}

/** One file a log: its origin, size and root on a line each, as in a checkpoint. */
function stateIn(folder: string): WitnessState {
  const placeOf = (origin: string) => join(folder, encodeHex(sha256(encodeUtf8(origin))));
  return {
    read: async (origin) => {
      const text = await readFile(placeOf(origin), 'utf8').catch(ifAbsent);
      if (text === undefined) return undefined;
      const [name, size = '', root = '', end, ...more] = text.split('\n');
      if (name !== origin || end !== '' || more.length > 0) {
        throw new Error(`${placeOf(origin)} is damaged`);
      }
      return { size: parseCount(size), root: parseHash(root) };
    },
    write: async (origin, { size, root }) => {
      const temporary = join(folder, randomUUID());
      const text = `${origin}\n${size}\n${encodeBase64(root)}\n`;
      await writeNewFile(temporary, encodeUtf8(text), 0o600);
      await rename(temporary, placeOf(origin));
      await syncFolder(folder);
    },
  };
}

const ifAbsent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};
