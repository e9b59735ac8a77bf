import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { documentChain } from '../crypto/documentChain.ts';
import { once } from '../crypto/once.ts';
import { renewedReceiptSigner } from '../crypto/receiptKey.ts';
import { sha256 } from '../crypto/sha256.ts';
import { ed25519Vkey, receiptsKeyName } from '../crypto/vkey.ts';
import type { Directory, DocumentSigner, Files, Home, Table } from '../domain/ports.ts';
import { hostOf } from '../log/origin.ts';
import type { KmsKeys } from './signers.ts';
import { dynamoTable } from './table.ts';

/** The environment variables that name the office's resources; PUBLIC_URL is https:// and ORIGIN's host if absent. */
export type Setting =
  | 'ORIGIN'
  | 'LEDGER_TABLE'
  | 'PERSONAL_TABLE'
  | 'FILES_BUCKET'
  | 'LOG_KEY'
  | 'RECEIPTS_KEY'
  | 'DOCUMENTS_KEY'
  | 'MAC_KEY'
  | 'USER_POOL';

/** Milliseconds: twenty years, in which a document's signature is to be checked. */
const certificateLifetime = 20 * 365.25 * 24 * 60 * 60 * 1000;

/** Each client is loaded when it is first needed: most functions need the table only. */
const clients = {
  personal: once(async (): Promise<Table> => dynamoTable(setting('PERSONAL_TABLE'))),
  files: once(async (): Promise<Files> => {
    const { s3Files } = await import('./files.ts');
    return s3Files(setting('FILES_BUCKET'));
  }),
  keys: once(async (): Promise<KmsKeys> => {
    const { kmsKeys } = await import('./signers.ts');
    return kmsKeys();
  }),
  directory: once(async (): Promise<Directory> => {
    const { cognitoDirectory } = await import('./directory.ts');
    return cognitoDirectory(setting('USER_POOL'));
  }),
};

let made: Home | undefined;

/**
 * The home of a function, from its environment. Throws an Error for a variable that is missing, as soon as
 * it is needed: a function is given only what it uses.
 */
export function home(): Home {
  made ??= awsHome();
  return made;
}

function awsHome(): Home {
  const origin = setting('ORIGIN');
  const clock = () => new Date();
  const sign = async (key: Setting, message: Uint8Array) =>
    (await clients.keys()).ed25519Sign(setting(key), message);
  const vkey = (key: Setting, name: string) =>
    once(async () =>
      ed25519Vkey(name, await (await clients.keys()).ed25519PublicKey(setting(key))),
    );
  return {
    origin,
    publicUrl: process.env.PUBLIC_URL || `https://${hostOf(origin)}`,
    table: dynamoTable(setting('LEDGER_TABLE')),
    personal,
    files,
    directory: {
      find: async (login) => (await clients.directory()).find(login),
      assign: async (actor, duties) => (await clients.directory()).assign(actor, duties),
    },
    logSigner: { vkey: vkey('LOG_KEY', origin), sign: (message) => sign('LOG_KEY', message) },
    receiptSigner: renewedReceiptSigner({
      origin,
      clock,
      endorse: (message) => sign('RECEIPTS_KEY', message),
    }),
    receiptsVkey: vkey('RECEIPTS_KEY', receiptsKeyName(origin)),
    documentSigner: once(() => documentSigner(origin, clock())),
    clock,
    pause: (milliseconds) => setTimeout(milliseconds),
    random: (length) => new Uint8Array(randomBytes(length)),
    sha256,
    mac: async (bytes) => (await clients.keys()).mac(setting('MAC_KEY'), bytes),
    // The table's stream rings.
    ring: () => {},
  };
}

const personal: Table = {
  get: async (key) => (await clients.personal()).get(key),
  getMany: async (keys) => (await clients.personal()).getMany(keys),
  query: async (query) => (await clients.personal()).query(query),
  queryIndex: async (query) => (await clients.personal()).queryIndex(query),
  commit: async (changes) => (await clients.personal()).commit(changes),
};

const files: Files = {
  read: async (path) => (await clients.files()).read(path),
  write: async (path, bytes, options) => (await clients.files()).write(path, bytes, options),
  remove: async (path) => (await clients.files()).remove(path),
  list: async (prefix, options) => (await clients.files()).list(prefix, options),
};

/** KMS holds one key for documents: unless the office brings a chain, that key stands for itself. */
async function documentSigner(name: string, from: Date): Promise<DocumentSigner> {
  const keys = await clients.keys();
  const key = setting('DOCUMENTS_KEY');
  const publicKeySpki = await keys.publicKeySpki(key);
  const sign = (message: Uint8Array) => keys.ecdsaSign(key, message);
  const certificates = await documentChain(files, publicKeySpki, async () => {
    const { selfSignedCertificate } = await import('../crypto/certificates.ts');
    const until = new Date(from.getTime() + certificateLifetime);
    return [await selfSignedCertificate({ publicKeySpki, sign }, { name, from, until })];
  });
  return { certificates, sign };
}

function setting(name: Setting): string {
  const value = process.env[name];
  if (!value) throw new Error(`the environment variable ${name} is missing`);
  return value;
}
