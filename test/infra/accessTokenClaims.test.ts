import { expect, test } from '@jest/globals';
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { handler } from '../../functions/accessTokenClaims.ts';
import { dayOf, daysAfter } from '../../shared/domain/period.ts';

const claimsFor = async (userAttributes: Record<string, string>, groups: string[] = []) => {
  const event = {
    version: '2',
    triggerSource: 'TokenGeneration_HostedAuth',
    request: { userAttributes, groupConfiguration: { groupsToOverride: groups } },
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

test('duties that are lent are in the token in the days of the leave only', async () => {
  const day = (days: number) => daysAfter(dayOf(new Date()), days);
  const lent = (from: number, until: number) => ({
    'custom:lent': JSON.stringify({
      ...{ roles: ['district'], region: 'IR-23.tehran.06', from: day(from), until: day(until) },
    }),
  });
  expect(await claimsFor(lent(0, 0), ['officer', 'other'])).toEqual({
    accessTokenGeneration: { claimsToAddOrOverride: { region: 'IR-23.tehran.06' } },
    groupOverrideDetails: { groupsToOverride: ['officer', 'other', 'district'] },
  });
  for (const passed of [lent(1, 2), lent(-2, -1)])
    expect(await claimsFor(passed, ['officer'])).toEqual({
      accessTokenGeneration: { claimsToAddOrOverride: {} },
    });
});
