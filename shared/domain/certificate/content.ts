import type { Letter, ValuationBasis, Value } from '../../contract/measures.ts';
import type { Signatory } from '../../contract/office.ts';
import type { Name } from '../../contract/text.ts';
import type { Impact } from '../catalogue/impact.ts';

/**
 * Everything that a certificate prints. It stands whole in the log as `certificate-issued.data`, so
 * that the paper is a pure function of its entry; amounts are decimal strings, days are ISO dates.
 */
export interface CertificateContent {
  readonly form: 'csr-ledger/certificate@1';
  readonly serial?: string;
  readonly issuedOn?: string;
  readonly letter?: Letter;
  /** The revoked certificate in whose place this one is issued. */
  readonly replaces?: { readonly serial: string; readonly issuedOn: string };
  readonly demonstration: boolean;
  readonly office: {
    readonly organisation: readonly Name[];
    readonly name: Name;
    readonly address?: Name;
    readonly signatories: readonly Pick<Signatory, 'name' | 'post'>[];
  };
  readonly holder: {
    readonly partner: string;
    readonly name: Name;
    readonly type: string;
    /** Of a natural person, whose name the log only commits to: SHA-256, as in the entry that registered them. */
    readonly nameCommitment?: string;
    /** Absent of a body that has none: a mosque, a jihadi group. */
    readonly legalEntityId?: string | undefined;
    readonly registrationNumber?: string | undefined;
    readonly economicNumber?: string | undefined;
  };
  readonly given: { readonly from: string; readonly until: string };
  readonly basis: {
    readonly letters: readonly Letter[];
    readonly mous: readonly { readonly title: Name; readonly letter: Letter }[];
    readonly deliveryRecords: readonly Letter[];
  };
  readonly lines: readonly CertificateLine[];
  /** By basis; two bases are never added. */
  readonly totals: readonly {
    readonly basis: ValuationBasis;
    readonly amount: string;
    readonly unknown: number;
    /** Lines on this basis that nobody valued: no value of zero. Absent if there are none. */
    readonly notValued?: number;
  }[];
  readonly conservation: readonly Conservation[];
  readonly copies: readonly string[];
}

export interface CertificateLine {
  readonly item: string;
  readonly name: Name;
  readonly unit: Name;
  readonly programme: Name;
  readonly region: Name;
  readonly verified: string;
  readonly delivered: string;
  readonly value?: Value;
  readonly basis?: ValuationBasis;
  /** Rial that a fund of saved energy paid for this line. */
  readonly paidFromFund?: string;
  readonly occurredOn?: string;
  /** What the delivered quantity brings about; absent of an item without a formula. */
  readonly impact?: Impact;
  readonly invoice?: Letter;
}

/** Saved volume → fund → spent on these lines → residual of the fund when the paper was issued. */
export interface Conservation {
  readonly saving: string;
  readonly energy: 'natural-gas' | 'electricity';
  readonly population: Name;
  readonly subscribers: number;
  readonly area: Name;
  readonly from: string;
  readonly until: string;
  readonly letter: Letter;
  readonly volume: string;
  readonly fund: string;
  readonly spentHere: string;
  readonly residual: string;
}
