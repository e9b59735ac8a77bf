import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FolderInUse } from '../shared/embedded/lock.ts';
import { loginsFile } from './demonstrationLogins.ts';
import { builtPortal } from './portal.ts';
import { noteRunning } from './running.ts';
import { accessToken } from './signIn.ts';
import { type System, type SystemOptions, startSystem } from './system.ts';

const loopback = ['127.0.0.1', '::1'] as const;

const optionsFrom = (args: string[]): SystemOptions => {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: '.local' },
      empty: { type: 'boolean', default: false },
      host: { type: 'string' },
      url: { type: 'string' },
      origin: { type: 'string' },
      witnesses: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${values.port} is no port`);
  return {
    data: resolve(values.data),
    port,
    empty: values.empty,
    hosts: values.host === undefined ? loopback : [values.host],
    ...(values.url !== undefined && { publicUrl: publicUrlOf(values.url) }),
    ...(values.origin !== undefined && { origin: values.origin }),
    ...(values.witnesses !== undefined && { witnesses: resolve(values.witnesses) }),
  };
};

const publicUrlOf = (text: string): string => {
  const { origin, protocol } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`${text} is no web address`);
  return origin;
};

const announce = ({ url, logins, isFirst }: System, data: string): void => {
  console.log(`csr-ledger is ready on ${url}`);
  console.log(`demonstration logins and passwords (kept in ${loginsFile(data)}):`);
  for (const [login, password] of Object.entries(logins))
    console.log(isFirst ? `  ${login.padEnd(10)} ${password}` : `  ${login}`);
};

/** Through the running system, as a person would; a failure leaves the rest running and is tried at the next start. */
const loadDemonstrationData = async ({ localUrl: url, logins, loaded }: System): Promise<void> => {
  try {
    const { loadDemonstration } = await import('./demonstration.ts');
    await loadDemonstration({
      url,
      signIn: (login: string) => accessToken({ url, login, password: logins[login] ?? '' }),
    });
    loaded();
    console.log('demonstration data is loaded');
  } catch (error) {
    console.error('demonstration data could not be loaded; the next start tries again:', error);
  }
};

const whatWentWrong = (error: unknown): unknown => {
  if (error instanceof FolderInUse) return error.message;
  if (!(error instanceof Error)) return error;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  return code === 'EADDRINUSE' ? `port ${port} is in use: choose another with --port` : error;
};

try {
  const options = optionsFrom(process.argv.slice(2));
  const portal = builtPortal();
  portal.catch((error: unknown) => console.error('the portal could not be built:', error));
  const system = await startSystem({ ...options, portal });
  announce(system, options.data);
  const forget = noteRunning(new URL(system.localUrl).port, options.data);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(
      signal,
      () =>
        void system.stop().then(() => {
          forget();
          process.exit(0);
        }),
    );
  if (system.isDemonstrationDue) await loadDemonstrationData(system);
} catch (error) {
  console.error(whatWentWrong(error));
  process.exit(1);
}
