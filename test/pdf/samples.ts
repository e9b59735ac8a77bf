import { generateKeyPairSync, sign } from 'node:crypto';
import { makeDemonstrationCertificates } from '../../shared/pdf/demonstrationCertificates.ts';
import { type DocumentOptions, PdfDocument } from '../../shared/pdf/document.ts';
import type { DocumentSigner } from '../../shared/pdf/signature.ts';

export const CREATED_AT = new Date('2026-08-01T09:00:00Z');

export const BOX = { x: 60, y: 60, width: 475 };

export function newDocument(options: Partial<DocumentOptions> = {}): PdfDocument {
  return new PdfDocument({
    language: 'fa',
    title: 'گواهی مشارکت',
    author: 'اداره مسئولیت‌پذیری بنگاه‌های شهری',
    subject: 'CSR-1405-000127',
    createdAt: CREATED_AT,
    ...options,
  });
}

export function documentOf(...texts: readonly string[]): Promise<Uint8Array> {
  const document = newDocument();
  let y = BOX.y;
  for (const text of texts) y = document.text(text, { ...BOX, y });
  return document.finish();
}

export const SIGNATURE = { reason: 'صدور گواهی', signerName: 'اداره', time: CREATED_AT };

/** An office with its own root and a document key. */
export function office(notBefore = '2026-01-01', notAfter = '2036-01-01') {
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificates = makeDemonstrationCertificates({
    organisation: 'شهرداری نمونه',
    rootName: 'ریشهٔ نمونه',
    signerName: 'سامانهٔ گواهی نمونه',
    rootPrivateKey: root.privateKey,
    rootPublicKey: root.publicKey,
    signerPublicKey: key.publicKey,
    notBefore: new Date(notBefore),
    notAfter: new Date(notAfter),
  });
  const signer: DocumentSigner = {
    certificateChain: [certificates.leafDer],
    sign: async (bytes) => sign('sha256', bytes, { key: key.privateKey, dsaEncoding: 'der' }),
  };
  return { ...certificates, signer };
}
