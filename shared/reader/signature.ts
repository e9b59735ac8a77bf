import { concat, decodeHex, encodeHex } from '../log/bytes.ts';
import {
  checkChain,
  commonName,
  isP256,
  type ReadCertificate,
  readCertificate,
  readPem,
} from './authority.ts';
import { buildCms, digestOf, parseCms, signedAttributes } from './cms.ts';
import { verifyEcdsa } from './ecdsa.ts';
import { PdfFile } from './pdfFile.ts';
import { PdfFormatError } from './pdfObjects.ts';
import { BYTE_RANGE_PLACEHOLDER, SIGNATURE_BYTES } from './signatureLayout.ts';
import { type SignedField, signedField } from './signedField.ts';

export type SignatureCheck =
  | { readonly ok: true; readonly signerName: string; readonly signedAt: Date }
  | { readonly ok: false; readonly reason: string };

/** PKIX paths are short; this one bounds the work on a hostile file. */
const MAX_CERTIFICATES = 5;

/**
 * Checks that a document is, byte for byte, what a signer under one of the trusted roots signed. No bit is
 * free: the byte range covers all but the signature itself, and the signature must be the one encoding of
 * its parts. Revocation is not checked; the log says whether a certificate stands.
 * @param trustedRoots in PEM
 */
export async function verifySignature(
  pdf: Uint8Array,
  trustedRoots: readonly string[],
): Promise<SignatureCheck> {
  const roots = trustedRoots.map(readPem);
  try {
    const { signer, time } = await checkedSigner(pdf, roots);
    return { ok: true, signerName: commonName(signer), signedAt: time };
  } catch (error) {
    const known = error instanceof PdfFormatError;
    return { ok: false, reason: known ? error.message : 'the signature cannot be read' };
  }
}

async function checkedSigner(
  pdf: Uint8Array,
  roots: readonly ReadCertificate[],
): Promise<{ signer: ReadCertificate; time: Date }> {
  const file = new PdfFile(pdf);
  const field = signedField(file);
  checkByteRange(file, field);
  const { certificateChain, signature } = parseContents(field.contents);
  const chain = certificateChain.map(readCertificate);
  const [signer] = chain;
  if (!signer) throw new PdfFormatError('the signature carries no certificate');
  if (!isP256(signer)) throw new PdfFormatError('the signer has no P-256 key');

  const messageDigest = await digestAround(pdf, field);
  const signedBytes = await signedAttributes(signer.der, messageDigest);
  if (!(await verifyEcdsa(signer, signature, signedBytes))) {
    throw new PdfFormatError('the document was changed after it was signed');
  }
  const onlyEncoding = paddedHex(await buildCms({ certificateChain, messageDigest, signature }));
  if (onlyEncoding !== field.contents) throw new PdfFormatError('the signature was changed');
  await checkChain(chain, roots, field.time);
  return { signer, time: field.time };
}

/** Of all but the signature itself. */
export const digestAround = (
  bytes: Uint8Array,
  { start, end }: Pick<SignedField, 'start' | 'end'>,
): Promise<Uint8Array> => digestOf(concat(bytes.subarray(0, start), bytes.subarray(end)));

export const paddedHex = (cms: Uint8Array): string =>
  encodeHex(cms).padEnd(2 * SIGNATURE_BYTES, '0');

function checkByteRange(
  file: PdfFile,
  { dictionaryStart, byteRangeIndex, start, end }: SignedField,
): void {
  const at = dictionaryStart + byteRangeIndex;
  const found = file.source.slice(at, at + BYTE_RANGE_PLACEHOLDER.length);
  if (found === BYTE_RANGE_PLACEHOLDER) throw new PdfFormatError('the document is not signed yet');
  const whole = `/ByteRange [0 ${start} ${end} ${file.bytes.length - end}]`;
  if (found !== whole.padEnd(BYTE_RANGE_PLACEHOLDER.length)) {
    throw new PdfFormatError('the signature does not cover the whole file');
  }
}

function parseContents(hex: string): ReturnType<typeof parseCms> {
  if (!/^[0-9a-f]+$/.test(hex)) throw new PdfFormatError('the signature is not hexadecimal');
  const parts = parseCms(decodeHex(hex));
  if (parts.certificateChain.length > MAX_CERTIFICATES) {
    throw new PdfFormatError('the signature carries too many certificates');
  }
  return parts;
}
