import type { Entry } from '../../contract/entry.ts';
import type { Evidence, Letter } from '../../contract/measures.ts';
import type { Certificate } from '../../contract/papers.ts';
import type { Claim } from '../claim.ts';
import type { Kept, Listing } from '../kept.ts';
import type { CertificateContent } from './content.ts';

export interface CertificateState {
  readonly id: string;
  readonly status: Certificate['status'];
  readonly partner: string;
  readonly preparedAt: string;
  readonly contributions: readonly { readonly id: string; readonly version: number }[];
  readonly copies: readonly string[];
  readonly letter?: Letter;
  readonly content: CertificateContent;
  /** The entry that issued it, by which its proof is found. */
  readonly issued?: string;
  readonly issuedBy?: string;
  /** The revoked certificate in whose place this one is issued. */
  readonly replaces?: { readonly certificate: string; readonly serial: string };
  readonly duplicates?: NonNullable<Certificate['duplicates']>;
  readonly signedScan?: Evidence;
  readonly revoked?: { readonly entry: string; readonly on: string; readonly reason: string };
}

/** `data` of certificate-prepared: a draft, and the versions of what it rests on. */
export interface PreparedData {
  readonly contributions: CertificateState['contributions'];
  readonly content: CertificateContent;
  readonly replaces?: CertificateState['replaces'];
}

/** `data` of certificate-duplicated. */
export interface DuplicatedData {
  /** From 1. */
  readonly number: number;
  readonly on: string;
  readonly serial: string;
  readonly reason: string;
  readonly letter?: Letter;
}

export const applyCertificate = (
  state: CertificateState | undefined,
  entry: Entry,
): CertificateState => {
  if (entry.kind === 'certificate-prepared') {
    const { contributions, content, replaces } = entry.data as unknown as PreparedData;
    return {
      id: entry.aggregate,
      status: 'prepared',
      partner: content.holder.partner,
      preparedAt: entry.recordedAt,
      contributions,
      copies: content.copies,
      content,
      ...(replaces !== undefined && { replaces }),
    };
  }
  if (state === undefined) throw new RangeError(`${entry.kind} before its preparation`);
  switch (entry.kind) {
    case 'certificate-registered':
      return { ...state, status: 'registered', letter: entry.data.letter as Letter };
    case 'certificate-issued':
      return {
        ...state,
        status: 'issued',
        content: entry.data as unknown as CertificateContent,
        issued: entry.id,
        issuedBy: entry.by.actor,
      };
    case 'certificate-revoked':
      return {
        ...state,
        status: 'revoked',
        revoked: {
          entry: entry.id,
          on: String(entry.data.on),
          reason: String(entry.data.reason),
        },
      };
    case 'certificate-duplicated': {
      const { number, on, reason } = entry.data as unknown as DuplicatedData;
      const duplicates = [...(state.duplicates ?? []), { entry: entry.id, number, on, reason }];
      return { ...state, duplicates };
    }
    case 'signed-scan-attached': {
      const [signedScan] = entry.evidence;
      return signedScan === undefined ? state : { ...state, signedScan };
    }
    default:
      throw new RangeError(`${entry.kind} is no entry of a certificate`);
  }
};

/** A certificate is replaced once: its successor holds this. Touching both would exceed an entry's touches. */
export const replacementClaim = (replaced: string): Claim => ({
  space: 'certificate-replaced',
  key: replaced,
  pointer: '/replaces',
});

export const viewOf = ({ version, state }: Kept<CertificateState>): Certificate => ({
  id: state.id,
  version,
  status: state.status,
  partner: state.partner,
  contributions: state.contributions.map(({ id }) => id),
  ...(state.letter !== undefined && { letter: state.letter }),
  ...(state.content.serial !== undefined && { serial: state.content.serial }),
  ...(state.issued !== undefined && { issued: state.issued }),
  ...(state.signedScan !== undefined && { signedScan: state.signedScan }),
  ...(state.revoked !== undefined && { reason: state.revoked.reason }),
  ...(state.replaces !== undefined && { replaces: state.replaces }),
  ...(state.duplicates !== undefined && { duplicates: state.duplicates }),
  content: { ...state.content } as unknown as Certificate['content'],
});

export const listCertificate = ({ id, status, partner, preparedAt }: CertificateState): Listing => {
  const at = `${preparedAt}#${id}`;
  return { byStatus: [`certificate#${status}`, at], byPartner: [`certificate#${partner}`, at] };
};
