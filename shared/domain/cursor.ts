import type { RouteName } from '../contract/routes.ts';
import { concat, decodeBase64, decodeUtf8, encodeBase64, encodeUtf8 } from '../log/bytes.ts';
import type { Caller } from './caller.ts';
import type { Home } from './ports.ts';
import { Refusal } from './refusal.ts';

/** The list that a cursor belongs to: a route, whoever reads it, and by what it is filtered. */
export interface CursorPlace {
  readonly route: RouteName;
  /** Absent on a public route. */
  readonly caller?: Caller | undefined;
  readonly filter?: { readonly [name: string]: string | undefined };
}

const macBytes = 32;
/** The contract takes cursors of at most 1,000 characters. */
const maxPositionBytes = 700;

/**
 * An opaque, authenticated cursor: base64url of HMAC-SHA-256 ‖ position. The position is not secret: it
 * names only what its reader was just shown.
 */
export const sealCursor = async (
  home: Pick<Home, 'mac'>,
  place: CursorPlace,
  position: string,
): Promise<string> => {
  const bytes = encodeUtf8(position);
  if (bytes.length > maxPositionBytes) throw new RangeError('the position of a cursor is too long');
  const mac = await home.mac(statement(place, position));
  return encodeBase64(concat(mac, bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
};

/** The position in `cursor`. Throws `cursor-invalid` if it was altered, or made for another list or caller. */
export const openCursor = async (
  home: Pick<Home, 'mac'>,
  place: CursorPlace,
  cursor: string,
): Promise<string> => {
  const { mac, position } = parts(cursor);
  if (!sameMac(mac, await home.mac(statement(place, position))))
    throw new Refusal('cursor-invalid');
  return position;
};

/** What the MAC is over. A JSON array of strings: no two different places read alike. */
const statement = ({ route, caller, filter = {} }: CursorPlace, position: string): Uint8Array => {
  const filters = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const reader = [caller?.actor, caller?.as, caller?.scope, caller?.partner, caller?.region];
  return encodeUtf8(JSON.stringify(['cursor/v1', route, reader, filters, position]));
};

const parts = (cursor: string): { mac: Uint8Array; position: string } => {
  try {
    const bytes = decodeBase64(
      cursor
        .replaceAll('-', '+')
        .replaceAll('_', '/')
        .padEnd(Math.ceil(cursor.length / 4) * 4, '='),
    );
    return {
      mac: bytes.subarray(0, macBytes),
      position: decodeUtf8(bytes.subarray(macBytes)),
    };
  } catch {
    throw new Refusal('cursor-invalid');
  }
};

/** Takes the same time wherever the first difference lies. */
const sameMac = (a: Uint8Array, b: Uint8Array): boolean => {
  let difference = a.length ^ b.length;
  for (let at = 0; at < b.length; at++) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
};
