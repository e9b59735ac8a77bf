import type { CertificateForm, CertificateLetterhead } from '../../contract/papers.ts';
import type { CertificateContent } from '../../domain/certificate/content.ts';
import type { PdfDocument } from '../document.ts';
import type { Box } from '../drawing.ts';
import type { Flow, Margins } from '../flow.ts';
import type { Voice } from './voice.ts';

/** What every part of a certificate is drawn with. */
export type Sheet = {
  readonly document: PdfDocument;
  readonly page: Flow;
  readonly content: CertificateContent;
  readonly form: CertificateForm;
  readonly letterhead: CertificateLetterhead;
  readonly margins: Margins;
  /** The languages in which the paper says all it says; the first is that of the document. */
  readonly voices: readonly [Voice, ...Voice[]];
};

/** A part whose height in points is known before it is drawn, so that parts can be kept together. */
export type Part = { readonly height: number; draw(): void };

/** Offices' own paper has its head in the upper 45 mm. */
const PRINTED_HEAD = 128;

/** Inside the frame, below the running head and above the page number. */
export function marginsOf(form: CertificateForm, letterhead: CertificateLetterhead): Margins {
  const margins =
    form === 'letter'
      ? { top: 66, right: 58, bottom: 54, left: 58 }
      : { top: 68, right: 54, bottom: 52, left: 54 };
  return letterhead === 'pre-printed' ? { ...margins, top: PRINTED_HEAD } : margins;
}

/** From the top margin of the current page on. */
export function contentArea({ document, margins }: Sheet): Box {
  const width = document.page.width - margins.left - margins.right;
  return { x: margins.left, y: margins.top, width };
}
