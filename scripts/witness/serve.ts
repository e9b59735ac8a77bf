import { isUtf8 } from 'node:buffer';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './witness.ts';

const limits = { headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 5_000 };
const largest = 65_536;

/** Serves `POST /add-checkpoint` and `GET /vkey`. Port 0 takes a free one. */
export async function serveWitness(
  { addCheckpoint, vkey }: { addCheckpoint: (body: string) => Promise<Answer>; vkey: string },
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string },
) {
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    if (`${request.method} ${request.url}` === 'GET /vkey')
      return { status: 200, body: `${vkey}\n` };
    if (request.url !== '/add-checkpoint') return { status: 404, body: 'not found\n' };
    if (request.method !== 'POST') return { status: 405, body: 'POST only\n' };
    return addCheckpoint(await bodyOf(request));
  };
  const failed = (error: unknown): Answer => {
    console.error(error);
    return { status: 500, body: 'the witness failed\n' };
  };
  const server = createServer(limits, async (request, response) => {
    const {
      status,
      body,
      type = 'text/plain; charset=utf-8',
    } = await answer(request).catch(failed);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
  await once(server.listen(port, host), 'listening');
  const close = async () => {
    const closed = once(server.close(), 'close');
    server.closeAllConnections();
    await closed;
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** Empty, and so no request of any kind, if it is longer than any may be or not UTF-8. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = Buffer.alloc(0);
  // Read to its end all the same: the sender is to get an answer.
  for await (const part of request) if (body.length <= largest) body = Buffer.concat([body, part]);
  return body.length <= largest && isUtf8(body) ? body.toString() : '';
}
