import type { Evidence } from '../contract/measures.ts';
import type { WrongField } from '../contract/wrongFields.ts';
import { encodeHex } from '../log/bytes.ts';
import type { Caller, Request } from './caller.ts';
import { evidenceKey } from './keys.ts';
import { ConditionFailed, type Home } from './ports.ts';
import { Refusal } from './refusal.ts';

/** Where the evidence of office people and districts lies. */
export const officeFolder = 'office';

/** Evidence lies with who uploaded it: a partner's own folder, or the office's. The server names it, never the caller. */
const ownerOf = ({ scope, partner }: Caller): string =>
  scope === 'own' && partner !== undefined ? partner : officeFolder;

export const evidencePath = (owner: string, sha256: string) => `evidence/${owner}/${sha256}`;

/** Magic numbers of what is accepted: the type is read from the bytes, not believed. */
const signatures: Readonly<Record<string, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** Keeps a file under the hash of its bytes; uploading the same again changes nothing. */
export const uploadEvidence = async (
  home: Home,
  { params, body, caller, mediaType }: Request<'uploadEvidence'>,
): Promise<{ sha256: string; bytes: number }> => {
  const wrong = (code: WrongField['code']) =>
    new Refusal('rule-broken', { fields: [{ pointer: '/sha256', code }] });
  if (encodeHex(home.sha256(body)) !== params.sha256) throw wrong('evidence-missing');
  const begins = signatures[mediaType]?.every((byte, at) => body[at] === byte) ?? false;
  if (!begins) throw new Refusal('media-type-wrong');
  const owner = ownerOf(caller);
  await home.files
    .write(evidencePath(owner, params.sha256), body, { type: mediaType, when: 'absent' })
    .catch((error: unknown) => {
      if (!(error instanceof ConditionFailed)) throw error;
    });
  await home.table.commit([
    { put: { ...evidenceKey(owner, params.sha256), mediaType, bytes: body.length } },
  ]);
  return { sha256: params.sha256, bytes: body.length };
};

/** The pieces of evidence that were never uploaded by this caller's side, or as another type. */
export const evidenceMissing = async (
  home: Home,
  caller: Caller,
  evidence: readonly Evidence[],
): Promise<readonly WrongField[]> => {
  if (evidence.length === 0) return [];
  const owner = ownerOf(caller);
  const hashes = [...new Set(evidence.map(({ sha256 }) => sha256))];
  const items = await home.table.getMany(hashes.map((sha256) => evidenceKey(owner, sha256)));
  const types = new Map(items.map((item) => [item.sk, item.mediaType]));
  return evidence.flatMap(({ sha256, mediaType }, index) =>
    types.get(evidenceKey(owner, sha256).sk) === mediaType
      ? []
      : [{ pointer: `/evidence/${index}`, code: 'evidence-missing' as const }],
  );
};
