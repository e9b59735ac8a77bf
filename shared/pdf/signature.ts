import { createHash, verify, X509Certificate } from 'node:crypto';
import { buildCms, parseCms, signedAttributes } from './cms.ts';
import { PdfFile } from './pdfFile.ts';
import { PdfFormatError } from './pdfObjects.ts';
import { BYTE_RANGE_PLACEHOLDER, SIGNATURE_BYTES } from './signatureField.ts';

/** Holds a key that may live elsewhere; only digests of what it signs leave the document. */
export type DocumentSigner = {
  /** DER, the signer's own first; the root may be left out. */
  readonly certificateChain: readonly Uint8Array[];
  /** ECDSA on P-256 over the SHA-256 of the bytes, DER encoded. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
};

export type SignatureCheck =
  | { readonly ok: true; readonly signerName: string; readonly signedAt: Date }
  | { readonly ok: false; readonly reason: string };

/** PKIX paths are short; this one bounds the work on a hostile file. */
const MAX_CERTIFICATES = 5;

/**
 * Signs a document that reserves room for it: PAdES baseline B (EN 319 142-1) over the whole file. Reason
 * and time are those of the reserved field.
 * @throws PdfFormatError when no room is reserved, RangeError when the signature would not be valid
 */
export async function signDocument(pdf: Uint8Array, signer: DocumentSigner): Promise<Uint8Array> {
  const field = signatureField(new PdfFile(pdf));
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

  const messageDigest = digestAround(signed, field);
  const signature = await signer.sign(signedAttributes(leaf, messageDigest));
  const certificateChain = signer.certificateChain;
  const cms = buildCms({ certificateChain, messageDigest, signature });
  if (cms.length > SIGNATURE_BYTES) throw new RangeError('the certificates are too large');
  signed.write(paddedHex(cms), field.start + 1, 'latin1');
  return new Uint8Array(signed);
}

/**
 * Checks that a document is, byte for byte, what a signer under one of the trusted roots signed. No bit is
 * free: the byte range covers all but the signature itself, and the signature must be the one encoding of
 * its parts. Revocation is not checked; the log says whether a certificate stands.
 * @param trustedRoots in PEM
 */
export function verifySignature(pdf: Uint8Array, trustedRoots: readonly string[]): SignatureCheck {
  const roots = trustedRoots.map((pem) => new X509Certificate(pem));
  try {
    const { signer, time } = checkedSigner(pdf, roots);
    return { ok: true, signerName: commonName(signer), signedAt: time };
  } catch (error) {
    const known = error instanceof PdfFormatError;
    return { ok: false, reason: known ? error.message : 'the signature cannot be read' };
  }
}

function checkedSigner(
  pdf: Uint8Array,
  roots: readonly X509Certificate[],
): { signer: X509Certificate; time: Date } {
  const file = new PdfFile(pdf);
  const field = signatureField(file);
  checkByteRange(file, field);
  const { certificateChain, signature } = parseContents(field.contents);
  const [signerDer] = certificateChain;
  if (!signerDer) throw new PdfFormatError('the signature carries no certificate');
  const chain = certificateChain.map((der) => new X509Certificate(der));
  const signer = new X509Certificate(signerDer);
  if (!isP256(signer)) throw new PdfFormatError('the signer has no P-256 key');

  const messageDigest = digestAround(pdf, field);
  const signedBytes = signedAttributes(signerDer, messageDigest);
  if (!verify('sha256', signedBytes, signer.publicKey, signature)) {
    throw new PdfFormatError('the document was changed after it was signed');
  }
  const onlyEncoding = paddedHex(buildCms({ certificateChain, messageDigest, signature }));
  if (onlyEncoding !== field.contents) throw new PdfFormatError('the signature was changed');
  checkChain(chain, roots, field.time);
  return { signer, time: field.time };
}

type Field = {
  /** Of the signature's dictionary in the file. */
  readonly dictionaryStart: number;
  readonly byteRangeIndex: number;
  /** The offsets of `<` and behind `>`: what the signature doesn't cover. */
  readonly start: number;
  readonly end: number;
  readonly contents: string;
  readonly time: Date;
};

const FIELD_HEAD =
  /^<<\n\/Type \/Sig\n\/Filter \/Adobe\.PPKLite\n\/SubFilter \/ETSI\.CAdES\.detached\n(\/ByteRange \[[^\]]*\] *)\n\/Contents </;
const TIME = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/** The only signature field of a file, as it is written by `addSignatureField`. */
function signatureField(file: PdfFile): Field {
  const form = file.root.get('AcroForm');
  const fields = form === undefined ? [] : file.array(file.dictionary(form).get('Fields'));
  if (fields.length !== 1) throw new PdfFormatError('the document has no signature');
  const value = file.reference(file.dictionary(fields[0]).get('V'));
  const dictionaryStart = file.startOf(value);
  const longest = FIELD_HEAD.source.length + BYTE_RANGE_PLACEHOLDER.length;
  const head = FIELD_HEAD.exec(file.source.slice(dictionaryStart, dictionaryStart + longest));
  const [prefix, byteRange] = head ?? [];
  if (prefix === undefined || byteRange?.length !== BYTE_RANGE_PLACEHOLDER.length) {
    throw new PdfFormatError('the signature field is not ours');
  }
  const start = dictionaryStart + prefix.length - 1;
  const end = start + 2 * SIGNATURE_BYTES + 2;
  if (file.source[end - 1] !== '>') throw new PdfFormatError('the signature has another length');
  return {
    dictionaryStart,
    byteRangeIndex: prefix.indexOf(byteRange),
    start,
    end,
    contents: file.source.slice(start + 1, end - 1),
    time: readTime(file.text(file.dictionary(value).get('M'))),
  };
}

function readTime(text: string): Date {
  const [, year, month, day, hour, minute, second] = TIME.exec(text) ?? [];
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time.getTime())) throw new PdfFormatError('the signature has no time');
  return time;
}

function digestAround(bytes: Uint8Array, { start, end }: Field): Uint8Array {
  const hash = createHash('sha256').update(bytes.subarray(0, start));
  return new Uint8Array(hash.update(bytes.subarray(end)).digest());
}

function checkByteRange(
  file: PdfFile,
  { dictionaryStart, byteRangeIndex, start, end }: Field,
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
  const parts = parseCms(Buffer.from(hex, 'hex'));
  if (parts.certificateChain.length > MAX_CERTIFICATES) {
    throw new PdfFormatError('the signature carries too many certificates');
  }
  return parts;
}

function paddedHex(cms: Uint8Array): string {
  return Buffer.from(cms)
    .toString('hex')
    .padEnd(2 * SIGNATURE_BYTES, '0');
}

function isP256({ publicKey }: X509Certificate): boolean {
  return (
    publicKey.asymmetricKeyType === 'ec' &&
    publicKey.asymmetricKeyDetails?.namedCurve === 'prime256v1'
  );
}

/** Each certificate must be issued by the next, the last by a trusted root, and all valid at `time`. */
function checkChain(
  chain: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  time: Date,
): void {
  const last = chain.at(-1);
  const root = roots.find((trusted) => last && (isSame(last, trusted) || issued(trusted, last)));
  if (!last || !root) throw new PdfFormatError('no trusted root vouches for the signer');
  const path = isSame(last, root) ? chain : [...chain, root];
  for (const [index, certificate] of path.entries()) {
    const issuer = path[index + 1];
    if (issuer && !issued(issuer, certificate)) {
      throw new PdfFormatError('the certificates do not vouch for each other');
    }
    if (!isValidAt(certificate, time)) {
      const name = commonName(certificate);
      throw new PdfFormatError(`the certificate of ${name} was not valid when it was signed`);
    }
  }
}

function isSame(a: X509Certificate, b: X509Certificate): boolean {
  return a.raw.equals(b.raw);
}

function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValidAt({ validFromDate, validToDate }: X509Certificate, time: Date): boolean {
  return validFromDate <= time && time <= validToDate;
}

function commonName(certificate: X509Certificate): string {
  return [certificate.toLegacyObject().subject.CN].flat().join(' ');
}
