import type { Letter } from '../../contract/measures.ts';
import type { CertificateContent } from '../../domain/certificate/content.ts';
import { dayIn, inDigits } from '../../domain/format.ts';
import { isolate } from '../bidi.ts';
import type { Language } from '../document.ts';
import { GREEN, TABLE_STYLE } from '../paper/palette.ts';
import { letterOf, named } from '../paper/phrases.ts';
import type { Sheet } from './sheet.ts';
import type { CertificateTexts } from './texts.ts';

/** More papers than these are a list at the end, and the statement stays a sentence. */
const DOCUMENTS_IN_A_SENTENCE = 4;

export type BasisDocument = {
  readonly kind: string;
  readonly letter: Letter;
  /** As the statement names it. */
  readonly phrase: string;
};

/** Every paper that the certificate rests on. */
export function basisDocuments(
  { basis }: CertificateContent,
  language: Language,
  texts: CertificateTexts,
): BasisDocument[] {
  const papers = (kind: string, word: string, letters: readonly Letter[]): BasisDocument[] =>
    letters.map((letter) => ({ kind, letter, phrase: `${word} ${letterOf(letter, language)}` }));
  return [
    ...basis.mous.map(({ title, letter }) => ({
      kind: `${texts.mouKind}: ${named(title, language)}`,
      letter,
      phrase: texts.mou(named(title, language), letterOf(letter, language)),
    })),
    ...papers(texts.letterKind, texts.letter, basis.letters),
    ...papers(texts.deliveryRecordKind, texts.deliveryRecord, basis.deliveryRecords),
  ];
}

export function listsDocuments({ basis }: CertificateContent): boolean {
  const count = basis.mous.length + basis.letters.length + basis.deliveryRecords.length;
  return count > DOCUMENTS_IN_A_SENTENCE;
}

/** An annex on its own page, which the statement refers to. */
export function drawDocumentList({ document, page, content, texts }: Sheet): void {
  if (!listsDocuments(content)) return;
  const { language } = document;
  const { kind, number, date } = texts.documentColumns;
  page.newPage();
  page.heading(texts.basisDocuments, 2, { size: 12, color: GREEN, lineHeight: 1.8 });
  page.table({
    columns: [
      { head: texts.columns.row, share: 6, align: 'center' },
      { head: kind, share: 50 },
      { head: number, share: 22 },
      { head: date, share: 22 },
    ],
    rows: basisDocuments(content, language, texts).map((paper, index) => [
      inDigits(String(index + 1), language),
      paper.kind,
      isolate(paper.letter.number),
      dayIn(paper.letter.date, language),
    ]),
    style: TABLE_STYLE,
  });
}
