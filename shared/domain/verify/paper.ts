import * as z from 'zod';
import { Entry, maxLeafBytes } from '../../contract/entry.ts';
import { Name } from '../../contract/text.ts';
import { encodeHex, encodeUtf8 } from '../../log/bytes.ts';
import { canonical, canonicalBytes } from '../../log/canonical.ts';
import { cosignatureVerifier } from '../../log/cosignature.ts';
import { LogFormatError } from '../../log/logFormatError.ts';
import { ed25519Verifier } from '../../log/note.ts';
import { type Proof, parseProof, verifyProof } from '../../log/proof.ts';
import type { Sha256 } from '../../log/sha256.ts';
import type { CertificateContent } from '../certificate/content.ts';
import { credentialOf } from '../certificate/credential.ts';
import { commitmentTo, type Opened } from '../commitment.ts';
import type { Crypto } from '../receipt.ts';
import { readReport, reportForms } from '../report/forms.ts';
import type { Report } from '../report/report.ts';
import type { Anchors } from './anchors.ts';
import type { Bundle } from './bundle.ts';
import {
  type Position,
  type ProvedPaper,
  type Refused,
  refused,
  type Verified,
} from './verdict.ts';

/** What a paper claims, in whatever file it came. */
export type Claim = Bundle extends infer B ? (B extends Bundle ? Omit<B, 'form'> : never) : never;

const kinds = { certificate: 'certificate-issued', report: 'report-issued' } as const;

/**
 * Whether a paper says what its entry records, and the entry stands in a log that is trusted. Needs no
 * network. Throws nothing for any claim of the type.
 */
export const verifyPaper = async (
  claim: Claim,
  anchors: Anchors,
  crypto: Crypto,
): Promise<Verified<ProvedPaper>> => {
  const entry = entryOf(claim.leaf);
  if (entry === undefined) return refused('leaf-malformed');
  if (entry.kind !== kinds[claim.kind]) return refused('leaf-of-another-kind', entry.kind);
  const proof = proofOf(claim.proof);
  if (proof === undefined) return refused('proof-malformed');
  const position = await positionOf(claim.leaf, proof, anchors, crypto);
  if ('ok' in position) return position;
  return claim.kind === 'certificate'
    ? certificate(entry, position, claim.credential, crypto.sha256)
    : report(entry, position, claim.report, crypto.sha256);
};

/** The entry of a leaf, if the text is the one form of it that the log would hold. */
const entryOf = (leaf: string): Entry | undefined => {
  try {
    const entry = Entry.parse(JSON.parse(leaf));
    const isLeaf = canonical(entry) === leaf && encodeUtf8(leaf).length <= maxLeafBytes;
    return isLeaf ? entry : undefined;
  } catch {
    return undefined;
  }
};

/** Extra data in a proof is vouched for by nobody: our papers have none. */
const proofOf = (text: string): Proof | undefined => {
  try {
    const proof = parseProof(text);
    return proof.extra === undefined ? proof : undefined;
  } catch (error) {
    if (error instanceof LogFormatError) return undefined;
    throw error;
  }
};

const merkleReasons: readonly string[] = [
  'out-of-range',
  'not-a-hash',
  'proof-too-short',
  'proof-too-long',
  'root-mismatch',
];

const positionOf = async (
  leaf: string,
  proof: Proof,
  { logs, witnesses }: Anchors,
  { sha256, verify }: Crypto,
): Promise<Position | Refused> => {
  const { origin, size } = proof.checkpoint;
  const logKeys = logs.filter(({ name }) => name === origin);
  if (logKeys.length === 0) return refused('unknown-log', origin);
  const verdict = await verifyProof(sha256, proof, {
    leaf: encodeUtf8(leaf),
    origin,
    logKeys: logKeys.map((key) => ed25519Verifier(key, verify)),
    witnesses: witnesses.map((key) => cosignatureVerifier(key, verify)),
  });
  if (verdict.ok) return { origin, size, index: proof.index, cosigned: verdict.cosigned };
  return merkleReasons.includes(verdict.reason)
    ? refused('not-in-the-log', verdict.reason)
    : refused('not-signed-by-the-log', `${origin}: ${verdict.reason}`);
};

const certificate = (
  entry: Entry,
  position: Position,
  credential: unknown,
  sha256: Sha256,
): Verified<ProvedPaper> => {
  const recorded = entry.data as unknown as CertificateContent;
  const opened = openedName(credential);
  const text = recordedCredential(entry, position.origin, opened);
  if (text === undefined) return refused('form-unknown');
  if (text !== canonical(credential)) return refused('credential-differs');
  if (opened === undefined)
    return { ok: true, proved: { kind: 'certificate', entry, position, content: recorded } };
  if (commitmentTo(sha256, opened) !== recorded.holder.nameCommitment)
    return refused('credential-differs', 'the name is not what the entry commits to');
  const content = { ...recorded, holder: { ...recorded.holder, name: opened.value } };
  return { ok: true, proved: { kind: 'certificate', entry, position, content } };
};

/** 32 bytes in the one way in which base64 writes them. */
const Salt = z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);
const Named = z.object({
  credentialSubject: z.object({ holder: z.object({ name: Name, nameSalt: Salt }) }),
});

/** The name by which a paper calls a natural person, with its salt; undefined if it names nobody so. */
const openedName = (credential: unknown): Opened<Name> | undefined => {
  const holder = Named.safeParse(credential).data?.credentialSubject.holder;
  return holder && { value: holder.name, salt: holder.nameSalt };
};

/** Its canonical text, or undefined if the entry's data has not the form of a certificate. */
const recordedCredential = (
  entry: Entry,
  origin: string,
  opened: Opened<Name> | undefined,
): string | undefined => {
  if (entry.data.form !== 'csr-ledger/certificate@1') return undefined;
  try {
    return canonical(credentialOf(entry, origin, opened));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const Issued = z.object({
  period: z.string(),
  version: z.int(),
  size: z.int(),
  editions: z.record(z.string(), z.string()),
});

const report = (
  entry: Entry,
  position: Position,
  document: Readonly<Record<string, unknown>>,
  sha256: Sha256,
): Verified<ProvedPaper> => {
  const issued = Issued.safeParse(entry.data).data;
  if (issued === undefined) return refused('form-unknown');
  const { period, size, version, editions } = issued;
  const edition = String(document.edition);
  const recorded = Object.hasOwn(editions, edition) ? editions[edition] : undefined;
  if (recorded !== encodeHex(sha256(canonicalBytes(document)))) return refused('report-differs');
  const report = document as unknown as Report;
  if (!reportForms.includes(report.form)) return refused('form-unknown');
  // The office itself could have recorded the hash of a report of another log, quarter or state.
  const isOfThis =
    report.origin === position.origin &&
    report.period === period &&
    report.size === size &&
    size <= position.index;
  return isOfThis
    ? { ok: true, proved: { kind: 'report', entry, position, report: readReport(report), version } }
    : refused('report-differs', 'origin, quarter or size');
};
