import type { Entry, Receipt } from '../../contract/entry.ts';
import type { Language } from '../../contract/papers.ts';
import type { Cosigned } from '../../log/checkpoint.ts';
import type { CertificateContent } from '../certificate/content.ts';
import type { Report } from '../report/report.ts';
import type { RefusalReason } from './reasons.ts';

/** Where an entry stands in a log, as of a checkpoint that the log signed. */
export interface Position {
  readonly origin: string;
  /** Counted from 0. */
  readonly index: number;
  readonly size: number;
  /** Trusted witnesses that saw the checkpoint. */
  readonly cosigned: readonly Cosigned[];
}

export interface ProvedCertificate {
  readonly kind: 'certificate';
  readonly entry: Entry;
  readonly position: Position;
  readonly content: CertificateContent;
}

export interface ProvedReport {
  readonly kind: 'report';
  readonly entry: Entry;
  readonly position: Position;
  readonly report: Report;
  readonly version: number;
}

export interface ProvedReceipt {
  readonly kind: 'receipt';
  readonly receipt: Receipt;
}

/** What the pages of a PDF add to the record that they carry. */
export interface ProvedPages {
  readonly signerName: string;
  readonly signedAt: Date;
  readonly language: Language;
  /** How many values of the record the pages were found to state: all of them. */
  readonly values: number;
}

export type ProvedPaper = ProvedCertificate | ProvedReport;
export type Proved = (ProvedPaper & { readonly pages?: ProvedPages }) | ProvedReceipt;

/** The one reason why something is refused; `detail` names the culprit, and is no sentence. */
export interface Refused {
  readonly ok: false;
  readonly reason: RefusalReason;
  readonly detail?: string;
}

export type Verified<P extends Proved = Proved> =
  | { readonly ok: true; readonly proved: P }
  | Refused;

export const refused = (reason: RefusalReason, detail?: string): Refused => ({
  ok: false,
  reason,
  ...(detail !== undefined && { detail }),
});
