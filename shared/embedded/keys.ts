import {
  createPrivateKey,
  createSecretKey,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { generateEd25519 } from '../crypto/ed25519.ts';
import { generateP256 } from '../crypto/p256.ts';

/** The secrets of an office on one machine. Whoever loses `log` or `receipts` can't go on with the log. */
export interface Keys {
  readonly log: KeyObject;
  readonly receipts: KeyObject;
  readonly documents: KeyObject;
  /** Signs the certificate of `documents`, and nothing else. */
  readonly documentsRoot: KeyObject;
  readonly mac: KeyObject;
}

/** How a key is made and written; a private key as PKCS #8 in PEM. */
interface Kind {
  readonly file: string;
  readonly make: () => KeyObject;
  readonly format: (key: KeyObject) => string;
  readonly parse: (text: string) => KeyObject;
}
const pem = {
  format: (key: KeyObject) => String(key.export({ format: 'pem', type: 'pkcs8' })),
  parse: (text: string) => createPrivateKey(text),
};
const base64 = {
  format: (key: KeyObject) => `${key.export().toString('base64')}\n`,
  parse: (text: string) => createSecretKey(text.trim(), 'base64'),
};
const kinds: Record<keyof Keys, Kind> = {
  log: { file: 'log.pem', make: generateEd25519, ...pem },
  receipts: { file: 'receipts.pem', make: generateEd25519, ...pem },
  documents: { file: 'documents.pem', make: generateP256, ...pem },
  documentsRoot: { file: 'documents-root.pem', make: generateP256, ...pem },
  mac: { file: 'mac.key', make: () => createSecretKey(randomBytes(32)), ...base64 },
};

const each = (key: (kind: Kind) => KeyObject): Keys => ({
  log: key(kinds.log),
  receipts: key(kinds.receipts),
  documents: key(kinds.documents),
  documentsRoot: key(kinds.documentsRoot),
  mac: key(kinds.mac),
});

/** Keys that end with the process. */
export const memoryKeys = (): Keys => each(({ make }) => make());

/**
 * The keys in a folder's files, readable by their owner only. Missing ones are made if `mayMake`; an
 * office that already has a log must not get new ones, so that a lost key throws then.
 */
export function folderKeys(folder: string, { mayMake }: { readonly mayMake: boolean }): Keys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) {
    if (name.startsWith(unfinished)) rmSync(join(folder, name));
  }
  return each(({ file, make, format, parse }) => {
    const path = join(folder, file);
    if (readKey(path) === undefined) {
      if (!mayMake)
        throw new Error(`${path} is missing, and the log needs that very key: restore it`);
      writeKey(folder, file, format(make()));
    }
    return parse(readKey(path) ?? '');
  });
}

const unfinished = '.unfinished-';

function readKey(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const isShared = process.platform !== 'win32' && (stat.mode & 0o077) !== 0;
  if (isShared) throw new Error(`${path} can be read by others: chmod 600 it`);
  return readFileSync(path, 'utf8');
}

/** Whole or not at all, never over another, on disk when it returns. */
function writeKey(folder: string, file: string, text: string): void {
  const temporary = join(folder, unfinished + randomUUID());
  writeFileSync(temporary, text, { mode: 0o600, flag: 'wx', flush: true });
  linkSync(temporary, join(folder, file));
  rmSync(temporary);
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
