import type { CertificateContent } from '../../shared/domain/certificate/content.ts';
import { serialOf } from '../../shared/domain/certificate/serial.ts';
import { figure, inDigits, rialWords } from '../../shared/domain/format.ts';
import { certificateTexts } from '../../shared/pdf/certificate/texts.ts';
import { CHECK_URL, heaterCertificate } from '../../test/pdf/certificateSamples.ts';

// The same content for every engine, as plain texts: none of them is asked for frames, tags or attachments.

export type Grid = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type CertificateSheet = {
  readonly content: CertificateContent;
  readonly organisation: readonly string[];
  readonly references: readonly string[];
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly lines: Grid;
  readonly totals: Grid;
  readonly signatories: readonly string[];
  readonly notes: readonly string[];
  readonly checkUrl: string;
};

const fa = certificateTexts.fa;
const columns = fa.columns;

/** The certificate of one of many holders: each has its own names, numbers and amounts. */
export const certificateSheet = (number: number): CertificateSheet => {
  const serial = serialOf(1405, number + 1);
  const amount = String(1_464_000_000 + number * 1_739);
  const holder = `شرکت نمونهٔ گرمایش پارس ${inDigits(String(number), 'fa')} (سهامی خاص)`;
  const [line] = heaterCertificate.lines;
  if (line === undefined) throw new RangeError('the sample has no line');
  const content: CertificateContent = {
    ...heaterCertificate,
    serial,
    demonstration: false,
    holder: { ...heaterCertificate.holder, name: { fa: holder } },
    lines: [{ ...line, value: { is: 'amount', amount, currency: 'IRR' } }],
    totals: [{ basis: 'cost-to-company', amount, unknown: 0 }],
  };
  const checkUrl = `${CHECK_URL}?serial=${serial}`;
  const { office } = content;
  return {
    content,
    organisation: [...office.organisation, office.name].map((name) => name.fa),
    references: [
      `${fa.reference.number}: ${content.letter?.number}`,
      `${fa.reference.date}: ۱۴۰۵/۰۹/۱۴`,
      `${fa.reference.annexes}: ${fa.noAnnexes}`,
    ],
    title: fa.title,
    paragraphs: [
      fa.opening,
      holder,
      `${fa.holder.legalEntityId}: ${inDigits(content.holder.legalEntityId ?? '', 'fa')}`,
      `${fa.statement(content.given.from, content.given.until)}${fa.basedOn('صورت‌جلسهٔ تحویل شمارهٔ ۱۴۰۵/۸۸ مورخ ۱۴۰۵/۰۷/۲۷')}`,
    ],
    lines: {
      head: [
        columns.row,
        columns.description,
        columns.verified,
        columns.delivered,
        columns.unit,
        columns.value,
        columns.basis,
      ],
      rows: [
        [
          '۱',
          `${line.name.fa} · ${line.programme.fa} · ${line.region.fa}`,
          figure(line.verified, 'fa'),
          figure(line.delivered, 'fa'),
          line.unit.fa,
          figure(amount, 'fa'),
          fa.bases['cost-to-company'],
        ],
      ],
    },
    totals: {
      head: [fa.totalColumns.basis, fa.totalColumns.amount, fa.totalColumns.words],
      rows: [[fa.bases['cost-to-company'], figure(amount, 'fa'), rialWords(amount, 'fa')]],
    },
    signatories: office.signatories.map(({ name, post }) => `${name.fa}\n${post.fa}`),
    notes: [
      fa.validity,
      fa.tax,
      `${fa.copies}: ${content.copies.join('؛ ')}`,
      `${fa.check}: ${checkUrl}`,
      serial,
    ],
    checkUrl,
  };
};

const ROWS = 2_000;

/** A table of about forty pages. */
export const reportGrid = (number: number): Grid => ({
  head: ['ردیف', 'شرح', 'منطقه', 'مقدار', 'ارزش (ریال)'],
  rows: Array.from({ length: ROWS }, (_, row) => [
    figure(String(row + 1), 'fa'),
    `بخاری کم‌مصرف گازسوز مدل ${inDigits(String(row % 50), 'fa')}`,
    `منطقهٔ ${inDigits(String((row % 22) + 1), 'fa')} تهران`,
    figure(String((row * 7_919 + number * 31) % 1_000), 'fa'),
    figure(String((row * 104_729 + number * 31) % 10_000_000_000), 'fa'),
  ]),
});

/** Lines on which writing systems part company: joining, numbers, brackets, Latin inside Persian. */
export const PROBES = [
  'گواهی مشارکت در مسئولیت اجتماعی',
  'شرکت نمونهٔ گرمایش پارس (سهامی خاص)',
  'مبلغ ۱٬۴۶۴٬۰۰۰٬۰۰۰ ریال در ۱۴۰۵',
  'تعداد ۱۲ دستگاه بخاری Model X-200 تحویل شد',
  'می‌شود و کم‌مصرف',
] as const;
