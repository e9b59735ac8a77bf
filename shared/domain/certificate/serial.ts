import { asciiDigits } from '../../contract/text.ts';

/**
 * Serials of certificates: consecutive per office and Jalali year, without gaps, with a check
 * character so that a mistyped one is noticed: CSR-1405-000127-K.
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** ISO/IEC 7064 MOD 37,36: finds every single wrong character and nearly every swap of neighbours. */
export const checkCharacter = (text: string): string => {
  let product = 36;
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return alphabet[(37 - product) % 36] ?? '';
};

export const serialOf = (year: number, number: number): string => {
  const digits = String(number).padStart(6, '0');
  return `CSR-${year}-${digits}-${checkCharacter(`CSR${year}${digits}`)}`;
};

/** Without dashes only as a whole; with them also short, as it is read out: 1405-127-K. */
const forms = [
  /^CSR-?(\d{4})-?(\d{6,9})-?([0-9A-Z])$/,
  /^(?:CSR-)?(\d{4})-(\d{1,9})-([0-9A-Z])$/,
] as const;

/** A serial as typed (any case and digits, spaces, missing dashes), or undefined if its check character is wrong. */
export const parseSerial = (typed: string): string | undefined => {
  const text = asciiDigits(typed).toUpperCase().trim();
  const [whole, short] = forms;
  const match = whole.exec(text.replace(/\s/g, '')) ?? short.exec(text.replace(/[\s-]+/g, '-'));
  const serial = match && serialOf(Number(match[1]), Number(match[2]));
  return serial?.endsWith(match?.[3] ?? '?') ? serial : undefined;
};
