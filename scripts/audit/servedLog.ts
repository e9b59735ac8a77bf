import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { routes } from '../../shared/contract/routes.ts';

const route = (name: 'getCheckpoint' | 'getTile' | 'getEntryBundle') =>
  `/api${routes[name].path.replace('{path+}', '')}`;
/** Where the files of a log are asked for, and where they lie. */
const places = [
  [route('getEntryBundle'), 'tile/entries/'],
  [route('getTile'), 'tile/'],
  [route('getCheckpoint'), 'checkpoint'],
] as const;

/** Serves the folder of a log on this machine as an office would, to whoever asks. */
export const serveLog = async (folder: string): Promise<{ url: string; close: () => void }> => {
  const server = createServer(({ url = '' }, response) => {
    const path = decodeURIComponent(url);
    const [prefix = '', place = ''] = places.find(([each]) => path.startsWith(each)) ?? [];
    const file = join(folder, place, path.slice(prefix.length));
    if (!file.startsWith(join(folder, place))) return response.writeHead(404).end();
    return readFile(file).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
};
