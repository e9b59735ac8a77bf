import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { documentChain } from '../crypto/documentChain.ts';
import { ed25519Sign, publicSpki, rawPublicKey } from '../crypto/ed25519.ts';
import { once } from '../crypto/once.ts';
import { ecdsaSign } from '../crypto/p256.ts';
import { renewedReceiptSigner } from '../crypto/receiptKey.ts';
import { sha256 } from '../crypto/sha256.ts';
import { ed25519Vkey, receiptsKeyName } from '../crypto/vkey.ts';
import type { Directory, DocumentSigner, Files, Home } from '../domain/ports.ts';
import { hostOf } from '../log/origin.ts';
import { folderFiles } from './files.ts';
import { folderKeys, type Keys, memoryKeys } from './keys.ts';
import { lockFolder } from './lock.ts';
import { memoryFiles } from './memoryFiles.ts';
import { originOf } from './origin.ts';
import { embeddedTable } from './table.ts';

export interface EmbeddedOptions {
  /** A folder, or ':memory:' for a home that ends with the process. */
  readonly data: string;
  /** The log's name, host and shard. Kept at first start; another one is refused later. */
  readonly origin?: string;
  /** https:// and the origin's host if absent. */
  readonly publicUrl?: string;
  readonly directory: Directory;
  readonly clock?: () => Date;
  readonly pause?: (milliseconds: number) => Promise<void>;
  readonly random?: (length: number) => Uint8Array;
  readonly ring?: () => void;
  /** As long as it answers true, indexes show what they showed before: for tests. */
  readonly indexLag?: () => boolean;
}

export type EmbeddedHome = Home & { close(): void };

/** The name of a log in memory, and of one whose office has not named it. */
export const defaultOrigin = 'csr-ledger.localhost/1';

const years = (count: number) => count * 365.25 * 24 * 60 * 60 * 1000;

/**
 * The ports on one machine. Throws FolderInUse if another process works in the folder, and Errors for a
 * key or origin that isn't that of its log.
 */
export function embeddedHome(options: EmbeddedOptions): EmbeddedHome {
  const { directory, clock = () => new Date(), ring = () => {} } = options;
  const { table, personal, files, keys, origin, close } = open(options);
  const logKey = rawPublicKey(keys.log);
  const receiptsKey = rawPublicKey(keys.receipts);
  return {
    origin,
    publicUrl: options.publicUrl ?? `https://${hostOf(origin)}`,
    table,
    personal,
    files,
    directory,
    logSigner: { vkey: async () => ed25519Vkey(origin, logKey), sign: ed25519Sign(keys.log) },
    receiptSigner: renewedReceiptSigner({ origin, clock, endorse: ed25519Sign(keys.receipts) }),
    receiptsVkey: async () => ed25519Vkey(receiptsKeyName(origin), receiptsKey),
    documentSigner: once(() => documentSigner({ keys, files, origin, from: clock() })),
    clock,
    pause: options.pause ?? ((milliseconds) => setTimeout(milliseconds)),
    random: options.random ?? ((length) => new Uint8Array(randomBytes(length))),
    sha256,
    mac: async (bytes) => new Uint8Array(createHmac('sha256', keys.mac).update(bytes).digest()),
    ring,
    close,
  };
}

interface Opened {
  readonly table: ReturnType<typeof embeddedTable>;
  readonly personal: ReturnType<typeof embeddedTable>;
  readonly files: Files;
  readonly keys: Keys;
  readonly origin: string;
  readonly close: () => void;
}

function open({ data, origin, indexLag }: EmbeddedOptions): Opened {
  const tableOptions = indexLag === undefined ? {} : { indexLag };
  if (data === ':memory:') {
    const table = embeddedTable(':memory:', tableOptions);
    const personal = embeddedTable(':memory:', { forgets: true });
    const name = origin ?? defaultOrigin;
    const close = () => {
      personal.close();
      table.close();
    };
    return { table, personal, files: memoryFiles(), keys: memoryKeys(), origin: name, close };
  }
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const lock = lockFolder(data);
  try {
    const ledger = join(data, 'ledger.sqlite');
    // The table comes last: as long as it isn't there, nothing rests on the keys.
    const mayMake = !existsSync(ledger);
    const keys = folderKeys(join(data, 'keys'), { mayMake });
    const name = originOf(data, origin ?? defaultOrigin, {
      mayMake,
      isAsked: origin !== undefined,
    });
    const files = folderFiles(join(data, 'files'));
    const personal = embeddedTable(join(data, 'personal.sqlite'), { forgets: true });
    const table = embeddedTable(ledger, tableOptions);
    const close = () => {
      personal.close();
      table.close();
      lock.release();
    };
    return { table, personal, files, keys, origin: name, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function documentSigner(options: {
  readonly keys: Keys;
  readonly files: Files;
  readonly origin: string;
  readonly from: Date;
}): Promise<DocumentSigner> {
  const { keys, files, origin, from } = options;
  const publicKeySpki = publicSpki(keys.documents);
  const certificates = await documentChain(files, publicKeySpki, async () => {
    const { selfIssuedCertificates } = await import('../crypto/certificates.ts');
    const authority = {
      publicKeySpki: publicSpki(keys.documentsRoot),
      sign: ecdsaSign(keys.documentsRoot),
    };
    const until = new Date(from.getTime() + years(20));
    const issued = { name: origin, from, until };
    const { leaf, root } = await selfIssuedCertificates(
      { authority, leaf: { publicKeySpki } },
      issued,
    );
    return [leaf, root];
  });
  return { certificates, sign: ecdsaSign(keys.documents) };
}

let configured: Home | undefined;

/** Names the home of this process; to be called once, before the first function runs. */
export function configureHome(chosen: Home): void {
  configured = chosen;
}

/** The home of this process. Throws an Error before `configureHome`. */
export function home(): Home {
  if (configured === undefined)
    throw new Error('no home yet: call configureHome(embeddedHome(…)) first');
  return configured;
}
