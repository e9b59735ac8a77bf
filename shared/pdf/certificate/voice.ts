import type { Language } from '../../contract/papers.ts';
import type { Name } from '../../contract/text.ts';
import { nameIn } from '../../domain/format.ts';
import { isolate } from '../../reader/bidi.ts';
import type { Box } from '../drawing.ts';
import { balanced } from '../paper/balance.ts';
import { QUIET } from '../paper/palette.ts';
import { columnsOf } from '../paper/placement.ts';
import { type Paragraph, paragraph, type Span } from '../paragraph.ts';
import type { TextOptions } from '../textOptions.ts';
import type { Sheet } from './sheet.ts';
import type { CertificateTexts } from './texts.ts';

/** One of the languages of a paper, with what the paper says in it that is no data. */
export type Voice = { readonly language: Language; readonly texts: CertificateTexts };

type Said = string | readonly Span[];

const GAP = 30;
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';
/** The second language of a cell is smaller than the first. */
const SECOND_SHARE = 0.86;

/** A name as a voice says it, inert for the text around it. */
export const named = ({ language }: Voice, name: Name): string => isolate(nameIn(name, language));

const spansOf = (said: Said): readonly Span[] =>
  typeof said === 'string' ? [{ text: said }] : said;
const plain = (said: Said): string =>
  spansOf(said)
    .map(({ text }) => text)
    .join('');

/** What each voice says, once where all say the same. */
const sayings = ({ voices }: Sheet, say: (voice: Voice) => Said): readonly Said[] => {
  const all = voices.map(say);
  return all.filter(
    (said, index) => all.findIndex((other) => plain(other) === plain(said)) === index,
  );
};

/** A cell of a table: the second language stands under the first. `size` is that of the table. */
export const cell = (sheet: Sheet, size: number, say: (voice: Voice) => Said): Paragraph => {
  const spans = sayings(sheet, say).flatMap((said, index) =>
    index === 0
      ? spansOf(said)
      : [
          { text: `\n${LEFT_TO_RIGHT_ISOLATE}` },
          ...spansOf(said).map((span) => ({
            color: QUIET,
            ...span,
            size: (span.size ?? size) * SECOND_SHARE,
          })),
          { text: POP_ISOLATE },
        ],
  );
  return paragraph(sheet.document.direction, spans);
};

/** A short text in all languages on one line. */
export const together = (sheet: Sheet, say: (voice: Voice) => string): string =>
  sayings(sheet, say)
    .map((said, index) =>
      index === 0 ? plain(said) : `${LEFT_TO_RIGHT_ISOLATE}${plain(said)}${POP_ISOLATE}`,
    )
    .join('  ·  ');

/** The head of a column: the second language stands under the first. */
export const columnHead = (sheet: Sheet, say: (voice: Voice) => string): string =>
  sayings(sheet, say)
    .map((said, index) =>
      index === 0 ? plain(said) : `${LEFT_TO_RIGHT_ISOLATE}${plain(said)}${POP_ISOLATE}`,
    )
    .join('\n');

/** One text for each voice, each in a column of its own, to be measured and drawn. */
export const columns = (
  sheet: Sheet,
  box: Box,
  say: (voice: Voice) => string,
): readonly { readonly content: Paragraph; readonly box: Box }[] => {
  const { voices, document } = sheet;
  const boxes = columnsOf(document.direction, box, voices.length, GAP);
  return voices.map((voice, index) => ({
    content: paragraph(voice.language === 'fa' ? 'rtl' : 'ltr', [say(voice)]),
    box: boxes[index] ?? box,
  }));
};

/** The height of what the voices say side by side. */
export const heightInColumns = (
  sheet: Sheet,
  box: Box,
  say: (voice: Voice) => string,
  options: TextOptions,
): number =>
  Math.max(
    ...columns(sheet, box, say).map(
      ({ content, box: own }) => sheet.document.measure(content, own.width, options).height,
    ),
  );

/** Draws what the voices say side by side. @returns the y below the longest */
export const drawInColumns = (
  sheet: Sheet,
  box: Box,
  say: (voice: Voice) => string,
  options: TextOptions,
): number =>
  Math.max(
    ...columns(sheet, box, say).map(({ content, box: own }) => {
      const placed =
        options.align === 'center' ? balanced(sheet.document, content, own, options) : own;
      return sheet.document.text(content, placed, options);
    }),
  );
