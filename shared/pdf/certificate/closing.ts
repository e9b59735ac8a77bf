import { isolate } from '../bidi.ts';
import type { PdfDocument } from '../document.ts';
import type { Box } from '../drawing.ts';
import { GOLD, INK, QUIET, RED } from '../paper/palette.ts';
import { named } from '../paper/phrases.ts';
import { columnsOf, partOf } from '../paper/placement.ts';
import { drawQr } from '../qr.ts';
import type { TextOptions } from '../textOptions.ts';
import { contentWidth, MARGINS, type Part, type Sheet } from './sheet.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Offices' round stamps are up to 42 mm wide. */
const STAMP = 45 * POINTS_PER_MM;
const QR_COLUMN = 112;
const QR_SIDE = 100;
/** The code's own margin, which needs no second one above it. */
const QR_QUIET = 8;
const GAP = 16;
const SPACE = 8;
/** Room under names and posts for a signature by hand. */
const SIGNING_ROOM = 36;

const NAME: TextOptions = {
  size: 9.5,
  weight: 'bold',
  align: 'center',
  lineHeight: 1.6,
  color: INK,
};
const POST: TextOptions = { size: 8, align: 'center', lineHeight: 1.5, color: QUIET };
const NOTE: TextOptions = { size: 7.5, lineHeight: 1.6, color: QUIET };

type Note = { readonly text: string; readonly options: TextOptions };

/**
 * Signatories, the place of the stamp, the notes and the QR code: one block that is never divided, at the
 * foot of its page. Without a URL, as in a draft, there is nothing to check yet.
 */
export function closingPart(sheet: Sheet, checkUrl: string | undefined): Part {
  const { document, page, texts } = sheet;
  const { direction } = document;
  const width = contentWidth(document);
  const signWidth = width - STAMP - QR_COLUMN - 2 * GAP;
  const notes = notesOf(sheet, checkUrl);
  const notesHeight = notes
    .map(({ text, options }) => document.measure(text, signWidth, options).height)
    .reduce((sum, each) => sum + each, 0);
  const signing = heightOfSignatories(sheet, signWidth) + SIGNING_ROOM;
  const height = Math.max(STAMP, signing + notesHeight);
  return {
    height: SPACE + height,
    draw() {
      const area = { x: MARGINS.left, y: page.y + page.room() - height, width };
      const signArea = partOf(direction, area, { offset: 0, width: signWidth });
      drawSignatories(sheet, signArea);
      let y = area.y + height - notesHeight;
      for (const { text, options } of notes) y = document.text(text, { ...signArea, y }, options);
      const stampOffset = signWidth + GAP;
      const stamp = partOf(direction, area, { offset: stampOffset, width: STAMP });
      drawStampPlace(document, stamp, texts.stamp);
      const checkOffset = stampOffset + STAMP + GAP;
      drawCheck(
        sheet,
        partOf(direction, area, { offset: checkOffset, width: QR_COLUMN }),
        checkUrl,
      );
      page.y = area.y + height;
    },
  };
}

function notesOf({ content, texts }: Sheet, checkUrl: string | undefined): Note[] {
  const { copies, demonstration } = content;
  const notes: Note[] = [texts.validity, texts.tax].map((text) => ({ text, options: NOTE }));
  if (demonstration) notes.unshift({ text: texts.specimen.note, options: { ...NOTE, color: RED } });
  if (copies.length > 0) {
    const text = `${texts.copies}: ${copies.map(isolate).join(texts.separator)}`;
    notes.push({ text, options: NOTE });
  }
  if (checkUrl !== undefined) {
    const text = `${texts.check}: ${isolate(checkUrl)}`;
    notes.push({ text, options: { ...NOTE, link: checkUrl } });
  }
  return notes;
}

function heightOfSignatories({ document, content }: Sheet, width: number): number {
  const { signatories } = content.office;
  const own = width / signatories.length;
  const heights = signatories.map(
    ({ name, post }) =>
      document.measure(named(name, document.language), own, NAME).height +
      document.measure(named(post, document.language), own, POST).height,
  );
  return Math.max(0, ...heights);
}

function drawSignatories({ document, content }: Sheet, area: Box): void {
  const { signatories } = content.office;
  const columns = columnsOf(document.direction, area, signatories.length, 0);
  for (const [index, { name, post }] of signatories.entries()) {
    const box = columns[index] ?? area;
    const below = document.text(named(name, document.language), box, NAME);
    document.text(named(post, document.language), { ...box, y: below }, POST);
  }
}

function drawStampPlace(document: PdfDocument, { x, y }: Box, label: string): void {
  const square = { x, y, width: STAMP, height: STAMP };
  document.draw.rectangle(square, { stroke: GOLD, lineWidth: 0.6, dash: 3 }, 6);
  const box = { x, y: y + STAMP - 14, width: STAMP };
  document.text(label, box, { size: 7, color: QUIET, align: 'center', lineHeight: 1.5 });
}

function drawCheck({ document, content, texts }: Sheet, area: Box, url: string | undefined): void {
  if (url === undefined || content.serial === undefined) {
    document.text(texts.draft, area, { size: 12, weight: 'bold', align: 'center', color: QUIET });
    return;
  }
  const x = area.x + (area.width - QR_SIDE) / 2;
  drawQr(document, url, { x, y: area.y - QR_QUIET, side: QR_SIDE }, INK);
  const style: TextOptions = { size: 8, align: 'center', weight: 'bold', lineHeight: 1.5 };
  const y = document.text(texts.check, { ...area, y: area.y + QR_SIDE - QR_QUIET }, style);
  document.text(isolate(content.serial), { ...area, y }, { ...style, size: 9.5 });
}
