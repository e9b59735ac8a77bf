import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { Role } from '../shared/contract/entry.ts';
import { dutiesOn } from '../shared/domain/office/duties.ts';
import { dayOf } from '../shared/domain/period.ts';
import type { Duties, Lent } from '../shared/domain/ports.ts';

/**
 * Cognito's trigger before a token is made: puts the holder's partner and region into the access token, and in the
 * days of a deputyship the duties that were lent. An attribute that isn't set makes no claim.
 */
export const handler = async (
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> => {
  const { userAttributes, groupConfiguration } = event.request;
  const groups = groupConfiguration.groupsToOverride ?? [];
  const { roles, partner, region } = dutiesOn(dutiesIn(userAttributes, groups), dayOf(new Date()));
  const lent = roles.filter((role) => !groups.includes(role));
  event.response = {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: {
        claimsToAddOrOverride: { ...(partner && { partner }), ...(region && { region }) },
      },
      ...(lent.length > 0 && {
        groupOverrideDetails: { groupsToOverride: [...groups, ...lent] },
      }),
    },
  };
  return event;
};

/** Attributes of a login that only administrators set (shared/aws/directory writes them). */
const dutiesIn = (
  attributes: Readonly<Record<string, string>>,
  groups: readonly string[],
): Duties => {
  const { 'custom:partner': partner, 'custom:region': region, 'custom:lent': lent } = attributes;
  return {
    roles: groups.filter((group): group is Role => Role.safeParse(group).success),
    ...(partner && { partner }),
    ...(region && { region }),
    ...(lent && { lent: JSON.parse(lent) as Lent }),
  };
};
