import type * as z from 'zod';
import { Problem, type ProblemCode, problems } from './problems.ts';
import type { Route } from './route.ts';
import { type BodyInput, type Reply, type RouteName, type Routes, routes } from './routes.ts';

type Input<N extends RouteName, K extends 'params' | 'query'> = Routes[N] extends {
  [k in K]: infer S extends z.ZodType;
}
  ? K extends 'params'
    ? { readonly params: z.input<S> }
    : { readonly query?: z.output<S> }
  : object;
type Content<N extends RouteName> = Routes[N] extends { body: z.ZodType }
  ? { readonly body: BodyInput<N> }
  : Routes[N] extends { bytes: object }
    ? { readonly bytes: Uint8Array; readonly type: string }
    : object;
type Preconditions<N extends RouteName> = Routes[N] extends { writes: 'existing' }
  ? { readonly idempotencyKey: string; readonly ifMatch: number }
  : Routes[N] extends { writes: 'new' }
    ? { readonly idempotencyKey: string }
    : object;

/** What a call of a route needs: just what its row says. */
export type Call<N extends RouteName> = Input<N, 'params'> &
  Input<N, 'query'> &
  Content<N> &
  Preconditions<N> & { readonly signal?: AbortSignal };

/** A document; with status 202 (not sealed yet) no bytes, and the seconds after which to ask again. */
export interface Document {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly retryAfter?: number;
}
export type Answer<N extends RouteName> = Routes[N]['reply'] extends readonly string[]
  ? Document
  : Reply<N>;

/** The request was answered with a problem (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    const fields = problem.fields?.map(({ pointer, code }) => ` ${pointer} ${code}`) ?? [];
    super(`${problem.status} ${problem.code}: ${problem.title}${fields.join(',')}`);
    this.problem = problem;
  }
}

export interface ClientOptions {
  /** The access token; a function is asked before each try, so that it may be a fresh one. */
  readonly token?: string | (() => Promise<string | undefined>);
  readonly fetch?: typeof globalThis.fetch;
  readonly language?: 'fa' | 'en';
  /** Milliseconds that one try may take. */
  readonly timeout?: number;
  /** Milliseconds before the second try; the third waits twice as long. */
  readonly pause?: number;
}

const tries = 3;
const longestPause = 5_000;

/**
 * A typed client of the contract. Each call tries at most three times, on 502 to 504 and when the network
 * fails, always with the same Idempotency-Key: a write is done once however often it is sent. Throws
 * ProblemError, and what `fetch` throws.
 */
export const client = (base: string, options: ClientOptions = {}) => {
  const send = sender(options);
  return async <N extends RouteName>(name: N, call: Call<N>): Promise<Answer<N>> => {
    const route: Route = routes[name];
    const parts: CallParts = call;
    const response = await send(base + target(route, parts), route.method, parts, options);
    if (!response.ok) throw new ProblemError(await problemIn(response));
    // The row's own schema has checked it; TypeScript can't follow that through a lookup.
    return (await answerIn(route, response)) as Answer<N>;
  };
};

interface CallParts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  readonly type?: string;
  readonly idempotencyKey?: string;
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
}

const target = ({ path }: Route, { params, query }: CallParts): string => {
  const names = new Map(Object.entries(params ?? {}));
  const filled = path.replace(/\{(\w+)(\+?)\}/g, (_, name: string, greedy: string) => {
    const segment = encodeURIComponent(String(names.get(name)));
    return greedy ? segment.replaceAll('%2F', '/') : segment;
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined) search.append(name, String(value));
  return search.size === 0 ? filled : `${filled}?${search}`;
};

const sender =
  ({ fetch = globalThis.fetch, timeout = 35_000, pause = 300 }: ClientOptions) =>
  async (url: string, method: string, call: CallParts, options: ClientOptions) => {
    for (let attempt = 1; ; attempt++) {
      call.signal?.throwIfAborted();
      const limit = AbortSignal.timeout(timeout);
      const signal = call.signal ? AbortSignal.any([call.signal, limit]) : limit;
      const init = { method, signal, headers: await headersOf(call, options), ...contentOf(call) };
      const outcome = await fetch(url, init).catch((error: unknown) => ({ error }));
      const failed = 'error' in outcome;
      if (!failed && ![502, 503, 504].includes(outcome.status)) return outcome;
      if (attempt === tries || call.signal?.aborted) {
        if (failed) throw outcome.error;
        return outcome;
      }
      const asked = failed ? 0 : Number(outcome.headers.get('retry-after') ?? 0) * 1000;
      const wait = Math.max(pause * attempt, Number.isFinite(asked) ? asked : 0);
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait, longestPause)));
    }
  };

const headersOf = async (call: CallParts, { token, language }: ClientOptions) => {
  const bearer = typeof token === 'function' ? await token() : token;
  const type = call.bytes ? call.type : call.body === undefined ? undefined : 'application/json';
  return {
    ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    ...(language && { 'accept-language': language }),
    ...(type !== undefined && { 'content-type': type }),
    ...(call.idempotencyKey !== undefined && { 'idempotency-key': call.idempotencyKey }),
    ...(call.ifMatch !== undefined && { 'if-match': `"${call.ifMatch}"` }),
  };
};

const contentOf = ({ bytes, body }: CallParts) => {
  if (bytes) return { body: new Uint8Array(bytes) };
  return body === undefined ? {} : { body: JSON.stringify(body) };
};

const answerIn = async ({ reply }: Route, response: Response): Promise<unknown> => {
  if ('parse' in reply) return reply.parse(await response.json());
  const notYet = response.status === 202;
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    bytes: notYet ? new Uint8Array() : new Uint8Array(await response.arrayBuffer()),
    ...(notYet && { retryAfter: Number(response.headers.get('retry-after') ?? 1) }),
  } satisfies Document;
};

/** Gateways and proxies on the way have answers of their own, which are no problem documents. */
const problemIn = async (response: Response): Promise<Problem> => {
  const parsed = Problem.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  const code = codeOf(response.status);
  return { type: `/errors#${code}`, title: problems[code].en, status: response.status, code };
};

const codeOf = (status: number): ProblemCode => {
  const codes = Object.keys(problems) as ProblemCode[];
  // Of several codes with one status, the one that something on the way would mean.
  const named: Partial<Record<number, ProblemCode>> = {
    403: 'role-missing',
    404: 'not-found',
    413: 'body-too-large',
  };
  const same = named[status] ?? codes.find((code) => problems[code].status === status);
  return same ?? (status < 500 ? 'body-invalid' : 'busy');
};
