import { nameIn } from '../../domain/format.ts';
import { isolate } from '../../reader/bidi.ts';
import type { PdfDocument } from '../document.ts';
import type { Margins } from '../flow.ts';
import { drawFrame, drawRosette } from '../paper/ornament.ts';
import { GOLD, QUIET, WATERMARK } from '../paper/palette.ts';
import { paragraph } from '../paragraph.ts';
import type { CertificatePaper } from './certificate.ts';
import type { Sheet } from './sheet.ts';
import { named, together, type Voice } from './voice.ts';

/** Share of the page's width that a watermark takes at most. */
const WATERMARK_SHARE = 0.62;
const LARGEST_WATERMARK = 150;

/** Frame and watermarks of each page, and from the second page on whose certificate it belongs to. */
export function groundOf(
  paper: CertificatePaper,
  voices: readonly [Voice, ...Voice[]],
  margins: Margins,
): (document: PdfDocument) => void {
  const { form = 'landscape', letterhead = 'drawn' } = paper;
  const [first] = voices;
  const { marks, color } = marksOf(paper, first);
  let pages = 0;
  return (document) => {
    const drawn = letterhead === 'drawn';
    if (drawn && form !== 'letter' && marks.length === 0) drawRosette(document);
    if (marks.length > 0) {
      const text = marks.join(' · ');
      const size = watermarkSize(document, text);
      document.watermark(text, -24, { size, color, weight: 'bold' });
    }
    if (drawn && form !== 'letter') drawFrame(document);
    if (++pages > 1) drawRunningHead(document, paper, first, margins);
  };
}

function marksOf(
  { content, draft, revoked }: CertificatePaper,
  { texts }: Voice,
): { marks: string[]; color: string } {
  const status = revoked?.supersededBy === undefined ? texts.revoked : texts.superseded;
  const marks = [
    ...(revoked ? [status] : []),
    ...(draft ? [texts.draft] : []),
    ...(content.demonstration ? [texts.specimen.watermark] : []),
  ];
  const color = revoked ? WATERMARK.revoked : draft ? WATERMARK.draft : WATERMARK.specimen;
  return { marks, color };
}

/** As large as lets the text stand between the corners of the page. */
function watermarkSize(document: PdfDocument, text: string): number {
  const { layout } = document.measure(text, 10_000, { size: 100, weight: 'bold' });
  const width = layout.lines[0]?.width ?? 1;
  return Math.min(LARGEST_WATERMARK, (100 * document.page.width * WATERMARK_SHARE) / width);
}

function drawRunningHead(
  document: PdfDocument,
  { content }: CertificatePaper,
  { language, texts }: Voice,
  margins: Margins,
): void {
  const { serial, holder } = content;
  const parts = [texts.title, ...(serial === undefined ? [] : [isolate(serial)])];
  const name = isolate(nameIn(holder.name, language));
  const width = document.page.width - margins.left - margins.right;
  const box = { x: margins.left, y: margins.top - 24, width };
  const style = { size: 8, color: QUIET, maxLines: 1, lineHeight: 1.6 };
  document.text(paragraph(document.direction, [[...parts, name].join(' · ')]), box, style);
  const y = box.y + 15;
  const paint = { stroke: GOLD, lineWidth: 0.4 };
  document.draw.rule({ x: box.x, y }, { x: box.x + box.width, y }, paint);
}

/** The office's address, and the number of the page where there are several. */
export function drawFooter(sheet: Sheet, number: number, count: number): void {
  const { document, content, letterhead, margins, form } = sheet;
  const { address } = content.office;
  const shown = letterhead === 'drawn' ? address : undefined;
  const parts = [
    ...(shown === undefined ? [] : [together(sheet, (voice) => named(voice, shown))]),
    ...(count > 1 ? [together(sheet, ({ texts }) => texts.page(number, count))] : []),
  ];
  const { width, height } = document.page;
  const y = height - (form === 'letter' ? 40 : 47);
  const box = { x: margins.left, y, width: width - margins.left - margins.right };
  const style = { size: 7, color: QUIET, align: 'center', lineHeight: 1.4, maxLines: 1 } as const;
  document.text(parts.join('  ·  '), box, style);
}
