import * as z from 'zod';
import { unprintable } from './printable.ts';

/** Arabic-Indic (U+0660…) and extended Arabic-Indic (U+06F0…) digits, as typed on Persian keyboards. */
const easternDigit = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Printable ASCII without a space: neither of the two ways of writing below changes it. Most fields are such. */
const isPlain = (text: string): boolean => /^[!-~]*$/.test(text);

/** Persian and Arabic digits to ASCII; the Persian decimal and thousands signs to their ASCII meaning. */
export const asciiDigits = (text: string): string =>
  isPlain(text)
    ? text
    : text
        .replace(easternDigit, (digit) => String((digit.codePointAt(0) ?? 0) & 0x0f))
        .replace(/\u066b/g, '.')
        .replace(/\u066c/g, '');

/** NFC, one kind of yeh and kaf, no white space at the ends. ZWNJ is kept: it is part of Persian spelling. */
export const normalised = (text: string): string =>
  isPlain(text) ? text : text.normalize('NFC').replaceAll('ي', 'ی').replaceAll('ك', 'ک').trim();

/**
 * What is left when the ways of typing one thing are set aside: kinds of digits, spaces, ZWNJ, case. For
 * comparing what people typed (is it the same invoice?), never for showing it.
 */
export const alike = (text: string): string =>
  asciiDigits(normalised(text))
    .replaceAll(/[\s\u200c\u200d]/gu, '')
    .toLowerCase();

/** Bidi controls could make a text read otherwise than it is stored; C0 controls have no place in a field. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const clean = (value: string) => !forbidden.test(value);

/** One line or paragraph typed by a person. */
export const text = (max: number) =>
  z.string().max(max).overwrite(normalised).min(1).refine(clean, { error: 'forbidden-characters' });

/** Text that stands on papers: refused where their face has no glyph for it (emoji, other scripts). */
export const printedText = (max: number) =>
  text(max).refine((value) => unprintable(value).length === 0, { error: 'unprintable-characters' });

/** A number, code or identifier typed by a person: digits become ASCII before anything is compared. */
export const code = (pattern: RegExp, max = 60) =>
  z
    .string()
    .max(max)
    .overwrite((value) => asciiDigits(normalised(value)))
    .regex(pattern);

/** A name in both languages; English may be missing where nobody gave one. */
export const Name = z
  .strictObject({ fa: printedText(200), en: printedText(200).optional() })
  .meta({ id: 'Name' });
export type Name = z.infer<typeof Name>;
