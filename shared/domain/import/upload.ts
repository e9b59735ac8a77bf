import { decodeUtf8, encodeHex, encodeUtf8 } from '../../log/bytes.ts';
import { canonical } from '../../log/canonical.ts';
import type { Request } from '../caller.ts';
import { ConditionFailed, type Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import type { Sheet } from './table.ts';

const sheetPath = (sha256: string) => `imports/${sha256}`;

/**
 * Keeps what an uploaded table says under the hash of its bytes, read once so that each step doesn't unpack
 * it again; uploading the same again changes nothing. Throws what `read` throws for what is no table.
 */
export const uploadImport = async (
  home: Home,
  { params: { sha256 }, body, mediaType }: Request<'uploadImport'>,
  read: (bytes: Uint8Array, mediaType: string) => Promise<Sheet>,
): Promise<{ sha256: string; bytes: number }> => {
  if (encodeHex(home.sha256(body)) !== sha256)
    throw new Refusal('rule-broken', {
      fields: [{ pointer: '/sha256', code: 'evidence-missing' }],
    });
  const sheet = encodeUtf8(canonical(await read(body, mediaType)));
  await home.files
    .write(sheetPath(sha256), sheet, { type: 'application/json', when: 'absent' })
    .catch((error: unknown) => {
      if (!(error instanceof ConditionFailed)) throw error;
    });
  return { sha256, bytes: body.length };
};

export const uploadedSheet = async (home: Home, sha256: string): Promise<Sheet> => {
  const file = await home.files.read(sheetPath(sha256));
  if (file === undefined) throw new Refusal('not-found');
  return JSON.parse(decodeUtf8(file.bytes)) as Sheet;
};
