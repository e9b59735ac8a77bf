import * as z from 'zod';
import { unprintable } from './printable.ts';
import { asciiDigits, normalised } from './spelling.ts';

// Apart, without zod: pages use it that have no form.
export { alike, asciiDigits, normalised } from './spelling.ts';

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
