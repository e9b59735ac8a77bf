import type {
  CertificateColour,
  CertificateForm,
  CertificateLetterhead,
  Language,
} from '../../contract/papers.ts';
import type { CertificateContent } from '../../domain/certificate/content.ts';
import { nameIn } from '../../domain/format.ts';
import { noon } from '../../domain/period.ts';
import type { Attachment } from '../attachments.ts';
import { A4, A4_LANDSCAPE, PdfDocument } from '../document.ts';
import { flow } from '../flow.ts';
import type { SignatureField } from '../signatureField.ts';
import { drawDocumentList, listsDocuments } from './basisDocuments.ts';
import { closingPart } from './closing.ts';
import { drawFinanceAnnex } from './financeAnnex.ts';
import { drawFooter, groundOf } from './ground.ts';
import { drawPlaqueHead } from './head.ts';
import { drawHolder } from './holder.ts';
import { impactPart } from './impact.ts';
import { drawLetterHead } from './letter.ts';
import { drawLines } from './lines.ts';
import { marginsOf, type Sheet } from './sheet.ts';
import { certificateTexts } from './texts.ts';
import { totalsPart } from './totals.ts';
import type { Voice } from './voice.ts';

export type CertificatePaper = {
  readonly content: CertificateContent;
  /** Of a bilingual paper the first language is Persian. */
  readonly language: Language;
  /** لوح, «نامهٔ تأیید مشارکت», or a لوح in both languages; a لوح unless told. */
  readonly form?: CertificateForm;
  /** `pre-printed` leaves the upper 45 mm and the ground to the office's own paper. */
  readonly letterhead?: CertificateLetterhead;
  readonly colour?: CertificateColour;
  /** Where a citizen checks the certificate; stands in the QR code and below it. */
  readonly checkUrl: string;
  readonly attachments: readonly Omit<Attachment, 'relationship'>[];
  readonly draft?: boolean;
  /** The day (YYYY-MM-DD) and reason of the revocation, and the serial that stands in its place. */
  readonly revoked?: Revocation;
  /** Reserves room for `signDocument`. */
  readonly signature?: SignatureField;
};

export type Revocation = {
  readonly on: string;
  readonly reason: string;
  readonly supersededBy?: string;
};

/**
 * A certificate on as many pages as its lines take. The same input gives the same bytes; they are unsigned,
 * with room for a signature if one was asked for.
 */
export async function certificatePdf(paper: CertificatePaper): Promise<Uint8Array> {
  const { content, attachments, form = 'landscape', letterhead = 'drawn', draft = false } = paper;
  const voices = voicesOf(form, paper.language);
  const [{ language, texts }] = voices;
  const title = form === 'letter' ? texts.letterTitle : texts.title;
  const margins = marginsOf(form, letterhead);
  const document = new PdfDocument({
    language,
    title: content.serial === undefined ? title : `${title} ${content.serial}`,
    author: nameIn(content.office.name, language),
    subject: subjectOf(paper),
    createdAt: noon(paper.revoked?.on ?? content.issuedOn ?? content.given.until),
    page: form === 'landscape' ? A4_LANDSCAPE : A4,
    grey: paper.colour === 'grey',
    ground: groundOf(paper, voices, margins),
    ...(paper.signature && { signature: paper.signature }),
  });
  const page = flow(document, margins);
  const sheet: Sheet = { document, page, content, form, letterhead, margins, voices };
  if (form === 'letter') drawLetterHead(sheet, paper);
  else {
    page.y = drawPlaqueHead(sheet, paper);
    drawHolder(sheet);
  }
  drawLines(sheet);
  const checkUrl = draft || content.serial === undefined ? undefined : paper.checkUrl;
  const signed = [totalsPart(sheet), impactPart(sheet), closingPart(sheet, checkUrl)];
  // No signature stands on a page of its own if a page holds what it signs as well.
  page.keep(signed.reduce((sum, { height }) => sum + height, 0));
  for (const part of signed) {
    page.keep(part.height);
    part.draw();
  }
  if (form === 'letter') drawFinanceAnnex(sheet);
  else if (listsDocuments(content)) {
    page.newPage();
    drawDocumentList(sheet);
  }
  document.eachPage((number, count) => drawFooter(sheet, number, count));
  for (const attachment of attachments) document.attach({ ...attachment, relationship: 'Data' });
  return document.finish();
}

function voicesOf(form: CertificateForm, language: Language): [Voice, ...Voice[]] {
  const voice = (of: Language): Voice => ({ language: of, texts: certificateTexts[of] });
  return form === 'bilingual' ? [voice('fa'), voice('en')] : [voice(language)];
}

/** Tells this paper from every other of the same certificate: the file's identifier rests on it. */
function subjectOf(paper: CertificatePaper): string {
  const { content, form = 'landscape', letterhead = 'drawn', colour = 'colour' } = paper;
  const status = paper.draft
    ? 'draft'
    : paper.revoked && (paper.revoked.supersededBy === undefined ? 'revoked' : 'superseded');
  const marks = [form, letterhead, colour, status].filter(Boolean);
  return [content.serial ?? content.holder.partner, ...marks].join(' ');
}
