import type { UploadedTable } from '../../contract/imports.ts';
import { decodeUtf8, encodeHex, encodeUtf8 } from '../../log/bytes.ts';
import { canonical } from '../../log/canonical.ts';
import type { Caller, Request } from '../caller.ts';
import { ConditionFailed, type Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import type { Sheet } from './table.ts';

const sheetPath = (sha256: string) => `imports/${sha256}`;

/**
 * A district's tables name cases: they lie with the personal data, each officer's own, until they are
 * taken. The file store, which forgets nothing, never has them.
 */
const isDistricts = ({ scope }: Caller) => scope === 'region';
const districtKey = ({ actor }: Caller, sha256: string) => ({
  pk: `IMPORT#${actor}#${sha256}`,
  sk: 'S',
});
/** As JSON in UTF-8; one item of the table holds it. */
const districtBytes = 300_000;

/**
 * Keeps what an uploaded table says under the hash of its bytes, read once so that each step doesn't unpack
 * it again; uploading the same again changes nothing. Throws what `read` throws for what is no table.
 */
export const uploadImport = async (
  home: Home,
  { params: { sha256 }, body, mediaType, caller }: Request<'uploadImport'>,
  read: (bytes: Uint8Array, mediaType: string) => Promise<Sheet>,
): Promise<UploadedTable> => {
  if (encodeHex(home.sha256(body)) !== sha256)
    throw new Refusal('rule-broken', {
      fields: [{ pointer: '/sha256', code: 'evidence-missing' }],
    });
  const table = await read(body, mediaType);
  const [headings = []] = table;
  const sheet = encodeUtf8(canonical(table));
  const uploaded = { sha256, bytes: body.length, headings: [...headings] };
  if (isDistricts(caller)) {
    if (sheet.length > districtBytes) throw new Refusal('body-too-large');
    const put = { ...districtKey(caller, sha256), sheet: decodeUtf8(sheet) };
    await home.personal.commit([{ put }]);
    return uploaded;
  }
  await home.files
    .write(sheetPath(sha256), sheet, { type: 'application/json', when: 'absent' })
    .catch((error: unknown) => {
      if (!(error instanceof ConditionFailed)) throw error;
    });
  return uploaded;
};

type OfFile = Pick<Request<'checkImport' | 'runImport'>, 'params' | 'caller'>;

export const uploadedSheet = async (home: Home, { params, caller }: OfFile): Promise<Sheet> => {
  const sheet = await keptSheet(home, params.sha256, caller);
  if (sheet === undefined) throw new Refusal('not-found');
  return JSON.parse(sheet) as Sheet;
};

const keptSheet = async (
  { personal, files }: Home,
  sha256: string,
  caller: Caller,
): Promise<string | undefined> => {
  if (isDistricts(caller)) {
    const item = await personal.get(districtKey(caller, sha256));
    return item && String(item.sheet);
  }
  const file = await files.read(sheetPath(sha256));
  return file && decodeUtf8(file.bytes);
};

/** Forgets a district's table; any other stays. */
export const forgetSheet = async (home: Home, { params, caller }: OfFile): Promise<void> => {
  if (isDistricts(caller))
    await home.personal.commit([{ remove: districtKey(caller, params.sha256) }]);
};
