import { buildCms, signedAttributes } from '../reader/cms.ts';
import { PdfFile } from '../reader/pdfFile.ts';
import { PdfFormatError } from '../reader/pdfObjects.ts';
import { digestAround, paddedHex } from '../reader/signature.ts';
import { BYTE_RANGE_PLACEHOLDER, SIGNATURE_BYTES } from '../reader/signatureLayout.ts';
import { signedField } from '../reader/signedField.ts';

/** Holds a key that may live elsewhere; only digests of what it signs leave the document. */
export type DocumentSigner = {
  /** DER, the signer's own first; the root may be left out. */
  readonly certificateChain: readonly Uint8Array[];
  /** ECDSA on P-256 over the SHA-256 of the bytes, DER encoded. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
};

/**
 * Signs a document that reserves room for it: PAdES baseline B (EN 319 142-1) over the whole file. Reason
 * and time are those of the reserved field.
 * @throws PdfFormatError when no room is reserved, RangeError when the signature would not be valid
 */
export async function signDocument(pdf: Uint8Array, signer: DocumentSigner): Promise<Uint8Array> {
  const field = signedField(new PdfFile(pdf));
  const [leaf] = signer.certificateChain;
  if (!leaf) throw new RangeError('the signer has no certificate');
  const signed = Buffer.from(pdf);
  const range = `/ByteRange [0 ${field.start} ${field.end} ${pdf.length - field.end}]`;
  const at = field.dictionaryStart + field.byteRangeIndex;
  if (
    signed.toString('latin1', at, at + BYTE_RANGE_PLACEHOLDER.length) !== BYTE_RANGE_PLACEHOLDER
  ) {
    throw new PdfFormatError('the document is signed already');
  }
  signed.write(range.padEnd(BYTE_RANGE_PLACEHOLDER.length), at, 'latin1');

  const messageDigest = await digestAround(signed, field);
  const signature = await signer.sign(await signedAttributes(leaf, messageDigest));
  const certificateChain = signer.certificateChain;
  const cms = await buildCms({ certificateChain, messageDigest, signature });
  if (cms.length > SIGNATURE_BYTES) throw new RangeError('the certificates are too large');
  signed.write(paddedHex(cms), field.start + 1, 'latin1');
  return new Uint8Array(signed);
}
