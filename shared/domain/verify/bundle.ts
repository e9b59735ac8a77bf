import * as z from 'zod';
import type { Entry } from '../../contract/entry.ts';
import type { Name } from '../../contract/text.ts';
import { canonicalBytes, parseCanonical } from '../../log/canonical.ts';
import { credentialOf } from '../certificate/credential.ts';
import type { Opened } from '../commitment.ts';
import type { Report } from '../report/report.ts';

const document = z.record(z.string(), z.json());
const sealed = {
  form: z.literal('csr-ledger/bundle@1'),
  /** Canonical text of the entry. */
  leaf: z.string(),
  /** C2SP tlog-proof of the leaf. */
  proof: z.string(),
};

/**
 * A paper as one JSON file with everything that an offline check needs besides the trusted keys. The
 * file is RFC 8785 JSON without a newline at its end, so that one paper has one form.
 */
export const Bundle = z.discriminatedUnion('kind', [
  z.strictObject({ ...sealed, kind: z.literal('certificate'), credential: document }),
  z.strictObject({ ...sealed, kind: z.literal('report'), report: document }),
]);
export type Bundle = z.infer<typeof Bundle>;

/** A leaf's canonical text with its tlog-proof. */
export interface Proved {
  readonly leaf: string;
  readonly proof: string;
}

const form = 'csr-ledger/bundle@1';

/** The bundle of a certificate. `leaf` must be a `certificate-issued` entry of the log at `origin`. */
export const certificateBundle = (
  { leaf, proof }: Proved,
  origin: string,
  opened?: Opened<Name>,
): Uint8Array => {
  const credential = credentialOf(parseCanonical(leaf) as Entry, origin, opened);
  return canonicalBytes({ form, kind: 'certificate', leaf, proof, credential });
};

/** The bundle of one edition of a report. `leaf` must be the `report-issued` entry that names its hash. */
export const reportBundle = ({ leaf, proof }: Proved, report: Report): Uint8Array =>
  canonicalBytes({ form, kind: 'report', leaf, proof, report });
