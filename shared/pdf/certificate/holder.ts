import type { CertificateContent } from '../../domain/certificate/content.ts';
import { inDigits } from '../../domain/format.ts';
import { isolate } from '../bidi.ts';
import type { Language, PdfDocument } from '../document.ts';
import { balanced } from '../paper/balance.ts';
import { INK, QUIET } from '../paper/palette.ts';
import { listed, named } from '../paper/phrases.ts';
import type { TextOptions } from '../textOptions.ts';
import { basisDocuments, listsDocuments } from './basisDocuments.ts';
import { contentWidth, MARGINS, type Sheet } from './sheet.ts';
import type { CertificateTexts } from './texts.ts';

/** The name is as large as lets it stand on so many lines. */
const NAME_SIZES = [
  { size: 19, lines: 1 },
  { size: 15, lines: 1 },
  { size: 12.5, lines: 2 },
  { size: 10.5, lines: Number.POSITIVE_INFINITY },
] as const;
/** A certificate of one or two lines leaves room around the holder's name. */
const LINES_OF_A_FULL_PAGE = 3;

/** Who holds the certificate, what is attested, and on what basis. */
export function drawHolder({ document, page, content, texts }: Sheet): void {
  const { language } = document;
  const full = content.lines.length >= LINES_OF_A_FULL_PAGE || content.conservation.length > 0;
  const air = full ? 0 : 7;
  const draw = (text: string, options: TextOptions, space = 0): void => {
    const width = contentWidth(document);
    const style: TextOptions = { ...options, align: 'center' };
    page.keep(document.measure(text, width, style).height);
    const box = { x: MARGINS.left, y: page.y, width };
    page.y = document.text(text, balanced(document, text, box, style), style) + space;
  };
  page.space(air);
  draw(texts.opening, { size: 10, color: QUIET, lineHeight: 1.5 }, air / 2);
  const name = named(content.holder.name, language);
  const size = nameSize(document, name);
  draw(name, { size, weight: 'bold', color: INK, lineHeight: 1.5 }, air / 2);
  const details = holderDetails(content.holder, language, texts);
  draw(details, { size: 9, color: QUIET, lineHeight: 1.6 }, 3 + air);
  const { from, until } = content.given;
  const statement = `${texts.statement(from, until)}${basisSentence(content, language, texts)}`;
  draw(statement, { size: 10, color: INK, lineHeight: 1.65 }, 4 + air);
}

function nameSize(document: PdfDocument, name: string): number {
  const width = contentWidth(document);
  const fits = NAME_SIZES.find(({ size, lines }) => {
    const { layout } = document.measure(name, width, { size, weight: 'bold' });
    return layout.lines.length <= lines;
  });
  return fits?.size ?? NAME_SIZES[3].size;
}

function holderDetails(
  { type, legalEntityId, registrationNumber, economicNumber }: CertificateContent['holder'],
  language: Language,
  texts: CertificateTexts,
): string {
  const labels = texts.holder;
  const numbers = [
    [labels.legalEntityId, legalEntityId],
    [labels.registrationNumber, registrationNumber],
    [labels.economicNumber, economicNumber],
  ].flatMap(([label, number]) =>
    number === undefined ? [] : [`${label}: ${isolate(inDigits(number, language))}`],
  );
  return [texts.partnerTypes[type] ?? isolate(type), ...numbers].join('  ·  ');
}

function basisSentence(
  content: CertificateContent,
  language: Language,
  texts: CertificateTexts,
): string {
  if (listsDocuments(content)) return texts.basedOnList;
  const phrases = basisDocuments(content, language, texts).map(({ phrase }) => phrase);
  return phrases.length === 0 ? texts.basedOnNothing : texts.basedOn(listed(phrases, language));
}
