import type { PartnerRegistration } from '../../contract/partners.ts';
import { canonical } from '../../log/canonical.ts';
import type { Request } from '../caller.ts';
import type { Claim } from '../claim.ts';
import type { Command, Draft } from '../command.ts';
import { claimKey } from '../keys.ts';
import { newAggregate } from '../newAggregate.ts';
import type { Home } from '../ports.ts';
import { Checks, Refusal } from '../refusal.ts';
import { checkEntity, entityClaim } from './entity.ts';
import { isNationalCode } from './identifiers.ts';
import {
  commitmentsTo,
  keepPersonalData,
  type PersonalData,
  personalData,
  personClaim,
  salt,
} from './personalData.ts';

/** What a person's registration needs from outside: salts, and the one claim on the person. */
interface Person {
  readonly opened: PersonalData;
  readonly isKept: boolean;
  readonly commitments: NonNullable<Draft['commitments']>;
  readonly claim: Claim;
}

/**
 * A body is registered once, and so is a person. Of a person the entry holds commitments only; what
 * opens them is kept, before the entry, with the personal data.
 */
export const registerPartner: Command<'registerPartner', Person | undefined> = {
  route: 'registerPartner',
  isPersonal: true,
  facts: (home, request) => personOf(home, request),
  aggregate: () => ({ type: 'partner' }),
  decide: (_, { body }, { aggregate, facts: person }) => {
    if (body.type !== 'natural-person') return entityDraft(body, aggregate);
    if (person === undefined) throw wrongCode('check-digit');
    return {
      kind: 'partner-registered',
      dims: { partner: aggregate },
      data: { type: body.type, demonstration: body.demonstration },
      commitments: person.commitments,
      claims: [person.claim],
    };
  },
  before: async (home, { aggregate, facts: person }) => {
    if (person === undefined || person.isKept) return;
    // Looked up before the transaction decides it, so that no data is kept of who is refused.
    const holder = await home.table.get(claimKey(person.claim));
    if (holder !== undefined && holder.owner !== aggregate)
      throw wrongCode('duplicate', 'claimed-elsewhere');
    await keepPersonalData(home, aggregate, person.opened);
  },
};

const entityDraft = (
  { evidence = [], ...body }: Exclude<PartnerRegistration, { type: 'natural-person' }>,
  aggregate: string,
): Draft => {
  const checks = new Checks();
  checkEntity(checks, body, { hasEvidence: evidence.length > 0 });
  checks.done();
  return {
    kind: 'partner-registered',
    dims: { partner: aggregate },
    data: body,
    evidence,
    claims: [entityClaim(body)],
  };
};

const wrongCode = (
  code: 'check-digit' | 'duplicate',
  problem: 'rule-broken' | 'claimed-elsewhere' = 'rule-broken',
) => new Refusal(problem, { fields: [{ pointer: '/nationalCode', code }] });

/** A retry finds the salts that its first try kept, so that it makes the same commitments. */
const personOf = async (
  home: Home,
  request: Request<'registerPartner'>,
): Promise<Person | undefined> => {
  const { body } = request;
  if (body.type !== 'natural-person' || !isNationalCode(body.nationalCode)) return undefined;
  const partner = newAggregate(home, 'partner', 'registerPartner', request);
  const found = await personalData(home, partner);
  const kept = found === 'erased' ? undefined : found;
  const opened = kept ?? salt(home, body);
  const isSame =
    canonical([opened.name.value, opened.nationalCode.value]) ===
    canonical([body.name, body.nationalCode]);
  if (!isSame) throw new Refusal('idempotency-key-reused');
  return {
    opened,
    isKept: kept !== undefined,
    commitments: commitmentsTo(home, opened),
    claim: await personClaim(home, body.nationalCode),
  };
};
