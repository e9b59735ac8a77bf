import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Answer } from './witness.ts';

const largestBody = 65_536;

/** Serves `POST /add-checkpoint` and `GET /vkey`. Port 0 takes a free one. */
export async function serveWitness(
  { addCheckpoint, vkey }: { addCheckpoint: (body: string) => Promise<Answer>; vkey: string },
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string },
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { method, url } = request;
    if (method === 'GET' && url === '/vkey') return plain(200, vkey);
    if (url !== '/add-checkpoint') return plain(404, 'not found');
    if (method !== 'POST') return plain(405, 'POST only');
    const body = await bodyOf(request);
    return body === undefined ? plain(400, 'too long, or not UTF-8') : addCheckpoint(body);
  };
  const server = createServer(limits, (request, response) => {
    answer(request).then(
      (made) => send(response, made),
      (error: unknown) => {
        console.error(error);
        send(response, plain(500, 'the witness failed'));
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const limits = { headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 5_000 };

const plain = (status: number, text: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${text}\n`,
});

const send = (response: ServerResponse, { status, type, body }: Answer): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
};

/** Undefined if it is longer than any request may be, or not UTF-8. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > largestBody) return undefined;
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts));
  } catch {
    return undefined;
  }
}
