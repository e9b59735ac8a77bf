import type { Language } from '../../contract/papers.ts';
import type { CertificateContent } from '../../domain/certificate/content.ts';
import { dayIn, dayInFigures, nameIn } from '../../domain/format.ts';
import { noon } from '../../domain/period.ts';
import type { Attachment } from '../attachments.ts';
import { isolate } from '../bidi.ts';
import { A4_LANDSCAPE, PdfDocument } from '../document.ts';
import { flow } from '../flow.ts';
import { drawLetterhead } from '../paper/letterhead.ts';
import { drawFrame, drawTitleRule } from '../paper/ornament.ts';
import { GOLD, GREEN, QUIET, RED, WATERMARK } from '../paper/palette.ts';
import { named } from '../paper/phrases.ts';
import type { SignatureField } from '../signatureField.ts';
import { drawDocumentList } from './basisDocuments.ts';
import { closingPart } from './closing.ts';
import { drawHolder } from './holder.ts';
import { impactPart } from './impact.ts';
import { drawLines } from './lines.ts';
import { contentWidth, MARGINS, type Sheet } from './sheet.ts';
import { type CertificateTexts, certificateTexts } from './texts.ts';
import { totalsPart } from './totals.ts';

export type CertificatePaper = {
  readonly content: CertificateContent;
  readonly language: Language;
  /** Where a citizen checks the certificate; stands in the QR code and below it. */
  readonly checkUrl: string;
  readonly attachments: readonly Omit<Attachment, 'relationship'>[];
  readonly draft?: boolean;
  /** The day (YYYY-MM-DD) and reason of the revocation. */
  readonly revoked?: { readonly on: string; readonly reason: string };
  /** Reserves room for `signDocument`. */
  readonly signature?: SignatureField;
};

const LETTERHEAD_Y = 42;
const WATERMARK_WIDTH = 520;

/**
 * A certificate as لوح: A4 landscape, on as many pages as its lines take. The same input gives the same
 * bytes; they are unsigned, with room for a signature if one was asked for.
 */
export async function certificatePdf(paper: CertificatePaper): Promise<Uint8Array> {
  const { content, language, attachments, draft = false } = paper;
  const texts = certificateTexts[language];
  const document = new PdfDocument({
    language,
    title: content.serial === undefined ? texts.title : `${texts.title} ${content.serial}`,
    author: nameIn(content.office.name, language),
    subject: subjectOf(paper, texts),
    createdAt: noon(paper.revoked?.on ?? content.issuedOn ?? content.given.until),
    page: A4_LANDSCAPE,
    ground: ground(paper, texts),
    ...(paper.signature && { signature: paper.signature }),
  });
  const sheet: Sheet = { document, page: flow(document, MARGINS), content, texts };
  sheet.page.y = drawHead(sheet, paper);
  drawHolder(sheet);
  drawLines(sheet);
  const checkUrl = draft || content.serial === undefined ? undefined : paper.checkUrl;
  const signed = [totalsPart(sheet), impactPart(sheet), closingPart(sheet, checkUrl)];
  // No signature stands on a page of its own if a page holds what it signs as well.
  sheet.page.keep(signed.reduce((sum, { height }) => sum + height, 0));
  for (const part of signed) {
    sheet.page.keep(part.height);
    part.draw();
  }
  drawDocumentList(sheet);
  document.eachPage((number, count) => drawFooter(sheet, number, count));
  for (const attachment of attachments) document.attach({ ...attachment, relationship: 'Data' });
  return document.finish();
}

function subjectOf({ content, draft, revoked }: CertificatePaper, texts: CertificateTexts): string {
  const marks = [draft && texts.draft, revoked && texts.revoked].filter(Boolean);
  return [content.serial ?? content.holder.partner, ...marks].join(' ');
}

/** Frame and watermarks of each page, and from the second page on whose certificate it belongs to. */
function ground(
  { content, draft, revoked }: CertificatePaper,
  texts: CertificateTexts,
): (document: PdfDocument) => void {
  const marks = [
    ...(revoked ? [texts.revoked] : []),
    ...(draft ? [texts.draft] : []),
    ...(content.demonstration ? [texts.specimen.watermark] : []),
  ];
  const color = revoked ? WATERMARK.revoked : draft ? WATERMARK.draft : WATERMARK.specimen;
  let pages = 0;
  return (document) => {
    if (marks.length > 0) {
      const text = marks.join(' · ');
      document.watermark(text, -24, { size: watermarkSize(document, text), color, weight: 'bold' });
    }
    drawFrame(document);
    if (++pages > 1) drawRunningHead(document, content, texts);
  };
}

/** As large as lets the text stand between the corners of the page. */
function watermarkSize(document: PdfDocument, text: string): number {
  const { layout } = document.measure(text, 10_000, { size: 100, weight: 'bold' });
  const width = layout.lines[0]?.width ?? 1;
  return Math.min(150, (100 * WATERMARK_WIDTH) / width);
}

function drawRunningHead(
  document: PdfDocument,
  { serial, holder }: CertificateContent,
  texts: CertificateTexts,
): void {
  const parts = [texts.title, ...(serial === undefined ? [] : [isolate(serial)])];
  const name = isolate(nameIn(holder.name, document.language));
  const width = contentWidth(document);
  const box = { x: MARGINS.left, y: 40, width };
  const style = { size: 8, color: QUIET, maxLines: 1, lineHeight: 1.6 };
  document.text([...parts, name].join(' · '), box, style);
  const y = box.y + 15;
  const paint = { stroke: GOLD, lineWidth: 0.4 };
  document.draw.rule({ x: box.x, y }, { x: box.x + box.width, y }, paint);
}

/** @returns the y below */
function drawHead({ document, content, texts }: Sheet, paper: CertificatePaper): number {
  const { language, revoked } = paper;
  const { serial, issuedOn, letter } = content;
  const day = letter?.date ?? issuedOn;
  const files = paper.attachments.length;
  const width = contentWidth(document);
  const area = { x: MARGINS.left, y: LETTERHEAD_Y, width };
  const below = drawLetterhead(document, area, {
    organisation: content.office.organisation,
    name: content.office.name,
    ...(texts.invocation !== undefined && { invocation: texts.invocation }),
    references: [
      [texts.reference.number, letter?.number ?? serial ?? texts.afterIssue],
      [
        texts.reference.date,
        day === undefined
          ? texts.afterIssue
          : language === 'fa'
            ? dayInFigures(day, 'fa')
            : dayIn(day, 'en'),
      ],
      [texts.reference.annexes, files === 0 ? texts.noAnnexes : texts.annexes(files)],
    ],
  });
  const y = revoked ? drawRevocation(document, { ...area, y: below + 2 }, revoked, texts) : below;
  document.bookmark(texts.title, y);
  const title = { as: 'H1', size: 24, weight: 'bold', color: GREEN, align: 'center' } as const;
  const under = document.text(texts.title, { ...area, y }, { ...title, lineHeight: 1.5 });
  drawTitleRule(document, { x: document.page.width / 2, y: under + 3 }, 220);
  return under + 10;
}

function drawRevocation(
  document: PdfDocument,
  area: { x: number; y: number; width: number },
  { on, reason }: { on: string; reason: string },
  texts: CertificateTexts,
): number {
  const note = texts.revokedNote(dayIn(on, document.language), isolate(reason));
  const style = { size: 9.5, weight: 'medium', color: RED, align: 'center' } as const;
  const inner = { x: area.x + 8, y: area.y + 3, width: area.width - 16 };
  const { height } = document.measure(note, inner.width, style);
  const frame = { ...area, height: height + 6 };
  document.draw.rectangle(frame, { stroke: RED, lineWidth: 1 }, 3);
  return document.text(note, inner, style) + 5;
}

/** The office's address, and the number of the page where there are several. */
function drawFooter({ document, content, texts }: Sheet, number: number, count: number): void {
  const { address } = content.office;
  const parts = [
    ...(address === undefined ? [] : [named(address, document.language)]),
    ...(count > 1 ? [texts.page(number, count)] : []),
  ];
  const { width, height } = document.page;
  const box = { x: MARGINS.left, y: height - 45, width: width - MARGINS.left - MARGINS.right };
  const style = { size: 7, color: QUIET, align: 'center', lineHeight: 1.4, maxLines: 1 } as const;
  document.text(parts.join('  ·  '), box, style);
}
