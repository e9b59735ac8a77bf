import type { Letter } from '../../contract/measures.ts';
import type { Language } from '../../contract/papers.ts';
import type { Name } from '../../contract/text.ts';
import { dayInFigures, gregorianDay, nameIn } from '../../domain/format.ts';
import { isolate } from '../../reader/bidi.ts';

/** A name in the paper's language, inert for the text around it. */
export const named = (name: Name, language: Language): string => isolate(nameIn(name, language));

/** The number of a letter, as it was typed, and its day. */
export const letterOf = ({ number, date }: Letter, language: Language): string =>
  language === 'fa'
    ? `شمارهٔ\u00a0${isolate(number)} مورخ\u00a0${dayInFigures(date, 'fa')}`
    : `no.\u00a0${isolate(number)} of ${gregorianDay(date, 'en')}`;

/** Parts joined as a sentence joins them: a، b و c. */
export const listed = (parts: readonly string[], language: Language): string => {
  const [comma, and] = language === 'fa' ? ['، ', ' و '] : [', ', ' and '];
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(comma)}${and}${last}`;
};
