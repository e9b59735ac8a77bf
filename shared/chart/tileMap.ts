import type { Rectangle } from './shareBars.ts';

/** A tile's column and row, counted from the west and the north. */
type Place = readonly [column: number, row: number];

/**
 * Where districts lie to each other, for cities that people know by their shape; every tile has the same
 * size, whatever the area. Other regions are packed in the order of their list.
 */
const LAYOUTS: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  'IR-23.tehran': {
    '01': [3, 0],
    '22': [0, 1],
    '05': [1, 1],
    '02': [2, 1],
    '03': [3, 1],
    '04': [4, 1],
    '21': [0, 2],
    '09': [1, 2],
    '10': [2, 2],
    '06': [3, 2],
    '07': [4, 2],
    '08': [5, 2],
    '18': [1, 3],
    '17': [2, 3],
    '11': [3, 3],
    '12': [4, 3],
    '13': [5, 3],
    '19': [2, 4],
    '16': [3, 4],
    '15': [4, 4],
    '14': [5, 4],
    '20': [3, 5],
  },
};

export type TileMap = {
  /** One for each id, in their order. */
  readonly tiles: readonly Rectangle[];
  readonly height: number;
};

const WIDEST = 7;

/**
 * Equal tiles for the regions under `parent`, `gap` apart in a given width, each at most `largest` wide. West
 * stays on the left in a right-to-left paper: a map is not a text. Packed tiles stand in reading order, so
 * they do mirror.
 */
export function tileMap(
  parent: string,
  ids: readonly string[],
  area: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly gap: number;
    readonly largest: number;
    /** Height of a tile as a share of its width. */
    readonly aspect: number;
    readonly mirrored: boolean;
  },
): TileMap {
  const known = LAYOUTS[parent];
  const places = ids.map((id) => known?.[id.slice(parent.length + 1)]);
  const drawn = places.every((place) => place !== undefined)
    ? places
    : packed(ids.length, area.mirrored);
  const columns = Math.max(0, ...drawn.map(([column]) => column)) + 1;
  const rows = Math.max(0, ...drawn.map(([, row]) => row)) + 1;
  const { gap } = area;
  const width = Math.min(area.largest, (area.width - gap * (columns - 1)) / columns);
  const height = width * area.aspect;
  const left = area.x + (area.width - columns * width - (columns - 1) * gap) / 2;
  return {
    tiles: drawn.map(([column, row]) => ({
      x: left + column * (width + gap),
      y: area.y + row * (height + gap),
      width,
      height,
    })),
    height: rows * height + (rows - 1) * gap,
  };
}

/** Rows of about the same length, a little wider than high. */
function packed(count: number, mirrored: boolean): Place[] {
  const columns = Math.min(WIDEST, Math.max(1, Math.ceil(Math.sqrt(count * 1.6))));
  return Array.from({ length: count }, (_, index) => {
    const column = index % columns;
    return [mirrored ? columns - 1 - column : column, Math.floor(index / columns)];
  });
}

/** Shares of the largest amount fall into so many tones; nothing has none. */
export const TONES = 5;

/** From 1 to TONES by share of the largest, and 0 for nothing. */
export function toneOf(amount: bigint, largest: bigint): number {
  if (amount <= 0n || largest <= 0n) return 0;
  const tone = (amount * BigInt(TONES) + largest - 1n) / largest;
  return Number(tone);
}
