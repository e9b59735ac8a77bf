import { LogFormatError } from './logFormatError.ts';

/** Hashes in a full tile of C2SP tlog-tiles. Another power of two only serves simulations. */
export const TILE_WIDTH = 256;

/**
 * One stored object of a tiled log: a tile of the hash tree at `level`, or a bundle of entries. `width` is
 * its number of hashes or entries; below the log's tile width it is partial.
 */
export type Tile = {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
};

/** `tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]`. RangeError for a tile that can't be. */
export function formatTilePath(tile: Tile, tileWidth = TILE_WIDTH): string {
  const { level, index, width } = tile;
  if (!isTile(tile, tileWidth)) throw new RangeError(`no tile ${level}/${index} of ${width}`);
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width < tileWidth ? `.p/${width}` : ''}`;
}

/** Throws `bad-tile-path` for anything that `formatTilePath` would not have written. */
export function parseTilePath(path: string, tileWidth = TILE_WIDTH): Tile {
  const match = TILE_PATH.exec(path);
  if (!match) throw new LogFormatError('bad-tile-path', 'not a tile path');
  const [, level = '', index = '', width] = match;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(index.replace(/[x/]/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  };
  // The pattern leaves to this: leading zero groups, level above 63, width of a full tile or more.
  if (!isTile(tile, tileWidth) || formatTilePath(tile, tileWidth) !== path) {
    throw new LogFormatError('bad-tile-path', 'not a canonical tile path');
  }
  return tile;
}

const TILE_PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,9}))?$/;

function isTile({ level, index, width }: Tile, tileWidth: number): boolean {
  return (
    (level === 'entries' || (Number.isInteger(level) && level >= 0 && level <= 63)) &&
    Number.isSafeInteger(index) &&
    index >= 0 &&
    Number.isInteger(width) &&
    width >= 1 &&
    width <= tileWidth
  );
}
