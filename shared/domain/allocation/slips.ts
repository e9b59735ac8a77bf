import { encodeHex } from '../../log/bytes.ts';
import { type KeyedHash, keyedHash } from '../keyedHash.ts';
import type { Home } from '../ports.ts';

type Keys = Pick<Home, 'mac' | 'sha256'>;

/** Digits of a code: easily read out, and one in a hundred million to guess with the slip's number known. */
const codeDigits = 8;

/** HMACs of one allocation's slips. */
export const slipHash = (home: Keys, allocation: string): Promise<KeyedHash> =>
  keyedHash(home, 'slip/v1', allocation);

/** What is printed on a slip: its number and a code, such as 12-40718823. */
export const slipCode = (hash: KeyedHash, slip: number): string => {
  const high = encodeHex(hash(slip)).slice(0, 16);
  const code = String(BigInt(`0x${high}`) % 10n ** BigInt(codeDigits)).padStart(codeDigits, '0');
  return `${slip}-${code}`;
};

/** The number of the slip whose code this is; undefined if no slip has it. */
export const slipOf = (hash: KeyedHash, typed: string): number | undefined => {
  const slip = Number(typed.split('-', 1)[0]);
  return Number.isSafeInteger(slip) && slip > 0 && slipCode(hash, slip) === typed
    ? slip
    : undefined;
};

/** What the QR of a printed delivery record says: nobody who has not seen the paper knows its end. */
export const recordQr = async (home: Keys, allocation: string): Promise<string> => {
  const hash = await keyedHash(home, 'delivery-record/v1', allocation);
  return `csr-ledger/${allocation}/${encodeHex(hash('qr')).slice(0, 20)}`;
};
