import type { Entry } from '../../shared/contract/entry.ts';
import type { CertificateContent } from '../../shared/domain/certificate/content.ts';
import type { Report } from '../../shared/domain/report/report.ts';
import { anchorsOf } from '../../shared/domain/verify/anchors.ts';
import { encodeHex } from '../../shared/log/bytes.ts';
import { canonical, canonicalBytes } from '../../shared/log/canonical.ts';
import { signCheckpoint } from '../../shared/log/checkpoint.ts';
import { leafHash, rootOf } from '../../shared/log/merkle.ts';
import { inclusionProof, subtreesOf } from '../../shared/log/merkleProof.ts';
import { ed25519Signer, type NoteSigner } from '../../shared/log/note.ts';
import { formatProof } from '../../shared/log/proof.ts';
import {
  formatVerifierKey,
  SIGNATURE_TYPE,
  type SignatureType,
  verifierKey,
} from '../../shared/log/verifierKey.ts';
import { ed25519Pair, ed25519Verify, sha256 } from '../log/crypto.ts';
import { certificateContent, quarterReport } from './samples.ts';

export const crypto = { sha256, verify: ed25519Verify };
export const origin = 'ledger.office.example';

/** A key that is made from one number, with its name. */
export const keyOf = (name: string, seed: number, type: SignatureType = SIGNATURE_TYPE.ed25519) => {
  const pair = ed25519Pair(new Uint8Array(32).fill(seed));
  const key = verifierKey(sha256, { name, type, publicKey: pair.publicKey });
  return { key, vkey: formatVerifierKey(key), sign: pair.sign };
};

export const logKey = keyOf(origin, 1);
export const receiptsKey = keyOf(`${origin}/receipts`, 2);
export const anchors = anchorsOf(sha256, [logKey.vkey, receiptsKey.vkey]);

export const entryOf = (
  kind: string,
  aggregate: string,
  data: object,
  more: Partial<Entry> = {},
): Entry => ({
  v: 1,
  id: `${aggregate}:1`,
  nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
  aggregate,
  seq: 1,
  kind,
  recordedAt: '2026-11-22T07:00:00.000Z',
  period: '1405-Q3',
  by: { actor: 'officer-1', role: 'officer' },
  dims: {},
  touches: [],
  causes: [],
  transfers: [],
  data: JSON.parse(JSON.stringify(data)),
  evidence: [],
  commitments: [],
  ...more,
});

const issued = (report: Report) => ({
  period: report.period,
  version: 1,
  interim: true,
  size: report.size,
  editions: {
    public: encodeHex(sha256(canonicalBytes(report))),
    full: '0'.repeat(64),
  },
});

const partner = (id: number) => entryOf('partner-registered', `partner-${id}`, { number: id });

export const certificateEntry = (content: CertificateContent = certificateContent) =>
  entryOf('certificate-issued', 'certificate-one', content, { causes: ['contribution-a:2'] });

export const reportEntry = (report: Report = quarterReport) =>
  entryOf('report-issued', 'quarter-1405-Q3', issued(report));

/** Eleven entries; the certificate's is number 6, the report's number 9. */
export const logWith = (
  content: CertificateContent = certificateContent,
  report: Report = quarterReport,
): string[] =>
  Array.from({ length: 11 }, (_, at) => {
    if (at === 6) return canonical(certificateEntry(content));
    return canonical(at === 9 ? reportEntry(report) : partner(at));
  });
export const at = { certificate: 6, report: 9 };

export interface Signing {
  readonly as?: string;
  readonly signer?: NoteSigner;
}

/** A leaf with its proof, in a checkpoint over all leaves. */
export const prove = async (
  leaves: readonly string[],
  index: number,
  { as = origin, signer = ed25519Signer(logKey.key, logKey.sign) }: Signing = {},
): Promise<{ leaf: string; proof: string }> => {
  const hashes = leaves.map((leaf) => leafHash(sha256, Buffer.from(leaf)));
  const size = leaves.length;
  const checkpoint = await signCheckpoint(
    { origin: as, size, root: rootOf(sha256, hashes) },
    signer,
  );
  const path = await inclusionProof(sha256, subtreesOf(sha256, hashes), index, size);
  return { leaf: leaves[index] ?? '', proof: formatProof({ index, hashes: path, checkpoint }) };
};
