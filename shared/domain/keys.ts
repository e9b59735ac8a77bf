import type { Key } from './ports.ts';

/** Where each thing lies in the table. Numbers in keys are padded, so that byte order is their order. */
const padded = (value: number, digits: number) => String(value).padStart(digits, '0');

export const entryKey = (aggregate: string, seq: number): Key => ({
  pk: `A#${aggregate}`,
  sk: `E#${padded(seq, 10)}`,
});
export const stateKey = (aggregate: string): Key => ({ pk: `A#${aggregate}`, sk: 'S' });
export const idempotencyKey = (aggregate: string, key: string): Key => ({
  pk: `A#${aggregate}`,
  sk: `I#${key}`,
});

/** One owner for each thing that can be claimed once: a serial number, a meter's month, an invoice line. */
export const claimKey = ({ space, key }: { space: string; key: string }): Key => ({
  pk: `CLAIM#${space}#${key}`,
  sk: 'C',
});

export const headKey = (origin: string): Key => ({ pk: `LOG#${origin}`, sk: 'HEAD' });

/** What one batch added to a cell; `part` counts the rows when the leaf indices need several. */
export const cellKey = (period: string, cell: string, size: number, part: number): Key => ({
  pk: `T#${period}#${cell}`,
  sk: `B#${padded(size, 16)}#${padded(part, 4)}`,
});
/** The running total of a cell; all cells of a period lie together, so that a snapshot is one query. */
export const totalKey = (period: string, cell: string): Key => ({
  pk: `T#${period}`,
  sk: cell,
});

/** The sealer's inbox is spread over this many partitions of the index `pending`. */
export const pendingShards = 32;
export const pendingShard = (leafHash: Uint8Array): string =>
  `P#${padded((leafHash[0] ?? 0) % pendingShards, 2)}`;

/** A natural person's data, and who read it: in the table of personal data. */
export const personalKey = (partner: string): Key => ({ pk: `P#${partner}`, sk: 'D' });
export const accessPrefix = 'L#';
export const accessKey = (partner: string, at: string, nonce: string): Key => ({
  pk: `P#${partner}`,
  sk: `${accessPrefix}${at}#${nonce}`,
});

/** The people to talk to at a partner, under the commitment to them: in the table of personal data. */
export const contactsPrefix = 'C#';
export const contactsKey = (partner: string, sha256: string): Key => ({
  pk: `P#${partner}`,
  sk: `${contactsPrefix}${sha256}`,
});

/** The login behind a person's random id: in the table of personal data. */
export const loginKey = (person: string): Key => ({ pk: `P#${person}`, sk: 'N' });

/** That a file of evidence was uploaded, and as what. */
export const evidenceKey = (owner: string, sha256: string): Key => ({
  pk: `EV#${owner}`,
  sk: sha256,
});

/** That a file stands behind a contribution. */
export const evidenceUseKey = (sha256: string, contribution: string): Key => ({
  pk: `EU#${sha256}`,
  sk: contribution,
});
