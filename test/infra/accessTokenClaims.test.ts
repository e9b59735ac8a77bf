import { expect, test } from '@jest/globals';
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { handler } from '../../functions/accessTokenClaims.ts';

const claimsFor = async (userAttributes: Record<string, string>) => {
  const event = {
    version: '2',
    triggerSource: 'TokenGeneration_HostedAuth',
    request: { userAttributes, groupConfiguration: {} },
    response: { claimsAndScopeOverrideDetails: null },
  } as unknown as PreTokenGenerationV2TriggerEvent;
  return (await handler(event)).response.claimsAndScopeOverrideDetails;
};

test("a partner's access token tells its partner", async () => {
  expect(await claimsFor({ sub: '1', 'custom:partner': 'partner-1' })).toEqual({
    accessTokenGeneration: { claimsToAddOrOverride: { partner: 'partner-1' } },
  });
});

test('an attribute that is not set, or was emptied, makes no claim', async () => {
  expect(await claimsFor({ 'custom:partner': '', 'custom:region': 'IR-23.tehran.06' })).toEqual({
    accessTokenGeneration: { claimsToAddOrOverride: { region: 'IR-23.tehran.06' } },
  });
});

test('no other attribute of a login becomes a claim', async () => {
  expect(await claimsFor({ email: 'a@example.org', 'custom:role': 'officer' })).toEqual({
    accessTokenGeneration: { claimsToAddOrOverride: {} },
  });
});
