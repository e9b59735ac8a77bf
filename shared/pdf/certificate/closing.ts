import { isolate } from '../../reader/bidi.ts';
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
const LETTER_SPACE = 22;
/** Room under names and posts for a signature by hand. */
const SIGNING_ROOM = 34;

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
const NOTE: TextOptions = { size: 7.2, lineHeight: 1.5, color: QUIET };

/** What stands under the row of signatures and stamp, and not in it. */
const ARRANGEMENTS = {
  landscape: { codeBelow: false, notesBelow: false },
  letter: { codeBelow: true, notesBelow: true },
  bilingual: { codeBelow: false, notesBelow: true },
} as const;

/** Said side by side in each language, or once in all of them. */
type Note = {
  readonly say: (voice: Voice) => string;
  readonly once?: string;
  readonly options: TextOptions;
};

/**
 * Signatories, the place of the stamp, the notes and the QR code: one block that is never divided. The
 * notes stand at the foot of the page. Without a URL, as in a draft, there is nothing to check yet.
 */
export function closingPart(sheet: Sheet, checkUrl: string | undefined): Part {
  const { document, page, form } = sheet;
  const { direction } = document;
  const area = contentArea(sheet);
  const notes = notesOf(sheet, checkUrl);
  const { codeBelow, notesBelow } = ARRANGEMENTS[form];
  const codeWidth = QR_COLUMN + GAP;
  const signWidth = area.width - STAMP - GAP - (codeBelow ? 0 : codeWidth);
  const notesWidth = notesBelow ? area.width - (codeBelow ? codeWidth : 0) : signWidth;
  const notesHeight = notes
    .map((note) => noteHeight(sheet, { ...area, width: notesWidth }, note))
    .reduce((sum, each) => sum + each, 0);
  const signing = heightOfSignatories(sheet, signWidth) + SIGNING_ROOM;
  const upper = Math.max(STAMP, signing + (notesBelow ? 0 : notesHeight));
  const lower = Math.max(notesBelow ? notesHeight + SPACE : 0, codeBelow ? QR_COLUMN + SPACE : 0);
  const space = form === 'letter' ? LETTER_SPACE : SPACE;
  return {
    height: space + upper + lower,
    draw() {
      const bottom = page.y + page.room();
      // A letter is signed under its text, a plaque at its foot.
      const y = form === 'letter' ? page.y + space : bottom - upper - lower;
      const block = { ...area, y };
      drawSignatories(sheet, partOf(direction, block, { offset: 0, width: signWidth }));
      const stamp = partOf(direction, block, { offset: signWidth + GAP, width: STAMP });
      const label = together(sheet, ({ texts }) => texts.stamp);
      drawStampPlace(document, { ...stamp, height: STAMP }, label);
      const noteBlock = { ...area, y: bottom - notesHeight };
      drawNotes(sheet, partOf(direction, noteBlock, { offset: 0, width: notesWidth }), notes);
      const checkBlock = codeBelow ? { ...area, y: bottom - QR_COLUMN } : block;
      const offset = area.width - QR_COLUMN;
      drawCheck(sheet, partOf(direction, checkBlock, { offset, width: QR_COLUMN }), checkUrl);
      page.y = bottom;
    },
  };
}

function noteHeight(sheet: Sheet, box: Box, { say, once, options }: Note): number {
  return once === undefined
    ? heightInColumns(sheet, box, say, options)
    : sheet.document.measure(once, box.width, options).height;
}

function drawNotes(sheet: Sheet, area: Box, notes: readonly Note[]): void {
  let { y } = area;
  for (const { say, once, options } of notes) {
    const box = { ...area, y };
    y =
      once === undefined
        ? drawInColumns(sheet, box, say, options)
        : sheet.document.text(once, box, options);
  }
}

function notesOf(sheet: Sheet, checkUrl: string | undefined): Note[] {
  const { content, letterhead, voices } = sheet;
  const { copies, demonstration, office } = content;
  const [{ texts }] = voices;
  const notes: Note[] = [];
  const note = (say: Note['say'], options: TextOptions = {}): void => {
    notes.push({ say, options: { ...NOTE, ...options } });
  };
  const once = (
    label: (voice: Voice) => string,
    value: string,
    options: TextOptions = {},
  ): void => {
    const text = `${together(sheet, label)}: ${value}`;
    notes.push({ say: label, once: text, options: { ...NOTE, ...options } });
  };
  if (demonstration) note((voice) => voice.texts.specimen.note, { color: RED });
  note((voice) => voice.texts.validity);
  note((voice) => voice.texts.tax);
  if (letterhead === 'pre-printed') {
    const chain = [...office.organisation, office.name];
    note((voice) => {
      const names = chain.map((name) => named(voice, name));
      return `${voice.texts.issuer}: ${names.join(' · ')}`;
    });
  }
  if (copies.length > 0) {
    once((voice) => voice.texts.copies, copies.map(isolate).join(texts.separator));
  }
  if (checkUrl !== undefined) {
    once((voice) => voice.texts.check, isolate(checkUrl), { link: checkUrl });
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
