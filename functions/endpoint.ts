import middy from '@middy/core';
import type * as z from 'zod';
import type { Written } from '../shared/contract/papers.ts';
import type { Route } from '../shared/contract/route.ts';
import { type Reply, type RouteName, routes } from '../shared/contract/routes.ts';
import type { Request } from '../shared/domain/caller.ts';
import { Refusal } from '../shared/domain/refusal.ts';
import { jsonResult, locationOf, type Served, secured, servedResult } from './edge/answer.ts';
import type { EdgeEvent, EdgeResult, Handler } from './edge/event.ts';
import { logFailure } from './edge/failureLog.ts';
import { languageOf } from './edge/language.ts';
import { isTransient, problemResult } from './edge/problem.ts';
import { requestOf } from './edge/request.ts';

export type { Served } from './edge/answer.ts';

/** Time that is kept back of a function's limit, so that a slow request still gets an answer. */
const timeoutEarlyInMillis = 200;

/** Binds a row of the contract to what answers it: nothing runs that has not passed the row. */
const bound = <N extends RouteName>(
  name: N,
  answer: (request: Request<N>, event: EdgeEvent) => Promise<EdgeResult>,
): Handler => {
  const handler = middy<EdgeEvent, EdgeResult>({ timeoutEarlyInMillis })
    .handler(async (event: EdgeEvent) => answer(requestOf(name, event), event))
    .after(({ event, response }) => response && secured(response, event))
    .onError(({ event, error }) => {
      if (!(error instanceof Refusal || isTransient(error))) logFailure(error, name, event);
      const language = languageOf(event.headers['accept-language']);
      return secured(problemResult(error, language), event);
    });
  return (event, context) => handler(event, context);
};

/** A row that reads: its reply carries just what the contract names, and its version as ETag. */
export const reading = <N extends RouteName>(
  name: N,
  run: (request: Request<N>) => Promise<Reply<N>>,
): Handler => {
  const { status, schema } = jsonReply(name);
  return bound(name, async (request) => jsonResult(status, schema.parse(await run(request))));
};

/** A row that writes one entry: answers with the receipt, the new version as ETag, and where it can be read. */
export const writing = <N extends RouteName>(
  name: N,
  run: (request: Request<N>) => Promise<Written>,
): Handler => {
  const { status, schema } = jsonReply(name);
  return bound(name, async (request, event) => {
    const written = await run(request);
    const result = jsonResult(status, schema.parse(written));
    const location = status === 201 ? locationOf(written.id, event) : undefined;
    return location === undefined
      ? result
      : { ...result, headers: { ...result.headers, location } };
  });
};

/** A row that hands out bytes; 202 with Retry-After until they can be had. */
export const serving = <N extends RouteName>(
  name: N,
  run: (request: Request<N>) => Promise<Served>,
): Handler => bound(name, async (request) => servedResult(await run(request)));

/** Throws when the module loads, not when somebody calls: a row that is bound wrongly never starts. */
const jsonReply = (name: RouteName): { status: number; schema: z.ZodType } => {
  const { status, reply }: Route = routes[name];
  if ('parse' in reply) return { status, schema: reply };
  throw new Error(`${name} hands out documents: bind it with serving`);
};
