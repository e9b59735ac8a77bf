import { Misuse } from './misuse.ts';

/** A whole number of an option, from 1 to `most`. */
export const numberOf = (option: string, text: string, most: number): number => {
  const number = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(number) && number <= most) return number;
  throw new Misuse(`${option} must be a whole number from 1 to ${most}`);
};
