import { decodeBundle, encodeBundle } from '../../shared/log/bundle.ts';
import type { Tile } from '../../shared/log/tilePath.ts';
import { readTile } from '../../shared/log/tiles.ts';
import type { LogSource } from './source.ts';

/**
 * Bytes of a tile or bundle. A log may have replaced a partial one by the full one: its beginning is the
 * partial one. Throws `missing-tile`, `bad-bundle`.
 */
export const partOf = async (source: LogSource, tile: Tile): Promise<Uint8Array> => {
  const { bytes, width } = await readTile(source.read, tile);
  if (width === tile.width) return bytes;
  if (tile.level !== 'entries') return bytes.subarray(0, tile.width * 32);
  return encodeBundle(decodeBundle(bytes, width).slice(0, tile.width));
};
