import { MAX_DEPTH } from './canonical.ts';

const [quote, colon, space, minus, nine, zero] = ['"', ':', ' ', '-', '9', '0'].map((each) =>
  each.charCodeAt(0),
) as [number, number, number, number, number, number];
const [openBrace, openBracket, closeBrace, closeBracket] = ['{', '[', '}', ']'].map((each) =>
  each.charCodeAt(0),
) as [number, number, number, number];

/** An integer as RFC 8785 writes it; whether it is a safe one is asked of Number. */
const integer = /-?[1-9]\d{0,15}(?![\d.eE])|0(?![\d.eE])/y;

const none = -1;

/**
 * Whether a text that JSON.parse accepts is plainly in RFC 8785 form: one pass over it, nothing is written
 * again. False means "not told": texts with escapes are canonical or not, `parseCanonical` knows. The text
 * must be well-formed, as what was decoded from UTF-8 is.
 */
export const isPlainlyCanonical = (text: string): boolean => {
  if (text.includes('\\')) return false;
  const keyStarts: number[] = [];
  const keyEnds: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      const start = at + 1;
      at = text.indexOf('"', start);
      if (text.charCodeAt(at + 1) !== colon) continue;
      const before = keyStarts[depth] ?? none;
      if (before !== none && !isAscending(text, before, keyEnds[depth] ?? none, start, at))
        return false;
      keyStarts[depth] = start;
      keyEnds[depth] = at;
    } else if (unit === openBrace || unit === openBracket) {
      depth += 1;
      if (depth > MAX_DEPTH) return false;
      keyStarts[depth] = none;
    } else if (unit === closeBrace || unit === closeBracket) depth -= 1;
    else if (unit === minus || (unit >= zero && unit <= nine)) {
      integer.lastIndex = at;
      const number = integer.exec(text)?.[0];
      if (number === undefined || !Number.isSafeInteger(Number(number))) return false;
      at += number.length - 1;
    } else if (unit <= space) return false;
  }
  return true;
};

/** Whether the first part of a text is less than the second, by UTF-16 code units. Most differ at once. */
const isAscending = (
  text: string,
  before: number,
  beforeEnd: number,
  start: number,
  end: number,
): boolean => {
  const difference = text.charCodeAt(before) - text.charCodeAt(start);
  if (difference !== 0 && beforeEnd > before && end > start) return difference < 0;
  return text.slice(before, beforeEnd) < text.slice(start, end);
};
