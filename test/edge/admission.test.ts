import { describe, expect, test } from '@jest/globals';
import { reading, serving } from '../../functions/endpoint.ts';
import { Role } from '../../shared/contract/entry.ts';
import type { Route } from '../../shared/contract/route.ts';
import { type RouteName, routes } from '../../shared/contract/routes.ts';
import type { Caller } from '../../shared/domain/caller.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { call, eventOf, token } from './edgeEvent.ts';

const names = Object.keys(routes) as RouteName[];
const closed = names.filter((name) => routes[name].roles !== 'public');
const claims = { partner: 'partner-a1', region: 'IR-23.tehran.06' };

/** What a row does with a request that it let through is not the matter here: it says that it did. */
const admitted = Symbol('admitted');
const statusFor = async (name: RouteName, given: Readonly<Record<string, string>> | undefined) => {
  let reached: unknown;
  const handler = serving(name, async () => {
    reached = admitted;
    throw new Refusal('not-found');
  });
  const { status } = await call(handler, eventOf(name, { claims: given }));
  return { status, reached };
};

describe.each(closed)('%s', (name) => {
  const route: Route = routes[name];
  const roles = route.roles === 'public' ? {} : route.roles;
  const others = Role.options.filter((role) => !(role in roles));

  test('answers 401 without a token', async () => {
    expect(await statusFor(name, undefined)).toEqual({ status: 401, reached: undefined });
  });

  test('answers 403 to whoever has none of its roles', async () => {
    const given = token(others.join(' '), claims);
    expect(await statusFor(name, given)).toEqual({ status: 403, reached: undefined });
    expect(await statusFor(name, token('', claims))).toMatchObject({ status: 403 });
  });

  test.each(Object.keys(roles))('lets the role %s in', async (role) => {
    // Past the door a request without params or body is 400 or 415, where nothing more is asked for 404.
    const { status } = await statusFor(name, token(role, claims));
    expect([400, 404, 415]).toContain(status);
  });
});

test.each(names.filter((name) => routes[name].roles === 'public'))(
  '%s is public: a token changes nothing',
  async (name) => {
    const without = await statusFor(name, undefined);
    expect([400, 404]).toContain(without.status);
    expect(await statusFor(name, { sub: 'x', token_use: 'id' })).toEqual(without);
  },
);

const callerOf = async (name: RouteName, given: Readonly<Record<string, string>>) => {
  let caller: Caller | undefined;
  const handler = reading(name, async (request) => {
    caller = request.caller;
    throw new Refusal('not-found');
  });
  const { status, body } = await call(handler, eventOf(name, { claims: given }));
  return { status, code: body.code, caller };
};

describe('the caller', () => {
  test('comes in by the role that reaches furthest', async () => {
    const given = token('partner district officer', claims);
    expect((await callerOf('listContributions', given)).caller).toEqual({
      actor: 'actor-1',
      roles: ['partner', 'district', 'officer'],
      ...claims,
      as: 'officer',
      scope: 'all',
    });
    const { caller } = await callerOf('listContributions', token('partner district', claims));
    expect(caller).toMatchObject({ as: 'district', scope: 'region' });
  });

  test('with a scope of their own needs a partner in the token, of a region a region', async () => {
    expect(await callerOf('listContributions', token('partner'))).toMatchObject({ status: 403 });
    expect(await callerOf('listContributions', token('district'))).toMatchObject({ status: 403 });
    expect(await callerOf('listContributions', token('partner', { partner: '' }))).toMatchObject({
      status: 403,
    });
    const { caller } = await callerOf(
      'listContributions',
      token('partner district', { partner: 'partner-a1' }),
    );
    expect(caller).toMatchObject({ as: 'partner', scope: 'own' });
  });

  test('without a duty that the ledger knows is nobody', async () => {
    expect(await callerOf('getMe', token('admin root __proto__'))).toMatchObject({
      status: 403,
      code: 'role-missing',
    });
  });

  test('is read from a single group that is no list, as some gateways write it', async () => {
    const { caller } = await callerOf('getMe', token('', { 'cognito:groups': 'auditor' }));
    expect(caller).toMatchObject({ roles: ['auditor'] });
  });

  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['an id token', { token_use: 'id' }, 401],
    ['no use', { token_use: '' }, 401],
    ['no subject', { sub: '' }, 401],
    ['a partner that is no partner', { partner: '../x' }, 401],
    ['no scope', { scope: '' }, 403],
    ['the scope of another API', { scope: 'openid other/api' }, 403],
  ])('is refused with %s', async (_, change, status) => {
    expect(await callerOf('getMe', token('officer', change))).toMatchObject({ status });
  });
});
