import { concat } from '../log/bytes.ts';
import type { ReadCertificate } from './authority.ts';
import { copyOf, toDer } from './cms.ts';

const NUMBER_BYTES = 32;

/** Whether the holder of a certificate's P-256 key signed the bytes (ECDSA with SHA-256, in DER). */
export async function verifyEcdsa(
  { certificate }: ReadCertificate,
  signature: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean> {
  const numbers = numbersOf(signature);
  if (numbers === undefined) return false;
  const spki = toDer(certificate.subjectPublicKeyInfo.toSchema());
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('spki', copyOf(spki), algorithm, false, ['verify']);
  return crypto.subtle.verify(algorithm, key, copyOf(numbers), copyOf(bytes));
}

/**
 * r ‖ s of a signature, or undefined for anything but the one DER encoding of two positive numbers: a
 * signature that could be written in two ways would leave bits of a document free.
 */
function numbersOf(der: Uint8Array): Uint8Array | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length > 72) return undefined;
  const r = numberAt(der, 2);
  const s = r && numberAt(der, r.end);
  return s && s.end === der.length ? concat(r.number, s.number) : undefined;
}

function numberAt(der: Uint8Array, at: number): { number: Uint8Array; end: number } | undefined {
  const length = der[at + 1] ?? 0;
  const end = at + 2 + length;
  const [first = 0, second = 0] = der.subarray(at + 2, end);
  const isMinimal = first < 0x80 && (first > 0 || second >= 0x80);
  if (der[at] !== 0x02 || length === 0 || end > der.length || !isMinimal) return undefined;
  const digits = der.subarray(at + 2 + (first === 0 ? 1 : 0), end);
  if (digits.length > NUMBER_BYTES) return undefined;
  const number = new Uint8Array(NUMBER_BYTES);
  number.set(digits, NUMBER_BYTES - digits.length);
  return { number, end };
}
