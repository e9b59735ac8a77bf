import { decimalPattern } from '../contract/decimalPattern.ts';

/**
 * Amounts are counted in thousandths of their unit, as BigInt; in JSON they are decimal strings.
 * Throws RangeError if the text is not a canonical decimal.
 */
export const thousandths = (decimal: string): bigint => {
  if (!decimalPattern.test(decimal)) throw new RangeError(`not a canonical decimal: ${decimal}`);
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, '0'));
};

/** The canonical decimal of so many thousandths; a minus sign only for the negative. */
export const decimal = (amount: bigint): string => {
  const size = amount < 0n ? -amount : amount;
  const fraction = String(size % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${amount < 0n ? '-' : ''}${size / 1000n}${fraction && `.${fraction}`}`;
};

export const sum = (decimals: Iterable<string>): bigint => {
  let total = 0n;
  for (const each of decimals) total += thousandths(each);
  return total;
};

/** As `decimal` writes it. Sums may be negative, over reversals, and larger than any one amount. */
const sumPattern = /^-?(0|[1-9]\d*)(\.\d{0,2}[1-9])?$/;

/** Thousandths of a sum. Throws RangeError if the text is not a canonical decimal. */
export const signedThousandths = (text: string): bigint => {
  if (!sumPattern.test(text)) throw new RangeError(`not a canonical decimal: ${text}`);
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, '0'));
  return text.startsWith('-') ? -size : size;
};
