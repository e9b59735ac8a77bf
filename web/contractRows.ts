import type { Plugin } from 'vite';
import { routes } from '../shared/contract/routes.ts';

const name = 'virtual:contract-rows';

/**
 * Method, path and kind of reply of each route, read from the contract when the portal is built: a page that only
 * reads has no use for the schemas, which are a quarter of its script.
 */
export const contractRows = (): Plugin => ({
  name: 'contract-rows',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) => (id === `\0${name}` ? `export const rows = ${JSON.stringify(rows())};` : undefined),
});

const rows = () =>
  Object.fromEntries(
    Object.entries(routes).map(([route, { method, path, reply }]) => [
      route,
      [method, path, 'parse' in reply ? 'json' : 'document'],
    ]),
  );
