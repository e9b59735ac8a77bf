import type { CertificateContent } from '../../domain/certificate/content.ts';
import type { PdfDocument } from '../document.ts';
import type { Flow, Margins } from '../flow.ts';
import type { CertificateTexts } from './texts.ts';

/** What every part of a certificate is drawn with. */
export type Sheet = {
  readonly document: PdfDocument;
  readonly page: Flow;
  readonly content: CertificateContent;
  readonly texts: CertificateTexts;
};

/** A part whose height in points is known before it is drawn, so that parts can be kept together. */
export type Part = { readonly height: number; draw(): void };

/** Inside the frame, below the running head and above the page number. */
export const MARGINS: Margins = { top: 62, right: 48, bottom: 46, left: 48 };

export function contentWidth({ page }: PdfDocument): number {
  return page.width - MARGINS.left - MARGINS.right;
}
