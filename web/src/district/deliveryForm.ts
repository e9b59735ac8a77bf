import type { DiscrepancyReason } from '../../../shared/contract/contributions.ts';
import type { Evidence } from '../../../shared/contract/measures.ts';
import { dayOf } from '../../../shared/domain/period.ts';
import type { Photo } from './outbox/photo.ts';
import { qrOf } from './recordQr.ts';

/** What is delivered: a line of a gift, as a rule against an allocation. */
export interface Subject {
  readonly contribution: string;
  readonly line: number;
  readonly item: string;
  readonly region: string;
  readonly open: string;
  readonly allocation?: string;
}

export type Reason = (typeof DiscrepancyReason.options)[number];
export const reasons: readonly Reason[] = ['short', 'damaged', 'returned', 'wrong-item'];

export const acknowledgements = ['delivery-record', 'warehouse-receipt', 'slips'] as const;

/** What is typed. Pictures are not among it: they are kept only once they are sealed. */
export interface Confirmation {
  readonly delivered: string;
  readonly discrepancies: Readonly<Record<Reason, string>>;
  readonly occurredOn: string;
  readonly record: string;
  readonly recipients: string;
  readonly is: (typeof acknowledgements)[number];
  readonly qr: string;
  readonly institution: string;
  readonly codes: string;
}

export const firstOf = ({ open }: Subject): Confirmation => ({
  delivered: open,
  discrepancies: { short: '', damaged: '', returned: '', 'wrong-item': '' },
  occurredOn: dayOf(new Date()),
  record: '',
  recipients: '',
  is: 'delivery-record',
  qr: '',
  institution: '',
  codes: '',
});

const evidenceOf = (photos: readonly Photo[]): readonly Evidence[] =>
  photos.map(({ sha256 }, index) => ({
    sha256,
    name: `photo-${index + 1}.jpg`,
    mediaType: 'image/jpeg',
    showsBeneficiaries: true,
  }));

/** As the contract wants it. A field that was left empty is absent, so that it is named as missing. */
export const deliveryOf = (
  subject: Subject,
  value: Confirmation,
  photos: readonly Photo[],
): unknown => {
  const { line, region, allocation } = subject;
  const discrepancies = reasons
    .map((reason) => ({ reason, quantity: value.discrepancies[reason] }))
    .filter(({ quantity }) => quantity !== '' && quantity !== '0');
  return {
    occurredOn: value.occurredOn || undefined,
    region,
    lines: [
      {
        line,
        delivered: value.delivered || '0',
        ...(discrepancies.length > 0 && { discrepancies }),
      },
    ],
    recipients: value.recipients === '' ? null : Number(value.recipients),
    record: { number: value.record || undefined, date: value.occurredOn || undefined },
    ...(allocation !== undefined && {
      allocation,
      acknowledgement: acknowledgementOf(value, photos, allocation),
    }),
    evidence: evidenceOf(photos),
  };
};

const acknowledgementOf = (
  { is, qr, institution, codes }: Confirmation,
  photos: readonly Photo[],
  allocation: string,
) => {
  switch (is) {
    case 'delivery-record':
      return { is, photo: photos[0]?.sha256, qr: qrOf(qr, allocation) || undefined };
    case 'warehouse-receipt':
      return { is, institution: { fa: institution || undefined } };
    case 'slips':
      return { is, codes: codes.split(/[\s,،]+/).filter((code) => code !== '') };
  }
};
