import bidiFactory from 'bidi-js';

export type Direction = 'rtl' | 'ltr';

const bidi = bidiFactory();
const FIRST_STRONG_ISOLATE = '\u2068';
export const POP_DIRECTIONAL_ISOLATE = '\u2069';
const ARABIC_LETTER_MARK = '\u061c';
const BIDI_CONTROLS = /\p{Bidi_Control}/gu;
const CONTROLS_AND_LINE_ENDS = /\r\n|[\p{Cc}\u2028\u2029]/gu;

/** One embedding level for each UTF-16 unit (UAX #9, up to rule I2); odd levels run right to left. */
export function embeddingLevels(text: string, direction: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(text, direction).levels;
}

/** Rule L2 of UAX #9 on the items of one line: from logical to visual order, left to right. */
export function visualOrder<Item extends { readonly level: number }>(
  line: readonly Item[],
): Item[] {
  const order = [...line];
  const highest = order.reduce((max, { level }) => Math.max(max, level), 0);
  const lowestOdd = order.reduce((min, { level }) => Math.min(min, level | 1), highest | 1);
  for (let level = highest; level >= lowestOdd; level--) reverseRuns(order, level);
  return order;
}

/** Reverses each sequence of items at this level or higher, in place. */
function reverseRuns<Item extends { readonly level: number }>(order: Item[], level: number): void {
  let start = -1;
  for (let i = 0; i <= order.length; i++) {
    const inside = (order[i]?.level ?? -1) >= level;
    if (inside && start < 0) start = i;
    if (inside || start < 0) continue;
    const reversed = order.slice(start, i).reverse();
    for (const [offset, item] of reversed.entries()) order[start + offset] = item;
    start = -1;
  }
}

/** Rule L4 of UAX #9: brackets and their like as they are drawn at an odd level. */
export function mirror(text: string): string {
  return text.replace(/./gsu, (char) => bidi.getMirroredCharacter(char) ?? char);
}

export function stripBidiControls(text: string): string {
  return text.replace(BIDI_CONTROLS, '');
}

/**
 * Text of a stranger, made harmless for the text around it: it stays on one line, its own bidi
 * controls are gone, and its direction is found from its first strong letter (FSI … PDI).
 */
export function isolate(text: string): string {
  const inert = stripBidiControls(text).replace(CONTROLS_AND_LINE_ENDS, ' ');
  return `${FIRST_STRONG_ISOLATE}${inert}${POP_DIRECTIONAL_ISOLATE}`;
}

/**
 * A number with its sign as Persian prose sets it, whatever stands before it: the mark (U+061C)
 * makes the digits Arabic numbers (rule W2), so that ٪ comes to their left.
 */
export function persianNumber(digits: string): string {
  return ARABIC_LETTER_MARK + digits;
}

/** How many isolates a text leaves open. */
export function openIsolates(text: string): number {
  let open = 0;
  for (const char of text) {
    if (char >= '\u2066' && char <= '\u2068') open++;
    else if (char === POP_DIRECTIONAL_ISOLATE && open > 0) open--;
  }
  return open;
}
