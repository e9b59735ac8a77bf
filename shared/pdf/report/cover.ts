import { dayIn, figure, quarterDays, quarterName } from '../../domain/format.ts';
import { dayOf } from '../../domain/period.ts';
import { isolate } from '../../reader/bidi.ts';
import type { Box } from '../drawing.ts';
import { balanced } from '../paper/balance.ts';
import { drawLetterhead } from '../paper/letterhead.ts';
import { drawFrame, drawTitleRule } from '../paper/ornament.ts';
import { GOLD, GREEN, INK, QUIET, RED } from '../paper/palette.ts';
import { named } from '../paper/phrases.ts';
import { columnsOf, partOf } from '../paper/placement.ts';
import { drawQr } from '../qr.ts';
import type { TextOptions } from '../textOptions.ts';
import type { ReportPaper } from './report.ts';
import { MARGINS, type Sheet } from './sheet.ts';

type Row = readonly [label: string, value: string, link?: string];

const TITLE_Y = 190;
const LONG_VALUE = 90;
const LABEL_WIDTH = 120;
const VALUE_HEIGHT = 90;
const QR_SIDE = 96;
const SIGNATURES_Y = 640;

export function drawCover(sheet: Sheet, paper: ReportPaper): void {
  const { document, page, report, texts } = sheet;
  const { language } = document;
  drawFrame(document);
  const area = { x: MARGINS.left, y: 46, width: document.page.width - 2 * MARGINS.left };
  let top = area.y;
  if (report.office) {
    top = drawLetterhead(document, area, {
      organisation: report.office.organisation,
      name: report.office.name,
      ...(texts.invocation !== undefined && { invocation: texts.invocation }),
      references: [
        [texts.references.version, figure(String(paper.version), language)],
        [texts.references.date, dayIn(paper.issuedOn, language)],
        [texts.references.annexes, texts.attached(paper.attachments.length)],
      ],
    });
  }
  const below = drawTitle(sheet, { ...area, y: Math.max(TITLE_Y, top + 20) });
  const end = drawFacts(sheet, { ...area, y: below + 26 }, factsOf(sheet, paper));
  const signatures = { ...area, y: Math.max(SIGNATURES_Y, end + 26) };
  drawSignatureLines(sheet, paper.signatories ?? [], signatures);
  drawCheck(sheet, paper.checkUrl, signatures);
  page.y = document.page.height;
}

/** @returns the y below */
function drawTitle({ document, report, texts }: Sheet, area: Box): number {
  const { language } = document;
  const centre: TextOptions = { align: 'center', lineHeight: 1.6, weight: 'bold' };
  document.bookmark(texts.title, area.y);
  const title: TextOptions = { ...centre, size: 23, color: GREEN };
  const box = balanced(document, texts.title, area, title);
  let y = document.text(texts.title, box, { ...title, as: 'H1' });
  drawTitleRule(document, { x: document.page.width / 2, y: y + 8 }, 240);
  const quarter = quarterName(report.period, language);
  y = document.text(quarter, { ...area, y: y + 20 }, { ...centre, size: 18, color: INK });
  const marks = [
    ...(report.closing.interim ? [{ text: texts.interim, color: GOLD }] : []),
    ...(report.demonstration ? [{ text: texts.specimen.note, color: RED }] : []),
  ];
  for (const { text, color } of marks) {
    const size = text === texts.interim ? 14 : 9;
    y = document.text(text, { ...area, y: y + 4 }, { ...centre, size, color });
  }
  return y;
}

function factsOf({ document, report, texts }: Sheet, paper: ReportPaper): Row[] {
  const { language } = document;
  const { cover } = texts;
  const { closing, size } = report;
  const number = (value: number): string => figure(String(value), language);
  const closedOn = dayIn(dayOf(new Date(closing.at)), language);
  return [
    [cover.days, quarterDays(report.period, language)],
    [cover.edition, texts.editions[report.edition]],
    [cover.closedOn, texts.closing(number(closing.number), closedOn)],
    [cover.upTo, texts.upToEntry(number(size))],
    ...(paper.addressee === undefined
      ? []
      : [[cover.addressee, isolate(paper.addressee)] as const]),
    ...(paper.legalBasis === undefined
      ? []
      : [[cover.legalBasis, isolate(paper.legalBasis)] as const]),
    ...(paper.profile === undefined
      ? []
      : [[cover.profile, texts.profiles[paper.profile]] as const]),
    [texts.check, isolate(paper.checkUrl), paper.checkUrl],
  ];
}

/** @returns the y below */
function drawFacts({ document }: Sheet, area: Box, rows: readonly Row[]): number {
  const { direction } = document;
  const inner = { x: area.x + 30, y: area.y, width: area.width - 60 };
  let y = inner.y;
  for (const [label, value, link] of rows) {
    const at = { ...inner, y };
    const labelBox = partOf(direction, at, { offset: 0, width: LABEL_WIDTH });
    const width = inner.width - LABEL_WIDTH;
    const valueBox = partOf(direction, at, { offset: LABEL_WIDTH, width });
    document.text(label, labelBox, { size: 10, color: QUIET });
    // What is long is set smaller, so that the longest texts leave room to sign.
    const size = value.length > LONG_VALUE ? 8.5 : 10.5;
    const style: TextOptions = {
      size,
      lineHeight: size > 10 ? 1.75 : 1.5,
      weight: 'medium',
      ...(link && { link }),
    };
    y = document.text(value, { ...valueBox, height: VALUE_HEIGHT }, style) + 3;
    const paint = { stroke: '#E6E1D3', lineWidth: 0.5 };
    document.draw.rule({ x: inner.x, y: y - 1 }, { x: inner.x + inner.width, y: y - 1 }, paint);
  }
  return y;
}

/** Lines to sign by hand, over the names of those who sign the office's papers: the head approves. */
function drawSignatureLines(
  { document, texts }: Sheet,
  [head, second]: NonNullable<ReportPaper['signatories']>,
  area: Box,
): void {
  const { language } = document;
  const small: TextOptions = { size: 8.5, align: 'center', lineHeight: 1.5, maxLines: 1 };
  const wide = { ...area, x: area.x + 20, width: area.width - 40 };
  const columns = columnsOf(document.direction, wide, 3, 24);
  const lines = [
    { label: texts.preparedBy, person: second },
    { label: texts.approvedBy, person: head },
  ];
  for (const [index, { label, person }] of lines.entries()) {
    const box = columns[index] ?? area;
    document.text(label, box, { size: 9.5, align: 'center', color: QUIET });
    const y = box.y + 62;
    const paint = { stroke: QUIET, lineWidth: 0.5, dash: 2 };
    document.draw.rule({ x: box.x, y }, { x: box.x + box.width, y }, paint);
    if (person === undefined) continue;
    const below = document.text(named(person.name, language), { ...box, y: y + 2 }, small);
    document.text(named(person.post, language), { ...box, y: below }, { ...small, color: QUIET });
  }
}

function drawCheck({ document, texts }: Sheet, url: string, area: Box): void {
  const wide = { ...area, x: area.x + 20, width: area.width - 40, y: area.y - 14 };
  const box = columnsOf(document.direction, wide, 3, 24)[2] ?? area;
  drawQr(document, url, { x: box.x + (box.width - QR_SIDE) / 2, y: box.y, side: QR_SIDE }, INK);
  const label: TextOptions = { size: 8, align: 'center', weight: 'bold', lineHeight: 1.5 };
  document.text(texts.check, { ...box, y: box.y + QR_SIDE - 4 }, label);
}
