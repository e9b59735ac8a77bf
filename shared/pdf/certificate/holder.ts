import type { CertificateContent } from '../../domain/certificate/content.ts';
import { impactsOf } from '../../domain/certificate/impacts.ts';
import { inDigits, nameIn } from '../../domain/format.ts';
import { isolate } from '../../reader/bidi.ts';
import type { PdfDocument } from '../document.ts';
import { balanced } from '../paper/balance.ts';
import { GOLD, GREEN, INK, QUIET } from '../paper/palette.ts';
import { listed } from '../paper/phrases.ts';
import type { TextOptions } from '../textOptions.ts';
import { basisDocuments, listsDocuments } from './basisDocuments.ts';
import { contentArea, type Sheet } from './sheet.ts';
import { drawInColumns, heightInColumns, named, together, type Voice } from './voice.ts';

/** The name is as large as lets it stand on so many lines. */
const NAME_SIZES = [
  { size: 24, lines: 1 },
  { size: 19, lines: 1 },
  { size: 15, lines: 1 },
  { size: 12.5, lines: 2 },
  { size: 10.5, lines: Number.POSITIVE_INFINITY },
] as const;
const SMALLEST = 10.5;
const LARGEST_OF_TWO = 20;
/** A second language is set so much smaller. */
const SECOND_SHARE = 0.62;
/** A certificate of a few lines leaves room around the holder's name. */
const LINES_OF_A_FULL_PAGE = 3;

/** Who holds the certificate, what is attested, and on what basis: the plaque's middle. */
export function drawHolder(sheet: Sheet): void {
  const { document, page, content, voices, letterhead } = sheet;
  const bilingual = voices.length > 1;
  const full =
    letterhead === 'pre-printed' ||
    content.lines.length >= LINES_OF_A_FULL_PAGE ||
    content.conservation.length > 0 ||
    impactsOf(content.lines).length > 0;
  const air = full ? 1 : bilingual ? 2 : 8;
  const draw = (text: string, options: TextOptions, space: number): void => {
    const style: TextOptions = { ...options, align: 'center' };
    const box = { ...contentArea(sheet), y: page.y };
    page.keep(document.measure(text, box.width, style).height);
    const own = { ...box, y: page.y };
    page.y = document.text(text, balanced(document, text, own, style), style) + space;
  };
  page.space(air);
  const opening = together(sheet, ({ texts }) => texts.opening);
  draw(opening, { size: 10, color: QUIET, lineHeight: 1.5 }, air / 2);
  drawNames(sheet, draw);
  page.space(air / 2);
  const draws = (say: (voice: Voice) => string, options: TextOptions, space: number): void => {
    const area = contentArea(sheet);
    const style: TextOptions = { ...options, align: 'center' };
    page.keep(heightInColumns(sheet, area, say, style));
    page.y = drawInColumns(sheet, { ...area, y: page.y }, say, style) + space;
  };
  const details = (voice: Voice) => holderDetails(content.holder, voice);
  draws(details, { size: 8.5, color: QUIET, lineHeight: 1.6 }, 3 + air);
  const { from, until } = content.given;
  const statement = (voice: Voice) =>
    `${voice.texts.statement(from, until)}${basisSentence(content, voice)}`;
  const size = bilingual ? 8.8 : 10;
  draws(statement, { size, color: INK, lineHeight: 1.7 }, 4 + air);
}

function drawNames(
  { document, content, voices, ...sheet }: Sheet,
  draw: (text: string, options: TextOptions, space: number) => void,
): void {
  const { name } = content.holder;
  const [first] = voices;
  const { width } = contentArea({ document, content, voices, ...sheet });
  const fitting = nameSize(document, named(first, name), width);
  const size = voices.length > 1 ? Math.min(fitting, LARGEST_OF_TWO) : fitting;
  draw(named(first, name), { size, weight: 'bold', color: GREEN, lineHeight: 1.5 }, 0);
  for (const voice of voices.slice(1)) {
    if (nameIn(name, voice.language) === nameIn(name, first.language)) continue;
    const second = Math.max(size * SECOND_SHARE, 9.5);
    draw(named(voice, name), { size: second, weight: 'medium', color: GOLD, lineHeight: 1.5 }, 0);
  }
}

function nameSize(document: PdfDocument, name: string, width: number): number {
  const fits = NAME_SIZES.find(({ size, lines }) => {
    const { layout } = document.measure(name, width, { size, weight: 'bold' });
    return layout.lines.length <= lines;
  });
  return fits?.size ?? SMALLEST;
}

/** Type and registered numbers of the holder. */
export function holderDetails(
  { type, legalEntityId, registrationNumber, economicNumber }: CertificateContent['holder'],
  { language, texts }: Voice,
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

export function basisSentence(content: CertificateContent, voice: Voice): string {
  const { language, texts } = voice;
  if (listsDocuments(content)) return texts.basedOnList;
  const phrases = basisDocuments(content, voice).map(({ phrase }) => phrase);
  return phrases.length === 0 ? texts.basedOnNothing : texts.basedOn(listed(phrases, language));
}
