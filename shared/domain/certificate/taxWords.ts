import { normalised } from '../../contract/text.ts';
import type { WrongField } from '../../contract/wrongFields.ts';
import { Refusal } from '../refusal.ts';
import type { CertificateContent } from './content.ts';

/**
 * Words by which a text could pass as a tax receipt, a clearance or the promise of a deduction. A copy to
 * the tax organisation is none of them.
 */
const phrases: readonly RegExp[] = [
  /مفاصا/,
  /(گواهی|رسید|قبض|برگه?) *(پرداخت +)?مالیات/,
  /معاف(یت)? *(از +)?مالیات/,
  /معافیت +مالیاتی/,
  /قابل +(کسر|قبول) +.{0,20}مالیات/,
  /هزینه(ٔ| ی|‌ی)? +قابل +قبول/,
  /tax[- ]*(receipt|clearance|deduct|exempt|credit)/,
  /deductible/,
];

/** Whether a text could be read as a paper about tax. ZWNJ, kinds of letters and case make no difference. */
export const readsAsTaxPaper = (text: string): boolean => {
  const plain = normalised(text).replaceAll('\u200c', ' ').replaceAll('ٔ', '').toLowerCase();
  return phrases.some((phrase) => phrase.test(plain));
};

/** Refuses a certificate on which a typed text promises what only the tax organisation can. */
export const refuseTaxWords = ({ copies, lines, basis }: CertificateContent): void => {
  const named = [
    ...lines.flatMap(({ name, unit }) => [name, unit]),
    ...basis.mous.map(({ title }) => title),
  ].flatMap(({ fa, en = '' }) => [fa, en]);
  const fields: WrongField[] = [
    ...copies.map((copy, index) => ({ text: copy, pointer: `/copies/${index}` })),
    ...named.map((text) => ({ text, pointer: '/contributions' })),
  ]
    .filter(({ text }) => readsAsTaxPaper(text))
    .map(({ pointer }) => ({ pointer, code: 'reads-as-tax-paper' }));
  if (fields.length > 0) throw new Refusal('rule-broken', { fields });
};
