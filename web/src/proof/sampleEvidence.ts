import { ProblemError } from '../../../shared/contract/client.ts';
import { encodeHex } from '../../../shared/log/bytes.ts';
import type { Ledger } from '../ledger/ledger.tsx';
import { browserCrypto } from './browserCrypto.ts';
import type { Drawn } from './drawSample.ts';

export interface SampleEvidence {
  /** `<index>/evidence/<sha256>.<ending>`: each is the file that its entry names. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** SHA-256 of what could not be had, or was another file than the entry names. */
  readonly missing: readonly string[];
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** The papers behind drawn entries of contributions; an auditor is not shown those with beneficiaries. */
export const evidenceOf = async (
  ledger: Ledger,
  drawn: readonly Drawn[],
): Promise<SampleEvidence> => {
  const files: Record<string, Uint8Array> = {};
  const missing: string[] = [];
  for (const { index, aggregate, evidence } of drawn) {
    for (const { sha256, mediaType } of evidence) {
      const bytes = await fileOf(ledger, aggregate, sha256);
      if (bytes === undefined) missing.push(sha256);
      else files[`${index}/evidence/${sha256}.${endings[mediaType] ?? 'bin'}`] = bytes;
    }
  }
  return { files, missing };
};

/** The very file that the entry names, or undefined. */
const fileOf = async (
  ledger: Ledger,
  aggregate: string,
  sha256: string,
): Promise<Uint8Array | undefined> => {
  if (!aggregate.startsWith('contribution-')) return undefined;
  try {
    const { bytes } = await ledger('getEvidence', { params: { contribution: aggregate, sha256 } });
    return encodeHex(browserCrypto.sha256(bytes)) === sha256 ? bytes : undefined;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status < 500) return undefined;
    throw error;
  }
};
