import type { Language } from '../../contract/papers.ts';
import type { ReportProfile } from '../../contract/reports.ts';
import type { Name } from '../../contract/text.ts';
import { nameIn, quarterName } from '../../domain/format.ts';
import { noon } from '../../domain/period.ts';
import type { Report } from '../../domain/report/report.ts';
import { reportTexts } from '../../domain/report/texts.ts';
import { isolate } from '../../reader/bidi.ts';
import type { Attachment } from '../attachments.ts';
import { PdfDocument } from '../document.ts';
import { flow } from '../flow.ts';
import { GOLD, QUIET, WATERMARK } from '../paper/palette.ts';
import type { SignatureField } from '../signatureField.ts';
import { keepContents } from './contents.ts';
import { drawCover } from './cover.ts';
import { drawParts } from './parts.ts';
import { drawAnnexes } from './sections.ts';
import { contentWidth, itemNames, MARGINS, type Sheet } from './sheet.ts';
import { drawSummary } from './summary.ts';

export type ReportPaper = {
  readonly report: Report;
  /** Base64 of the log's root at the report's size: printed, it can't be exchanged afterwards. */
  readonly root?: string;
  readonly language: Language;
  /** Counts the reports issued for the quarter, from 1. */
  readonly version: number;
  /** The day of issue, YYYY-MM-DD. */
  readonly issuedOn: string;
  /** Why an earlier version was restated. */
  readonly reason?: string;
  readonly addressee?: string;
  readonly legalBasis?: string;
  /** For whom it is laid out; the public unless told. */
  readonly profile?: ReportProfile;
  /** Who signs, the head first; with none there are lines to sign on. */
  readonly signatories?: readonly { readonly name: Name; readonly post: Name }[];
  readonly checkUrl: string;
  readonly attachments: readonly Omit<Attachment, 'relationship'>[];
  /** Reserves room for `signDocument`. */
  readonly signature?: SignatureField;
};

const SPECIMEN_SIZE = 100;

/**
 * A quarter's report: cover, contents, a summary of one page, what its audience reads first, and every table. The same input gives the same bytes; they are
 * unsigned, with room for a signature if one was asked for.
 */
export async function reportPdf(paper: ReportPaper): Promise<Uint8Array> {
  const { report, language, version } = paper;
  const texts = reportTexts[language];
  const quarter = quarterName(report.period, language);
  const author = report.office ? nameIn(report.office.name, language) : report.origin;
  const document = new PdfDocument({
    language,
    title: `${texts.title} — ${quarter}`,
    author,
    subject: `${report.period} ${report.edition} ${texts.version(version)}`,
    createdAt: noon(paper.issuedOn),
    ground: (page) => {
      if (!report.demonstration) return;
      const color = WATERMARK.specimen;
      page.watermark(texts.specimen.watermark, -45, { size: SPECIMEN_SIZE, color, weight: 'bold' });
    },
    ...(paper.signature && { signature: paper.signature }),
  });
  const page = flow(document, MARGINS);
  const item = itemNames(report, document);
  const sheet: Sheet = { document, page, report, texts, item, shortened: [] };
  drawCover(sheet, paper);
  page.newPage();
  const drawContents = keepContents(sheet);
  page.newPage();
  drawSummary(sheet, paper.reason);
  page.newPage();
  drawParts(sheet, paper.profile ?? 'public');
  page.newPage();
  drawAnnexes(sheet);
  if (paper.root !== undefined) drawFingerprint(sheet, paper.root);
  drawContents();
  const interim = report.closing.interim ? [texts.interim] : [];
  const head = [texts.title, quarter, texts.version(version), ...interim].join(' · ');
  document.eachPage((number, count) => {
    if (number > 1) drawMargins(document, head, isolate(author), texts.page(number, count));
  });
  for (const attachment of paper.attachments) {
    document.attach({ ...attachment, relationship: 'Data' });
  }
  return document.finish();
}

function drawFingerprint({ page, report, texts }: Sheet, root: string): void {
  page.space(10);
  const size = BigInt(report.size);
  page.text(texts.fingerprint(size, isolate(root)), { size: 8, color: QUIET, lineHeight: 1.7 });
}

/** Running head and foot. */
function drawMargins(document: PdfDocument, head: string, author: string, number: string): void {
  const { height } = document.page;
  const area = { x: MARGINS.left, y: 34, width: contentWidth(document) };
  const style = { size: 8, color: QUIET, maxLines: 1, lineHeight: 1.6 };
  const paint = { stroke: GOLD, lineWidth: 0.5 };
  document.text(head, area, style);
  document.draw.rule({ x: area.x, y: 52 }, { x: area.x + area.width, y: 52 }, paint);
  const foot = height - 42;
  document.draw.rule({ x: area.x, y: foot }, { x: area.x + area.width, y: foot }, paint);
  const half = area.width / 2;
  const [first, second] =
    document.direction === 'rtl' ? [area.x + half, area.x] : [area.x, area.x + half];
  document.text(author, { x: first, y: foot + 4, width: half }, style);
  document.text(number, { x: second, y: foot + 4, width: half }, { ...style, align: 'end' });
}
