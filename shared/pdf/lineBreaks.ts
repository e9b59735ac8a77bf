import LineBreaker from 'linebreak';

export type LineBreak = { readonly position: number; readonly mandatory: boolean };

const ADDRESS = /\b(?:https?|mailto):[^\s]+/g;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Where a line may or must end (UAX #14), the end of the text included. Two breaks are left out that
 * browsers do not take either: those after a solidus (27001/2022) and those inside an address.
 */
export function lineBreaks(text: string): LineBreak[] {
  const breaker = new LineBreaker(text);
  const insideAddress = addressRanges(text);
  const breaks: LineBreak[] = [];
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const { position, required } = found;
    const last = position === text.length;
    const unwanted = text[position - 1] === '/' || insideAddress(position);
    if (required || last || !unwanted) breaks.push({ position, mandatory: required });
  }
  return breaks;
}

function addressRanges(text: string): (position: number) => boolean {
  const ranges = [...text.matchAll(ADDRESS)].map(({ index, 0: address }) => ({
    start: index,
    end: index + address.length,
  }));
  return (position) => ranges.some(({ start, end }) => position > start && position < end);
}

/** Ends of the user-perceived characters (UAX #29) of a slice, counted in the whole text. */
export function graphemeEnds(text: string, start: number, end: number): number[] {
  const slice = text.slice(start, end);
  return [...graphemes.segment(slice)].map(({ index, segment }) => start + index + segment.length);
}
