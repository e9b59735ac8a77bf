import type * as z from 'zod';
import type { Route } from '../../shared/contract/route.ts';
import { type RouteName, routes } from '../../shared/contract/routes.ts';
import { type WrongField, wrongFields } from '../../shared/contract/wrongFields.ts';
import type { Request } from '../../shared/domain/caller.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { admit } from './admission.ts';
import { jsonBody, rawBody } from './body.ts';
import type { EdgeEvent } from './event.ts';

/**
 * The request that the event carries, once it has passed the contract's row: who calls is settled first,
 * then the preconditions, then the form, of which everything wrong is told at once. Pointers of what isn't
 * in the body begin with /params, /query or /headers.
 */
export const requestOf = <N extends RouteName>(name: N, event: EdgeEvent): Request<N> => {
  const route: Route = routes[name];
  const caller = route.roles === 'public' ? undefined : admit(route.roles, event);
  const preconditions = {
    ...(route.writes !== undefined && { idempotencyKey: idempotencyKey(event) }),
    ...(route.writes === 'existing' && { ifMatch: ifMatch(event) }),
  };
  // The row's schemas are what Request<N> is made of; TypeScript can't follow that through a lookup.
  return { caller, ...preconditions, ...parts(route, event) } as Request<N>;
};

const parts = (route: Route, event: EdgeEvent) => {
  const wrong: WrongField[] = [];
  const parse = (schema: z.ZodType, value: unknown, place: '' | '/params' | '/query') => {
    const result = schema.safeParse(value);
    if (!result.success) wrong.push(...wrongFields(result.error.issues, value, place));
    return result.data;
  };
  const params = route.params && parse(route.params, event.pathParameters ?? {}, '/params');
  const query = route.query && parse(route.query, event.queryStringParameters ?? {}, '/query');
  const raw = route.bytes && rawBody(event, route.bytes);
  const body = route.body ? parse(route.body, jsonBody(event), '') : raw?.bytes;
  if (wrong.length > 0) throw new Refusal('body-invalid', { fields: wrong });
  return { params, query, body, mediaType: raw?.mediaType };
};

const idempotencyKey = (event: EdgeEvent): string => {
  const key = event.headers['idempotency-key'];
  if (key === undefined || key === '') throw new Refusal('idempotency-key-missing');
  if (!/^[A-Za-z0-9._:-]{1,100}$/.test(key)) throw malformedHeader('idempotency-key');
  return key;
};

/** The version that the caller read, `"3"` or `3`: one strong entity tag (RFC 9110, section 13.1.1). */
const ifMatch = (event: EdgeEvent): number => {
  const tag = event.headers['if-match'];
  if (tag === undefined || tag === '') throw new Refusal('if-match-missing');
  const version = /^(?:"(\d{1,15})"|(\d{1,15}))$/.exec(tag);
  if (version === null) throw malformedHeader('if-match');
  return Number(version[1] ?? version[2]);
};

const malformedHeader = (name: string) =>
  new Refusal('body-invalid', { fields: [{ pointer: `/headers/${name}`, code: 'wrong-format' }] });
