import type { Person } from '../../../scripts/scenario/cast.ts';

/** A picture that a person uploaded, as an entry names it. */
export async function uploaded(person: Person) {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const sha256 = Buffer.from(digest).toString('hex');
  await person('uploadEvidence', { params: { sha256 }, bytes, type: 'image/jpeg' });
  return { sha256, name: 'photo', mediaType: 'image/jpeg', showsBeneficiaries: false } as const;
}
