import type { Entry } from '../../contract/entry.ts';
import type { NaturalPerson } from '../../contract/partners.ts';
import type { RouteName } from '../../contract/routes.ts';
import type { Name } from '../../contract/text.ts';
import { encodeHex } from '../../log/bytes.ts';
import { canonical, canonicalBytes } from '../../log/canonical.ts';
import type { Caller } from '../caller.ts';
import type { Claim } from '../claim.ts';
import { commitmentTo, type Opened, salted } from '../commitment.ts';
import { accessKey, personalKey } from '../keys.ts';
import type { Home } from '../ports.ts';

/** What a natural person's entry only commits to. */
export interface PersonalData {
  readonly name: Opened<Name>;
  readonly nationalCode: Opened<string>;
}

export const salt = (
  { random }: Pick<Home, 'random'>,
  { name, nationalCode }: NaturalPerson,
): PersonalData => ({ name: salted(random, name), nationalCode: salted(random, nationalCode) });

export const commitmentsTo = (
  { sha256 }: Pick<Home, 'sha256'>,
  { name, nationalCode }: PersonalData,
): Entry['commitments'] => [
  { of: 'name', sha256: commitmentTo(sha256, name) },
  { of: 'nationalCode', sha256: commitmentTo(sha256, nationalCode) },
];

/** A person is registered once. Keyed, because ten digits are found from a plain hash in seconds. */
export const personClaim = async (
  { mac }: Pick<Home, 'mac'>,
  nationalCode: string,
): Promise<Claim> => ({
  space: 'natural-person',
  key: encodeHex(await mac(canonicalBytes({ nationalCode, space: 'natural-person' }))),
  pointer: '/nationalCode',
});

/** The data as it was kept; undefined if there is none. */
export const personalData = async (
  { personal }: Pick<Home, 'personal'>,
  partner: string,
): Promise<PersonalData | 'erased' | undefined> => {
  const item = await personal.get(personalKey(partner));
  if (item?.erased === true) return 'erased';
  return item && (JSON.parse(String(item.opened)) as PersonalData);
};

/** Written once: throws ConditionFailed if something was kept or erased before. */
export const keepPersonalData = (
  { personal }: Pick<Home, 'personal'>,
  partner: string,
  opened: PersonalData,
): Promise<void> =>
  personal.commit([
    { put: { ...personalKey(partner), opened: canonical(opened) }, when: { absent: true } },
  ]);

/** Values and salts are gone afterwards: nobody can tell any more whom the commitments are about. */
export const forgetPersonalData = ({ personal }: Pick<Home, 'personal'>, partner: string) =>
  personal.commit([{ put: { ...personalKey(partner), erased: true } }]);

/** Notes a reading of a person's data, to be done before anything is shown. */
export const noteAccess = (
  { personal, clock, random }: Pick<Home, 'personal' | 'clock' | 'random'>,
  partner: string,
  { actor, as }: Caller,
  route: RouteName,
): Promise<void> => {
  const at = clock().toISOString();
  const key = accessKey(partner, at, encodeHex(random(16)));
  return personal.commit([{ put: { ...key, at, actor, role: as, route }, when: { absent: true } }]);
};
