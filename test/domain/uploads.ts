import { uploadEvidence } from '../../shared/domain/evidence.ts';
import { type Office, type Person, requestOf, sha256Hex } from './office.ts';

/** The first bytes of a PNG, and something of one's own. */
export const picture = (of: string): Uint8Array =>
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Buffer.from(of)]);

export const upload = (
  { home }: Pick<Office, 'home'>,
  person: Person,
  bytes: Uint8Array,
  { sha256 = sha256Hex(bytes), mediaType = 'image/png' } = {},
) =>
  uploadEvidence(
    home,
    requestOf(person, 'uploadEvidence', { params: { sha256 }, body: bytes, mediaType }),
  );

/** How an entry names a picture. */
export const named = (bytes: Uint8Array) => ({
  sha256: sha256Hex(bytes),
  name: 'صورت‌جلسه.png',
  mediaType: 'image/png' as const,
  showsBeneficiaries: false,
});

/** Uploads a picture as a person, and names it. */
export const evidenceOf = async (here: Pick<Office, 'home'>, person: Person, of = 'paper') => {
  const bytes = picture(of);
  await upload(here, person, bytes);
  return named(bytes);
};
