import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

/** Attributes of a login that only administrators set, and the claims that tell them. */
const claims = { 'custom:partner': 'partner', 'custom:region': 'region' } as const;

/**
 * Cognito's trigger before a token is made: puts the holder's partner and region into the access token. An
 * attribute that isn't set makes no claim.
 */
export const handler = async (
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> => {
  const { userAttributes } = event.request;
  const claimsToAddOrOverride = Object.fromEntries(
    Object.entries(claims).flatMap(([attribute, claim]) => {
      const value = userAttributes[attribute];
      return value ? [[claim, value]] : [];
    }),
  );
  event.response = {
    claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } },
  };
  return event;
};
