import type * as z from 'zod';
import type { Problem } from './problems.ts';
import type { BodyInput, Reply, RouteName, Routes } from './routes.ts';

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

/** What has to be known of a route to call it. */
export interface CallRow {
  readonly method: string;
  readonly path: string;
}

/** How the contract is known to a caller: whole, or as little of it as a page should carry. */
export interface KnownContract {
  readonly row: (name: RouteName) => CallRow;
  /** The JSON of a reply as it is handed on, or undefined for a route that replies with a document. */
  readonly reply: (name: RouteName) => ((json: unknown) => unknown) | undefined;
  /** The problem document of an answer; undefined if it is none. */
  readonly problem: (json: unknown) => Problem | undefined;
  /** What an answer means that is no problem document, as gateways and proxies give it. */
  readonly meaning: (status: number) => Problem;
}

/**
 * A typed caller of the contract. Each call tries at most three times, on 502 to 504 and when the network
 * fails, always with the same Idempotency-Key: a write is done once however often it is sent. Throws
 * ProblemError, and what `fetch` throws.
 */
export const caller = (base: string, options: ClientOptions, contract: KnownContract) => {
  const send = sender(options);
  return async <N extends RouteName>(name: N, call: Call<N>): Promise<Answer<N>> => {
    const row = contract.row(name);
    const parts: CallParts = call;
    const response = await send(base + target(row, parts), row.method, parts, options);
    if (!response.ok) throw new ProblemError(await problemIn(response, contract));
    // The row says what it replies; TypeScript can't follow that through a lookup.
    return (await answerIn(contract.reply(name), response)) as Answer<N>;
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

const target = ({ path }: CallRow, { params, query }: CallParts): string => {
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

const answerIn = async (
  reply: ((json: unknown) => unknown) | undefined,
  response: Response,
): Promise<unknown> => {
  if (reply !== undefined) return reply(await response.json());
  const notYet = response.status === 202;
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    bytes: notYet ? new Uint8Array() : new Uint8Array(await response.arrayBuffer()),
    ...(notYet && { retryAfter: Number(response.headers.get('retry-after') ?? 1) }),
  } satisfies Document;
};

const problemIn = async (
  response: Response,
  { problem, meaning }: KnownContract,
): Promise<Problem> =>
  problem(await response.json().catch(() => undefined)) ?? meaning(response.status);
