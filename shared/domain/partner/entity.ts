import type { LegalEntity } from '../../contract/partners.ts';
import { alike } from '../../contract/text.ts';
import type { Claim } from '../claim.ts';
import type { Checks } from '../refusal.ts';
import { region } from '../regions.ts';
import type { States } from '../states.ts';
import { isIban, isLegalEntityId } from './identifiers.ts';
import type { PartnerState } from './state.ts';

/** What is registered in the country's register of companies and institutions always has its number. */
const alwaysHaveId: ReadonlySet<LegalEntity['type']> = new Set([
  'company',
  'cooperative',
  'union',
  'charity',
  'public-body',
]);

/**
 * The identifiers of a body. A guild enterprise, a military body, a jihadi group, a mosque or hey'at may have no
 * national id: then it is known by its name in its region, on an officer's evidence.
 */
export const checkEntity = (
  checks: Checks,
  { type, legalEntityId, region: place, iban }: Omit<LegalEntity, 'demonstration' | 'name'>,
  { hasEvidence }: { readonly hasEvidence: boolean },
) => {
  if (legalEntityId !== undefined)
    checks.field(isLegalEntityId(legalEntityId), '/legalEntityId', 'check-digit');
  else {
    checks.field(!alwaysHaveId.has(type), '/legalEntityId', 'required');
    checks.field(place !== undefined, '/region', 'required');
    checks.field(hasEvidence, '/evidence', 'required');
  }
  checks.field(place === undefined || region(place) !== undefined, '/region', 'unknown');
  checks.field(iban === undefined || isIban(iban), '/iban', 'check-digit');
};

/** By what a body can be registered once only. */
export const entityClaim = ({
  legalEntityId,
  region: place = '',
  name,
}: Pick<LegalEntity, 'legalEntityId' | 'region' | 'name'>): Claim =>
  legalEntityId !== undefined
    ? { space: 'legal-entity', key: legalEntityId, pointer: '/legalEntityId' }
    : { space: 'named-body', key: `${place}/${alike(name.fa)}`, pointer: '/name' };

/** Takes new gifts, obligations and support: a partner that was merged into another does not. */
export const isActive = (partner: PartnerState | undefined): boolean =>
  partner !== undefined && (partner.type === 'natural-person' || partner.mergedInto === undefined);

/** Whether what stands under `other` is this partner's too: it is the same, or was merged into it. */
export const standsFor = (states: States, partner: string, other: string): boolean => {
  if (partner === other) return true;
  const state = states.get('partner', partner);
  return state?.type !== 'natural-person' && state?.merged?.includes(other) === true;
};

/**
 * Whether a partner may own an enterprise that a job-creating scheme makes; some public bodies may not, by
 * their statutes. A partner of which nothing is said may.
 */
export const mayOwnEnterprises = (partner: PartnerState): boolean =>
  partner.type === 'natural-person' || partner.mayOwnEnterprises !== false;
