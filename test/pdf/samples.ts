import { X509Certificate } from 'node:crypto';
import { selfIssuedCertificates } from '../../shared/crypto/certificates.ts';
import { publicSpki } from '../../shared/crypto/ed25519.ts';
import { ecdsaSign, generateP256 } from '../../shared/crypto/p256.ts';
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
export async function office(from = '2026-01-01', until = '2036-01-01') {
  const [root, key] = [generateP256(), generateP256()];
  const { leaf, root: authority } = await selfIssuedCertificates(
    {
      authority: { publicKeySpki: publicSpki(root), sign: ecdsaSign(root) },
      leaf: { publicKeySpki: publicSpki(key) },
    },
    { name: 'سامانهٔ گواهی نمونه', from: new Date(from), until: new Date(until) },
  );
  const signer: DocumentSigner = { certificateChain: [leaf], sign: ecdsaSign(key) };
  const rootPem = new X509Certificate(authority).toString();
  return { leafDer: leaf, rootDer: authority, rootPem, signer };
}
