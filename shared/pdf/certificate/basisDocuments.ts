import type { Letter } from '../../contract/measures.ts';
import type { CertificateContent } from '../../domain/certificate/content.ts';
import { dayIn, inDigits } from '../../domain/format.ts';
import { isolate } from '../../reader/bidi.ts';
import { GREEN, TABLE_STYLE } from '../paper/palette.ts';
import { letterOf } from '../paper/phrases.ts';
import type { Sheet } from './sheet.ts';
import { cell, columnHead, named, together, type Voice } from './voice.ts';

/** More papers than these are a list at the end, and the statement stays a sentence. */
const DOCUMENTS_IN_A_SENTENCE = 4;
const SIZE = 8.5;

type BasisDocument = {
  readonly kind: string;
  readonly letter: Letter;
  /** As the statement names it. */
  readonly phrase: string;
};

/** Every paper that the certificate rests on. */
export function basisDocuments({ basis }: CertificateContent, voice: Voice): BasisDocument[] {
  const { language, texts } = voice;
  const papers = (kind: string, word: string, letters: readonly Letter[]): BasisDocument[] =>
    letters.map((letter) => ({ kind, letter, phrase: `${word} ${letterOf(letter, language)}` }));
  return [
    ...basis.mous.map(({ title, letter }) => ({
      kind: `${texts.mouKind}: ${named(voice, title)}`,
      letter,
      phrase: texts.mou(named(voice, title), letterOf(letter, language)),
    })),
    ...papers(texts.letterKind, texts.letter, basis.letters),
    ...papers(texts.deliveryRecordKind, texts.deliveryRecord, basis.deliveryRecords),
  ];
}

export function listsDocuments({ basis }: CertificateContent): boolean {
  const count = basis.mous.length + basis.letters.length + basis.deliveryRecords.length;
  return count > DOCUMENTS_IN_A_SENTENCE;
}

/** All papers as a table. */
export function drawDocumentList(sheet: Sheet): void {
  const { page, content, voices } = sheet;
  const heading = together(sheet, ({ texts }) => texts.basisDocuments);
  page.heading(heading, 2, { size: 12, color: GREEN, lineHeight: 1.8 });
  const inVoices = voices.map((voice) => basisDocuments(content, voice));
  const head = (of: 'kind' | 'number' | 'date') =>
    columnHead(sheet, ({ texts }) => texts.documentColumns[of]);
  page.table({
    columns: [
      { head: columnHead(sheet, ({ texts }) => texts.columns.row), share: 6, align: 'center' },
      { head: head('kind'), share: 50 },
      { head: head('number'), share: 22 },
      { head: head('date'), share: 22 },
    ],
    rows: (inVoices[0] ?? []).map(({ letter }, index) => [
      cell(sheet, SIZE, ({ language }) => inDigits(String(index + 1), language)),
      cell(sheet, SIZE, (voice) => inVoices[voices.indexOf(voice)]?.[index]?.kind ?? ''),
      isolate(letter.number),
      cell(sheet, SIZE, ({ language }) => dayIn(letter.date, language)),
    ]),
    style: TABLE_STYLE,
  });
}
