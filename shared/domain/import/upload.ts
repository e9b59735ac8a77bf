import { encodeHex } from '../../log/bytes.ts';
import type { Request } from '../caller.ts';
import { ConditionFailed, type Home, type StoredFile } from '../ports.ts';
import { Refusal } from '../refusal.ts';

const importPath = (sha256: string) => `imports/${sha256}`;

/** Keeps a table under the hash of its bytes; uploading the same again changes nothing. */
export const uploadImport = async (
  home: Home,
  { params, body, mediaType }: Request<'uploadImport'>,
): Promise<{ sha256: string; bytes: number }> => {
  if (encodeHex(home.sha256(body)) !== params.sha256)
    throw new Refusal('rule-broken', {
      fields: [{ pointer: '/sha256', code: 'evidence-missing' }],
    });
  await home.files
    .write(importPath(params.sha256), body, { type: mediaType, when: 'absent' })
    .catch((error: unknown) => {
      if (!(error instanceof ConditionFailed)) throw error;
    });
  return { sha256: params.sha256, bytes: body.length };
};

export const uploadedImport = async (home: Home, sha256: string): Promise<StoredFile> => {
  const file = await home.files.read(importPath(sha256));
  if (file === undefined) throw new Refusal('not-found');
  return file;
};
