import type { Role } from '../contract/entry.ts';

/**
 * What the ledger needs from the place where it runs. Every port has two homes, shared/aws and
 * shared/embedded, which pass the same contract suite; both refuse at the same limits.
 */
export interface Home {
  /** The public name of this office's log; it stands in every checkpoint and receipt. */
  readonly origin: string;
  /** Where people reach the office's pages; it stands in the QR codes of papers. No slash at its end. */
  readonly publicUrl: string;
  readonly table: Table;
  /** Another table under a key of its own, for what must be erasable. Nothing in it is needed by a proof. */
  readonly personal: Table;
  readonly files: Files;
  readonly directory: Directory;
  readonly logSigner: LogSigner;
  readonly receiptSigner: () => Promise<ReceiptSigner>;
  readonly documentSigner: () => Promise<DocumentSigner>;
  /** C2SP verifier key of the key that vouches for receipt keys. */
  readonly receiptsVkey: () => Promise<string>;
  readonly clock: () => Date;
  /** Waits; only ever for a bounded time, between tries. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Unpredictable bytes. */
  readonly random: (length: number) => Uint8Array;
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  /** HMAC-SHA-256 under a key that never leaves the home: for cursors, and where a plain hash could be guessed. */
  readonly mac: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Tells the sealer that there is something to seal. Losing a ring is harmless: a sweep follows. */
  readonly ring: () => void;
}

/** Numbers are safe integers; anything larger is a string. */
export type Attribute = string | number | boolean;
export interface Key {
  readonly pk: string;
  readonly sk: string;
}
export type Item = Key & { readonly [attribute: string]: Attribute };

/** All that is named must hold. An absent item has no attributes: it satisfies `lacks`, never `equals`. */
export interface Condition {
  readonly absent?: true;
  readonly exists?: true;
  readonly equals?: { readonly [attribute: string]: Attribute };
  readonly lacks?: readonly string[];
}

export type Change =
  | { readonly put: Item; readonly when?: Condition }
  | {
      readonly update: Key;
      readonly set?: { readonly [attribute: string]: Attribute };
      readonly unset?: readonly string[];
      readonly when?: Condition;
    }
  | { readonly remove: Key; readonly when?: Condition }
  | { readonly check: Key; readonly when: Condition };

export interface Page<T> {
  readonly items: readonly T[];
  /** Give it back as `after` for the next page; absent at the end. */
  readonly next?: string;
}

/** Sparse indexes: an item stands in index X if it has the attributes X and XAt (both strings). */
export const indexes = ['pending', 'byStatus', 'byPartner', 'byRegion', 'byParent'] as const;
export type IndexName = (typeof indexes)[number];

export const tableLimits = {
  /** Actions in one commit, each on another key. */
  changes: 100,
  /** Bytes of one item, names and values, as UTF-8. */
  itemBytes: 400_000,
  /** Bytes of one commit. */
  commitBytes: 4_000_000,
  /** Items of one getMany. */
  keys: 100,
  /** Items of one page. */
  page: 1_000,
} as const;

/**
 * One table of items. Acknowledged means durable. Reads by key and by partition are consistent with
 * every commit that was acknowledged before they began; an index may lag behind, for ever unbounded
 * but in practice for seconds, and may still show what is gone. A read that may succeed when it is tried
 * again throws Contention; one beyond the limits LimitExceeded.
 */
export interface Table {
  get(key: Key): Promise<Item | undefined>;
  /** At most 100 keys, in any order; absent ones are left out. Each item is consistent by itself. */
  getMany(keys: readonly Key[]): Promise<readonly Item[]>;
  /** Items of a partition whose sk begins with `prefix`, in byte order of sk (or its reverse). */
  query(query: {
    readonly pk: string;
    readonly prefix?: string;
    readonly after?: string;
    readonly limit: number;
    readonly reverse?: boolean;
  }): Promise<Page<Item>>;
  /** Keys in an index partition, in byte order of XAt; equal ones in an order of the home's own. */
  queryIndex(query: {
    readonly index: IndexName;
    readonly partition: string;
    readonly after?: string;
    readonly limit: number;
    readonly reverse?: boolean;
  }): Promise<Page<Key>>;
  /**
   * All or nothing. Throws ConditionFailed (nothing was written; names each change whose condition
   * failed, with the item that stands there), Contention (nothing was written; may be tried again),
   * Unclear (it may or may not have been written: read to find out), LimitExceeded.
   */
  commit(changes: readonly Change[]): Promise<void>;
}

export class ConditionFailed extends Error {
  override readonly name = 'ConditionFailed';
  readonly failed: readonly { readonly change: number; readonly item?: Item }[];
  constructor(failed: readonly { readonly change: number; readonly item?: Item }[]) {
    super(`conditions of changes ${failed.map(({ change }) => change).join(', ')} failed`);
    this.failed = failed;
  }
}
export class Contention extends Error {
  override readonly name = 'Contention';
}
export class Unclear extends Error {
  override readonly name = 'Unclear';
}
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';
}

export interface StoredFile {
  readonly bytes: Uint8Array;
  /** Differs whenever the bytes differ; for `when: {tag}`. */
  readonly tag: string;
  readonly type: string;
}

/**
 * Named byte strings. A path has segments of [A-Za-z0-9._=-] joined by '/', none of them '.' or '..' or
 * longer than 200 characters, at most 500 in all. Acknowledged means durable; a write is seen whole or not at all.
 */
export interface Files {
  read(path: string): Promise<StoredFile | undefined>;
  /**
   * `when: 'absent'` writes once; `when: {tag}` replaces just what was read. Throws ConditionFailed
   * or Contention (nothing was written), Unclear, LimitExceeded.
   */
  write(
    path: string,
    bytes: Uint8Array,
    options: { readonly type: string; readonly when?: 'absent' | { readonly tag: string } },
  ): Promise<void>;
  /** Removing what isn't there is no error. */
  remove(path: string): Promise<void>;
  list(
    prefix: string,
    options: { readonly after?: string; readonly limit: number },
  ): Promise<Page<string>>;
}

/** Who may sign in, and which duties their tokens carry. */
export interface Directory {
  /** The random id behind a login, or undefined. */
  find(login: string): Promise<string | undefined>;
  /** Sets the duties; assigning the same again changes nothing. Tokens issued afterwards carry them. */
  assign(actor: string, duties: Duties): Promise<void>;
}
export interface Duties {
  readonly roles: readonly Role[];
  readonly partner?: string;
  readonly region?: string;
  /** Of somebody for whom it stands in, from the first to the last day: see domain/office/duties. */
  readonly lent?: Lent;
}
export interface Lent {
  readonly roles: readonly Role[];
  readonly region?: string;
  readonly from: string;
  readonly until: string;
}

/** Ed25519 under the key `log`. */
export interface LogSigner {
  /** C2SP verifier key: origin+id+key. */
  readonly vkey: () => Promise<string>;
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** A short-lived Ed25519 key for receipts that the key `receipts` vouches for; base64 strings. */
export interface ReceiptSigner {
  readonly key: {
    readonly publicKey: string;
    readonly madeAt: string;
    readonly endorsement: string;
  };
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** ECDSA P-256 with SHA-256 under the key `documents`, and the certificates that vouch for it. */
export interface DocumentSigner {
  /** DER, the signer's first, the authority's last. */
  readonly certificates: readonly Uint8Array[];
  /** DER-encoded signature. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}
