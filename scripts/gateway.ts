import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from 'aws-lambda';
import type { EdgeEvent, EdgeResult, Handler } from '../functions/edge/event.ts';
import { languageOf } from '../functions/edge/language.ts';
import { problemResult } from '../functions/edge/problem.ts';
import { everywhere } from '../infra/portalHeaders.ts';
import type { Route } from '../shared/contract/route.ts';
import { Contention } from '../shared/domain/ports.ts';
import { Refusal } from '../shared/domain/refusal.ts';
import { type Authorizer, NotAuthorized } from './gateway/authorizer.ts';
import { type Claims, payloadOf, splitOnce, stage } from './gateway/event.ts';
import { BodyTooLarge, readBody } from './gateway/requestBody.ts';
import { type Match, routeTree } from './gateway/routeTree.ts';

export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Gateway {
  readonly routes: Readonly<Record<string, Route>>;
  /** The function of each row, by its name. */
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly authorize: Authorizer;
  /** What the table doesn't know: sign-in, portal, health. Says whether it has answered. */
  readonly beside?: (
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<boolean> | boolean;
  /** Milliseconds after which a function's answer is no longer waited for. */
  readonly limit?: number;
}

/** HTTP APIs wait this long for a function. */
const functionLimit = 30_000;
const maxAnswerBytes = 6_000_000;
/** HTTP APIs take headers of 10,240 bytes. */
export const maxHeaderBytes = 10_240;

/**
 * An HTTP API in front of the very same functions that run on AWS: what it lets through, what it hands over
 * and what it gives back are as there.
 */
export const gateway = (options: Gateway): Listener => {
  const tree = routeTree(options.routes);
  return async (request, response) => {
    const requestId = randomUUID();
    for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
    try {
      const [path = '/'] = splitOnce(request.url ?? '/', '?');
      const matches = path.startsWith(`/${stage}/`) ? tree.at(path.slice(stage.length + 1)) : [];
      if (matches.length === 0 && (await options.beside?.(path, request, response))) return;
      const match = matchOf(matches, request, response);
      const claims = match.route.roles === 'public' ? undefined : await admitted(request);
      const body = await readBody(request);
      const event = payloadOf(request, body, { match, claims, requestId, received: new Date() });
      send(response, await invoke(match, event));
    } catch (error) {
      refuse(request, response, error, requestId);
    }
  };

  async function admitted(request: IncomingMessage): Promise<Claims> {
    return options.authorize(request.headers.authorization);
  }

  async function invoke({ name }: Match, event: EdgeEvent): Promise<EdgeResult> {
    const handler = options.handlers[name];
    if (handler === undefined) throw new Error(`no function for ${name}`);
    const limit = options.limit ?? functionLimit;
    const context = contextOf(name, event.requestContext.requestId, limit);
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Contention('the function took too long')), limit);
    try {
      return await Promise.race([handler(event, context), late]);
    } finally {
      clearTimeout(timer);
    }
  }
};

const matchOf = (
  matches: readonly Match[],
  request: IncomingMessage,
  response: ServerResponse,
): Match => {
  const match = matches.find(({ route }) => route.method === request.method);
  if (match) return match;
  const methods = [...new Set(matches.map(({ route }) => route.method))];
  if (methods.length === 0) throw new Refusal('route-unknown');
  response.setHeader('allow', methods.join(', '));
  throw new Refusal('method-wrong');
};

/** The functions use nothing but the time that is left. */
const contextOf = (functionName: string, awsRequestId: string, limit: number): Context => {
  const until = performance.now() + limit;
  return {
    functionName,
    functionVersion: 'local',
    invokedFunctionArn: `local:${functionName}`,
    memoryLimitInMB: '0',
    logGroupName: 'local',
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    awsRequestId,
    getRemainingTimeInMillis: () => Math.max(0, until - performance.now()),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};

const send = (response: ServerResponse, result: EdgeResult): void => {
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8');
  if ((result.body?.length ?? 0) > maxAnswerBytes) throw new Error('the answer is over 6 MB');
  for (const [name, value] of Object.entries(result.headers ?? {}))
    response.setHeader(name, typeof value === 'boolean' ? String(value) : value);
  if (result.cookies) response.setHeader('set-cookie', result.cookies);
  response.writeHead(result.statusCode ?? 200, { 'content-length': body.length });
  response.end(body);
};

/** What API Gateway would answer itself. The problem documents are more than it says on AWS, never less. */
const refuse = (
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  requestId: string,
): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const refusal = refusalOf(error);
  if (refusal === undefined && !(error instanceof Contention)) logError(error, requestId);
  const result = problemResult(refusal ?? error, languageOf(request.headers['accept-language']));
  // Without reading the rest of a body the connection can't be used again.
  if (error instanceof BodyTooLarge) response.setHeader('connection', 'close');
  response.setHeader('x-request-id', requestId);
  response.setHeader('cache-control', 'no-store');
  send(response, result);
};

const refusalOf = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error;
  if (error instanceof URIError) return new Refusal('body-invalid');
  if (error instanceof BodyTooLarge) return new Refusal('body-too-large');
  if (error instanceof NotAuthorized)
    return new Refusal(error.status === 401 ? 'token-invalid' : 'role-missing');
  return undefined;
};

const logError = (error: unknown, requestId: string): void => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  console.error(JSON.stringify({ level: 'error', gateway: true, requestId, error: name, message }));
};
