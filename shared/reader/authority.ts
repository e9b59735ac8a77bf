import { OctetString } from 'asn1js';
import { AuthorityKeyIdentifier, BasicConstraints, Certificate, CryptoEngine } from 'pkijs';
import { decodeBase64, encodeHex, equalBytes } from '../log/bytes.ts';
import { copyOf } from './cms.ts';
import { PdfFormatError } from './pdfObjects.ts';

const OID = {
  commonName: '2.5.4.3',
  ecPublicKey: '1.2.840.10045.2.1',
  p256: '1.2.840.10045.3.1.7',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
} as const;

/** keyCertSign, in the first octet of keyUsage (RFC 5280, 4.2.1.3). */
const SIGNS_CERTIFICATES = 0b0000_0100;

/** A certificate with the bytes that it was read from. */
export type ReadCertificate = { readonly der: Uint8Array; readonly certificate: Certificate };

/** @throws when it is none */
export const readCertificate = (der: Uint8Array): ReadCertificate => ({
  der,
  certificate: Certificate.fromBER(copyOf(der)),
});

/** The first certificate of a text in RFC 7468. @throws when there is none */
export function readPem(pem: string): ReadCertificate {
  const [, body = ''] =
    /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
  return readCertificate(decodeBase64(body.replace(/\s/g, '')));
}

/**
 * Each certificate must be issued by the next, the last by a trusted root, and all valid at `time`.
 * @throws PdfFormatError otherwise
 */
export async function checkChain(
  chain: readonly ReadCertificate[],
  roots: readonly ReadCertificate[],
  time: Date,
): Promise<void> {
  const last = chain.at(-1);
  const root = last && (await rootOf(last, roots));
  if (!last || !root) throw new PdfFormatError('no trusted root vouches for the signer');
  const path = isSame(last, root) ? chain : [...chain, root];
  for (const [index, each] of path.entries()) {
    const issuer = path[index + 1];
    if (issuer && !(await issued(issuer, each))) {
      throw new PdfFormatError('the certificates do not vouch for each other');
    }
    if (!isValidAt(each, time)) {
      const name = commonName(each);
      throw new PdfFormatError(`the certificate of ${name} was not valid when it was signed`);
    }
  }
}

async function rootOf(
  last: ReadCertificate,
  roots: readonly ReadCertificate[],
): Promise<ReadCertificate | undefined> {
  for (const root of roots) if (isSame(last, root) || (await issued(root, last))) return root;
  return undefined;
}

const isSame = (a: ReadCertificate, b: ReadCertificate): boolean => equalBytes(a.der, b.der);

/** RFC 5280, section 6.1.3 and 6.1.4, as far as a certificate by itself can say. */
async function issued(
  { certificate: issuer }: ReadCertificate,
  { certificate }: ReadCertificate,
): Promise<boolean> {
  if (!isAuthority(issuer) || !certificate.issuer.isEqual(issuer.subject)) return false;
  if (!namesKeyOf(certificate, issuer)) return false;
  return certificate.verify(issuer, new CryptoEngine({ crypto })).catch(() => false);
}

function isAuthority(certificate: Certificate): boolean {
  const constraints = extension(certificate, OID.basicConstraints);
  if (!(constraints instanceof BasicConstraints) || !constraints.cA) return false;
  const usage = extension(certificate, OID.keyUsage) as { valueBlock?: { valueHexView?: unknown } };
  const bits = usage?.valueBlock?.valueHexView;
  return !(bits instanceof Uint8Array) || ((bits[0] ?? 0) & SIGNS_CERTIFICATES) !== 0;
}

/** Where both say which key it is, they must say the same. */
function namesKeyOf(certificate: Certificate, issuer: Certificate): boolean {
  const named = extension(certificate, OID.authorityKeyIdentifier);
  const own = extension(issuer, OID.subjectKeyIdentifier);
  if (!(named instanceof AuthorityKeyIdentifier) || !(own instanceof OctetString)) return true;
  if (named.keyIdentifier === undefined) return true;
  return (
    encodeHex(named.keyIdentifier.valueBlock.valueHexView) ===
    encodeHex(own.valueBlock.valueHexView)
  );
}

const extension = (certificate: Certificate, id: string): unknown =>
  certificate.extensions?.find(({ extnID }) => extnID === id)?.parsedValue;

const isValidAt = ({ certificate }: ReadCertificate, time: Date): boolean =>
  certificate.notBefore.value <= time && time <= certificate.notAfter.value;

export const commonName = ({ certificate }: ReadCertificate): string =>
  certificate.subject.typesAndValues
    .filter(({ type }) => type === OID.commonName)
    .map(({ value }) => String(value.valueBlock.value))
    .join(' ');

export function isP256({ certificate }: ReadCertificate): boolean {
  const { algorithmId, algorithmParams } = certificate.subjectPublicKeyInfo.algorithm;
  return algorithmId === OID.ecPublicKey && algorithmParams?.valueBlock?.toString() === OID.p256;
}
