import type { Name } from '../../contract/text.ts';
import { nameIn } from '../../domain/format.ts';
import { isolate } from '../../reader/bidi.ts';
import type { PdfDocument } from '../document.ts';
import type { Box } from '../drawing.ts';
import { type Paragraph, paragraph } from '../paragraph.ts';
import type { TextOptions } from '../textOptions.ts';
import { drawEmblem } from './ornament.ts';
import { GREEN, INK, QUIET } from './palette.ts';
import { partOf } from './placement.ts';

export type Letterhead = {
  /** From the top of the organisation down. */
  readonly organisation: readonly Name[];
  readonly name: Name;
  /** «بسمه تعالی» in Persian papers. */
  readonly invocation?: string;
  /** Number, date, attachments: a label and its value. */
  readonly references: readonly (readonly [label: string, value: string])[];
};

const EMBLEM = 50;
const GAP = 10;
const REFERENCES_WIDTH = 176;
const INVOCATION_WIDTH = 80;
const LINES_OF_A_NAME = 3;
const WIDE = 600;
const CHAIN: TextOptions = {
  size: 8.5,
  color: QUIET,
  lineHeight: 1.55,
  maxLines: LINES_OF_A_NAME,
};
const OFFICE: TextOptions = { ...CHAIN, size: 10.5, color: GREEN, weight: 'bold', lineHeight: 1.6 };

/**
 * Emblem and chain of organisation at the start, the references at the end: in a Persian paper at the
 * top left, as the country's official letters have them.
 * @returns the y below
 */
export function drawLetterhead(document: PdfDocument, whole: Box, head: Letterhead): number {
  const { direction, language } = document;
  const invoked = drawInvocation(document, whole, head.invocation);
  // On a wide page the chain of organisation stands beside the invocation, on a narrow one below it.
  const beside = invoked > whole.y && whole.width >= WIDE;
  const area = { ...whole, y: beside ? whole.y : invoked };
  const emblem = partOf(direction, area, { offset: 0, width: EMBLEM });
  drawEmblem(document, { x: emblem.x, y: area.y }, EMBLEM);

  const end = beside ? (area.width - INVOCATION_WIDTH) / 2 : area.width - REFERENCES_WIDTH - GAP;
  const width = end - EMBLEM - GAP;
  const chain = partOf(direction, area, { offset: EMBLEM + GAP, width });
  let y = area.y;
  for (const name of head.organisation) {
    y = document.text(isolate(nameIn(name, language)), { ...chain, y }, CHAIN);
  }
  y = document.text(isolate(nameIn(head.name, language)), { ...chain, y }, OFFICE);

  const offset = area.width - REFERENCES_WIDTH;
  const references = partOf(direction, area, { offset, width: REFERENCES_WIDTH });
  let below = area.y;
  for (const [label, value] of head.references) {
    const text = paragraph(direction, [
      { text: `${label}: `, color: QUIET },
      { text: isolate(value), weight: 'medium' },
    ]);
    below = document.text(text, { ...references, y: below }, { size: 9, lineHeight: 1.7 });
  }
  return Math.max(area.y + EMBLEM, y, below);
}

export type LetterheadInTwo = Omit<Letterhead, 'references'> & {
  /** In Persian and in English. */
  readonly references: readonly [Letterhead['references'], Letterhead['references']];
};

const MIDDLE = 72;
const MIDDLE_EMBLEM = 58;

/**
 * For papers in both languages: the emblem in the middle, on its right all that is Persian, on its left all
 * that is English. @returns the y below
 */
export function drawLetterheadInTwo(
  document: PdfDocument,
  area: Box,
  { organisation, name, references, invocation }: LetterheadInTwo,
): number {
  const invoked = drawInvocation(document, area, invocation);
  const emblemX = area.x + (area.width - MIDDLE_EMBLEM) / 2;
  drawEmblem(document, { x: emblemX, y: invoked }, MIDDLE_EMBLEM);
  const width = (area.width - MIDDLE) / 2;
  const sides = [
    { language: 'fa', direction: 'rtl', x: area.x + area.width - width },
    { language: 'en', direction: 'ltr', x: area.x },
  ] as const;
  const belows = sides.map(({ language, direction, x }, index) => {
    let y = area.y;
    const draw = (text: Paragraph, options: TextOptions): void => {
      y = document.text(text, { x, y, width }, options);
    };
    for (const each of organisation) {
      draw(paragraph(direction, [isolate(nameIn(each, language))]), { ...CHAIN, size: 8 });
    }
    draw(paragraph(direction, [isolate(nameIn(name, language))]), { ...OFFICE, size: 9 });
    for (const [label, value] of references[index] ?? []) {
      const parts = [
        { text: `${label}: `, color: QUIET },
        { text: isolate(value), weight: 'medium' as const },
      ];
      draw(paragraph(direction, parts), { size: 8, lineHeight: 1.65 });
    }
    return y;
  });
  return Math.max(invoked + MIDDLE_EMBLEM, ...belows);
}

/** @returns the y below, which is the top of the area if nothing is invoked */
function drawInvocation(document: PdfDocument, area: Box, invocation: string | undefined): number {
  if (invocation === undefined) return area.y;
  const x = area.x + (area.width - INVOCATION_WIDTH) / 2;
  const style = { size: 10, align: 'center', color: INK, lineHeight: 1.6 } as const;
  return document.text(invocation, { ...area, x, width: INVOCATION_WIDTH }, style);
}
