import { describe, expect, test } from '@jest/globals';
import type { Handler } from '../../functions/edge/event.ts';
import { Role } from '../../shared/contract/entry.ts';
import type { Route } from '../../shared/contract/route.ts';
import { type RouteName, routes } from '../../shared/contract/routes.ts';
import { call, eventOf, token } from './edgeEvent.ts';

/** The very functions that are deployed; none of these requests gets as far as a store. */
const functionOf = async (name: RouteName): Promise<Handler> =>
  (await import(`../../functions/${name}.ts`)).handler;

const claims = { partner: 'partner-a1', region: 'IR-23.tehran.06' };
const names = Object.keys(routes) as RouteName[];

describe.each(names.filter((name) => routes[name].roles !== 'public'))('%s', (name) => {
  const { roles }: Route = routes[name];

  test('is closed to whoever has no token, an id token, or none of its roles', async () => {
    const handler = await functionOf(name);
    const lower = Role.options.filter((role) => roles === 'public' || !(role in roles));
    const answers = [
      await call(handler, eventOf(name, {})),
      await call(
        handler,
        eventOf(name, { claims: token('officer', { ...claims, token_use: 'id' }) }),
      ),
      await call(handler, eventOf(name, { claims: token(lower.join(' '), claims) })),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual([
      'token-invalid',
      'token-invalid',
      'role-missing',
    ]);
  });
});

/** A body that has several forms is told by its type which of them is meant. */
const types: { readonly [N in RouteName]?: readonly string[] } = {
  registerPartner: ['company', 'natural-person'],
};

describe.each(names.filter((name) => 'body' in routes[name]))('%s', (name) => {
  const { roles }: Route = routes[name];

  test('refuses fields that its contract does not name', async () => {
    const handler = await functionOf(name);
    const given = token(Object.keys(roles).join(' '), claims);
    for (const type of types[name] ?? [undefined]) {
      const json = { role: 'officer', tenant: 'partner-b2', type };
      const { status, body } = await call(handler, eventOf(name, { claims: given, json }));
      expect(status).toBe(400);
      expect(body.fields).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ pointer: '/role', code: 'unknown-field' }),
          expect.objectContaining({ pointer: '/tenant', code: 'unknown-field' }),
        ]),
      );
    }
  });
});
