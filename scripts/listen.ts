import { createServer, type Server } from 'node:http';
import { type Listener, maxHeaderBytes } from './gateway.ts';

export interface Listening {
  readonly port: number;
  /** Takes no more requests and waits for those under way, at most `patience` milliseconds. */
  close(patience?: number): Promise<void>;
}

/**
 * Serves on every one of `hosts` that this machine has; the first must be one of them. A reader that sends
 * slowly is cut off. Port 0 takes a free one.
 */
export const listen = async (
  listener: Listener,
  { port, hosts }: { readonly port: number; readonly hosts: readonly [string, ...string[]] },
): Promise<Listening> => {
  const [first, ...others] = hosts;
  const main = serverOf(listener);
  await opened(main, port, first);
  const address = main.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  const servers = [main];
  for (const host of others) {
    const server = serverOf(listener);
    if (await opened(server, taken, host).then(() => true, isMissing)) servers.push(server);
  }
  return {
    port: taken,
    close: async (patience = 10_000) => {
      const timer = setTimeout(() => {
        for (const server of servers) server.closeAllConnections();
      }, patience);
      await Promise.all(servers.map(closed));
      clearTimeout(timer);
    },
  };
};

const serverOf = (listener: Listener): Server =>
  createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 5_000,
      maxHeaderSize: maxHeaderBytes,
    },
    (request, response) => void listener(request, response),
  );

const opened = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Not every machine has IPv6; a port that is taken there is an error as anywhere. */
const isMissing = (error: NodeJS.ErrnoException): false => {
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return false;
  throw error;
};

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
