import { isolate } from '../bidi.ts';
import type { Box } from '../drawing.ts';
import { drawStampPlace } from '../paper/ornament.ts';
import { INK, QUIET, RED } from '../paper/palette.ts';
import { columnsOf, partOf } from '../paper/placement.ts';
import { drawQr } from '../qr.ts';
import type { TextOptions } from '../textOptions.ts';
import { contentArea, type Part, type Sheet } from './sheet.ts';
import { cell, drawInColumns, heightInColumns, named, together, type Voice } from './voice.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Offices' round stamps are up to 42 mm wide. */
const STAMP = 45 * POINTS_PER_MM;
const QR_COLUMN = 112;
const QR_SIDE = 96;
/** The code's own margin, which needs no second one above it. */
const QR_QUIET = 8;
const GAP = 16;
const SPACE = 8;
/** Room under names and posts for a signature by hand. */
const SIGNING_ROOM = 40;

const NAME_SIZE = 9.5;
const NAME: TextOptions = {
  size: NAME_SIZE,
  weight: 'bold',
  align: 'center',
  lineHeight: 1.55,
  color: INK,
};
const POST_SIZE = 8;
const POST: TextOptions = { size: POST_SIZE, align: 'center', lineHeight: 1.5, color: QUIET };
const NOTE: TextOptions = { size: 7.3, lineHeight: 1.55, color: QUIET };

type Note = { readonly say: (voice: Voice) => string; readonly options: TextOptions };

/**
 * Signatories, the place of the stamp, the notes and the QR code: one block that is never divided, at the
 * foot of its page. Without a URL, as in a draft, there is nothing to check yet.
 */
export function closingPart(sheet: Sheet, checkUrl: string | undefined): Part {
  const { document, page, form } = sheet;
  const { direction } = document;
  const area = contentArea(sheet);
  const notes = notesOf(sheet, checkUrl);
  // On a wide page all stands in one row; on a narrow one the notes and the code stand below.
  const narrow = form === 'letter';
  const signWidth = area.width - STAMP - GAP - (narrow ? 0 : QR_COLUMN + GAP);
  const notesWidth = narrow ? area.width - QR_COLUMN - GAP : signWidth;
  const heights = notes.map(({ say, options }) =>
    heightInColumns(sheet, { ...area, width: notesWidth }, say, options),
  );
  const notesHeight = heights.reduce((sum, each) => sum + each, 0);
  const signing = heightOfSignatories(sheet, signWidth) + SIGNING_ROOM;
  const upper = narrow ? Math.max(STAMP, signing) : Math.max(STAMP, signing + notesHeight);
  const lower = narrow ? Math.max(notesHeight, QR_COLUMN + 14) + SPACE : 0;
  const height = upper + lower;
  return {
    height: SPACE + height,
    draw() {
      const block = { ...area, y: page.y + page.room() - height };
      const bottom = block.y + height;
      const noteArea = partOf(direction, block, { offset: 0, width: notesWidth });
      drawSignatories(sheet, partOf(direction, block, { offset: 0, width: signWidth }));
      let y = bottom - notesHeight;
      for (const { say, options } of notes) {
        y = drawInColumns(sheet, { ...noteArea, y }, say, options);
      }
      const stamp = partOf(direction, block, { offset: signWidth + GAP, width: STAMP });
      const label = together(sheet, ({ texts }) => texts.stamp);
      drawStampPlace(document, { ...stamp, height: STAMP }, label);
      const checkArea = { ...block, y: narrow ? block.y + upper + SPACE : block.y };
      const offset = area.width - QR_COLUMN;
      drawCheck(sheet, partOf(direction, checkArea, { offset, width: QR_COLUMN }), checkUrl);
      page.y = bottom;
    },
  };
}

function notesOf({ content, letterhead }: Sheet, checkUrl: string | undefined): Note[] {
  const { copies, demonstration, office } = content;
  const notes: Note[] = [];
  if (demonstration) {
    notes.push({ say: ({ texts }) => texts.specimen.note, options: { ...NOTE, color: RED } });
  }
  notes.push({ say: ({ texts }) => texts.validity, options: NOTE });
  notes.push({ say: ({ texts }) => texts.tax, options: NOTE });
  if (letterhead === 'pre-printed') {
    const chain = [...office.organisation, office.name];
    const say = (voice: Voice) =>
      `${voice.texts.issuer}: ${chain.map((name) => named(voice, name)).join(' · ')}`;
    notes.push({ say, options: NOTE });
  }
  if (copies.length > 0) {
    const say = ({ texts }: Voice) =>
      `${texts.copies}: ${copies.map(isolate).join(texts.separator)}`;
    notes.push({ say, options: NOTE });
  }
  if (checkUrl !== undefined) {
    const say = ({ texts }: Voice) => `${texts.check}: ${isolate(checkUrl)}`;
    notes.push({ say, options: { ...NOTE, link: checkUrl } });
  }
  return notes;
}

function signatoryTexts(sheet: Sheet) {
  return sheet.content.office.signatories.map(({ name, post }) => ({
    name: cell(sheet, NAME_SIZE, (voice) => named(voice, name)),
    post: cell(sheet, POST_SIZE, (voice) => named(voice, post)),
  }));
}

function heightOfSignatories(sheet: Sheet, width: number): number {
  const { document, content } = sheet;
  const own = width / content.office.signatories.length;
  const heights = signatoryTexts(sheet).map(
    ({ name, post }) =>
      document.measure(name, own, NAME).height + document.measure(post, own, POST).height,
  );
  return Math.max(0, ...heights);
}

function drawSignatories(sheet: Sheet, area: Box): void {
  const { document } = sheet;
  const signatories = signatoryTexts(sheet);
  const columns = columnsOf(document.direction, area, signatories.length, 0);
  for (const [index, { name, post }] of signatories.entries()) {
    const box = columns[index] ?? area;
    const below = document.text(name, box, NAME);
    document.text(post, { ...box, y: below }, POST);
  }
}

function drawCheck(sheet: Sheet, area: Box, url: string | undefined): void {
  const { document, content } = sheet;
  if (url === undefined || content.serial === undefined) {
    const draft = together(sheet, ({ texts }) => texts.draft);
    document.text(draft, area, { size: 12, weight: 'bold', align: 'center', color: QUIET });
    return;
  }
  const x = area.x + (area.width - QR_SIDE) / 2;
  drawQr(document, url, { x, y: area.y - QR_QUIET, side: QR_SIDE }, INK);
  const style: TextOptions = { size: 7.5, align: 'center', weight: 'medium', lineHeight: 1.5 };
  const check = together(sheet, ({ texts }) => texts.checkShort);
  const y = document.text(check, { ...area, y: area.y + QR_SIDE - QR_QUIET }, style);
  document.text(isolate(content.serial), { ...area, y }, { ...style, size: 9.5, weight: 'bold' });
}
