import { dayIn, dayInFigures } from '../../domain/format.ts';
import { isolate } from '../../reader/bidi.ts';
import type { Box } from '../drawing.ts';
import { drawLetterhead, drawLetterheadInTwo } from '../paper/letterhead.ts';
import { drawTitleRule } from '../paper/ornament.ts';
import { GOLD, GREEN, INK, QUIET, RED } from '../paper/palette.ts';
import { paragraph } from '../paragraph.ts';
import type { TextOptions } from '../textOptions.ts';
import type { CertificatePaper } from './certificate.ts';
import { contentArea, type Sheet } from './sheet.ts';
import { together, type Voice } from './voice.ts';

const LETTERHEAD_Y = 46;
const TITLE: TextOptions = {
  as: 'H1',
  size: 27,
  weight: 'bold',
  color: GREEN,
  align: 'center',
  lineHeight: 1.45,
};
const SECOND_TITLE: TextOptions = {
  size: 13,
  weight: 'medium',
  color: GOLD,
  align: 'center',
  lineHeight: 1.45,
};
const REFERENCE: TextOptions = { size: 9, lineHeight: 1.7 };

/** The head of a plaque: letterhead, what it stands for if it is not in force, title. @returns the y below */
export function drawPlaqueHead(sheet: Sheet, paper: CertificatePaper): number {
  const { document, voices } = sheet;
  const [first, second] = voices;
  const area = contentArea(sheet);
  const space = second === undefined ? 0 : 5;
  const y = drawStatus(sheet, { ...area, y: drawHead(sheet, paper) + space }, paper);
  document.bookmark(first.texts.title, y);
  const title = second === undefined ? TITLE : { ...TITLE, size: 25 };
  let under = document.text(first.texts.title, { ...area, y }, title);
  if (second) under = document.text(second.texts.title, { ...area, y: under }, SECOND_TITLE);
  drawTitleRule(document, { x: document.page.width / 2, y: under + 4 }, 240);
  return under + (second === undefined ? 12 : 9);
}

/** Letterhead and references; on an office's own paper the references alone. @returns the y below */
export function drawHead(sheet: Sheet, paper: CertificatePaper): number {
  const { document, content, voices, letterhead } = sheet;
  const [first, second] = voices;
  const area = contentArea(sheet);
  const references = (voice: Voice) => referencesOf(sheet, paper, voice);
  if (letterhead === 'pre-printed') {
    return (
      voices.reduce((y, voice) => drawReferences(sheet, { ...area, y }, voice, paper), area.y) + 6
    );
  }
  const head = { organisation: content.office.organisation, name: content.office.name };
  const invocation = first.texts.invocation;
  const whole = { ...area, y: LETTERHEAD_Y };
  if (second === undefined) {
    return drawLetterhead(document, whole, {
      ...head,
      ...(invocation !== undefined && { invocation }),
      references: references(first),
    });
  }
  return drawLetterheadInTwo(document, whole, {
    ...head,
    ...(invocation !== undefined && { invocation }),
    references: [references(first), references(second)],
  });
}

type Reference = readonly [label: string, value: string];

function referencesOf(
  { content, form }: Sheet,
  { attachments }: CertificatePaper,
  { language, texts }: Voice,
): Reference[] {
  const { serial, issuedOn, letter } = content;
  const day = letter?.date ?? issuedOn;
  const files = attachments.length;
  const date = (on: string) => (language === 'fa' ? dayInFigures(on, 'fa') : dayIn(on, 'en'));
  const annexes =
    form === 'letter'
      ? texts.financeAnnexAnd(files)
      : files === 0
        ? texts.noAnnexes
        : texts.annexes(files);
  return [
    [texts.reference.number, letter?.number ?? serial ?? texts.afterIssue],
    [texts.reference.date, day === undefined ? texts.afterIssue : date(day)],
    [texts.reference.annexes, annexes],
  ];
}

/** In one line on the left: an office's own paper has its head above. */
function drawReferences(sheet: Sheet, area: Box, voice: Voice, paper: CertificatePaper): number {
  const spans = referencesOf(sheet, paper, voice).flatMap(([label, value], index) => [
    ...(index === 0 ? [] : [{ text: '   ·   ', color: GOLD }]),
    { text: `${label}: `, color: QUIET },
    { text: isolate(value), weight: 'medium' as const, color: INK },
  ]);
  const rightToLeft = voice.language === 'fa';
  const text = paragraph(rightToLeft ? 'rtl' : 'ltr', spans);
  return sheet.document.text(text, area, { ...REFERENCE, align: rightToLeft ? 'end' : 'start' });
}

/** A note in a frame on a paper that is no longer, or not yet, in force. @returns the y below */
export function drawStatus(sheet: Sheet, area: Box, { revoked }: CertificatePaper): number {
  if (revoked === undefined) return area.y;
  const { document } = sheet;
  const { on, reason, supersededBy } = revoked;
  const note = together(sheet, ({ language, texts }) => {
    const note = texts.revokedNote(dayIn(on, language), isolate(reason));
    return supersededBy === undefined
      ? note
      : `${note}${texts.separator}${texts.supersededNote(isolate(supersededBy))}`;
  });
  const style = { size: 9.5, weight: 'medium', color: RED, align: 'center' } as const;
  const inner = { x: area.x + 8, y: area.y + 3, width: area.width - 16 };
  const { height } = document.measure(note, inner.width, style);
  document.draw.rectangle({ ...area, height: height + 6 }, { stroke: RED, lineWidth: 1 }, 3);
  return document.text(note, inner, style) + 5;
}
