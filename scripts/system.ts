import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Handler } from '../functions/edge/event.ts';
import { openapi } from '../shared/contract/openapi.ts';
import { routes } from '../shared/contract/routes.ts';
import type { Home } from '../shared/domain/ports.ts';
import { type Accounts, openAccounts } from '../shared/embedded/accounts.ts';
import { configureHome, embeddedHome } from '../shared/embedded/home.ts';
import { parseWitnesses } from '../shared/sealer/httpWitness.ts';
import { seal } from '../shared/sealer/seal.ts';
import type { SealOptions } from '../shared/sealer/sealing.ts';
import { demonstrationAccounts, demonstrationLogins, loginsFile } from './demonstrationLogins.ts';
import { errorsDocument } from './errorsDocument.ts';
import { jwtAuthorizer } from './gateway/authorizer.ts';
import { type Portal, portalFiles } from './gateway/portalFiles.ts';
import { gateway, type Listener } from './gateway.ts';
import { health } from './health.ts';
import { portalClient, portalScope } from './identity/provider.ts';
import { type Identity, identity, identityPath } from './identity.ts';
import { listen } from './listen.ts';
import { builtPortal } from './portal.ts';
import { type Sealing, sealing } from './sealing.ts';

export interface SystemOptions {
  /** Data folder. */
  readonly data: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly hosts: readonly [string, ...string[]];
  /** Address that people reach it by, without a slash at its end; http://localhost:port if absent. */
  readonly publicUrl?: string;
  /** Name of the log; kept from the first start on. */
  readonly origin?: string;
  /** File with those who are asked to cosign; `witnesses.json` of the data folder, if it is there, if absent. */
  readonly witnesses?: string;
  /** Whether a first start loads no demonstration data. */
  readonly empty: boolean;
  /** Folder of the built portal; built when its first page is asked for, if absent. */
  readonly portal?: Promise<string>;
  /** The functions of the rows, by name; those of this project if absent. */
  readonly functions?: () => Promise<Readonly<Record<string, Handler>>>;
}

export interface System {
  readonly url: string;
  /** The same from this machine, where the public address need not lead. */
  readonly localUrl: string;
  readonly logins: Readonly<Record<string, string>>;
  /** Whether this was the first start on the data folder. */
  readonly isFirst: boolean;
  /** Whether demonstration data is still to be loaded; `loaded` notes that it was. */
  readonly isDemonstrationDue: boolean;
  loaded(): void;
  stop(): Promise<void>;
}

/**
 * The whole system in this process: store, sealer, functions, sign-in, portal. It takes connections at once
 * and answers 503 until everything is open. Throws what listening throws, and FolderInUse.
 */
export const startSystem = async (options: SystemOptions): Promise<System> => {
  const { data } = options;
  let listener: Listener = starting;
  const server = await listen((request, response) => listener(request, response), options);
  const stops: (() => unknown)[] = [() => server.close()];
  try {
    const publicUrl = options.publicUrl ?? `http://localhost:${server.port}`;
    mkdirSync(data, { recursive: true, mode: 0o700 });
    const accounts = openAccounts(join(data, 'accounts.sqlite'));
    let sealer: Sealing | undefined;
    const home = embeddedHome({
      data,
      publicUrl,
      directory: accounts,
      ring: () => sealer?.ring(),
      ...(options.origin !== undefined && { origin: options.origin }),
    });
    stops.push(home.close);
    configureHome(home);

    const demonstration = demonstrationIn(data, options.empty);
    const logins = await demonstrationLogins(data);
    const made = Promise.withResolvers<void>();
    const [handlers, signIn] = await Promise.all([
      (options.functions ?? ownFunctions)(),
      identity({ publicUrl, data, accounts: onceMade(accounts, made.promise) }),
    ]);
    stops.push(signIn.close);
    const asked = witnessesOf(options);
    const running = sealing(() => seal(home, { alarm, ...asked }));
    sealer = running;
    stops.splice(1, 0, running.stop);

    listener = gateway({
      routes,
      handlers,
      authorize: jwtAuthorizer({ ...signIn, scope: 'ledger/api' }),
      beside: beside({ home, signIn, portal: portalOf(options.portal) }),
    });
    made.resolve(demonstrationAccounts(accounts, logins));
    made.promise.catch((error: unknown) => console.error('no demonstration accounts:', error));
    stops.push(() => made.promise.then(accounts.close, accounts.close));
    return {
      url: publicUrl,
      localUrl: localUrl(options.hosts[0], server.port),
      logins,
      ...demonstration,
      stop: () => inTurn(stops),
    };
  } catch (error) {
    await inTurn(stops);
    throw error;
  }
};

/** Those whom the office asks to cosign its log, if it has listed any. A file that is named must be there. */
const witnessesOf = ({ data, witnesses }: SystemOptions): Pick<SealOptions, 'witnesses'> => {
  const list = witnesses ?? join(data, 'witnesses.json');
  if (witnesses === undefined && !existsSync(list)) return {};
  return { witnesses: parseWitnesses(readFileSync(list, 'utf8')) };
};

/** A file says that demonstration data is due, so that a start that was cut short is made good by the next. */
const demonstrationIn = (data: string, empty: boolean) => {
  const isFirst = !existsSync(loginsFile(data));
  const due = join(data, 'demonstration-due');
  if (isFirst && !empty) writeFileSync(due, '', { flush: true });
  return {
    isFirst,
    isDemonstrationDue: existsSync(due),
    loaded: () => rmSync(due, { force: true }),
  };
};

/** Hashing passwords takes seconds at a first start, for which only who signs in has to wait. */
const onceMade = (
  accounts: Accounts,
  made: Promise<void>,
): Pick<Accounts, 'verify' | 'duties'> => ({
  duties: accounts.duties,
  verify: async (login, password) => {
    await made;
    return accounts.verify(login, password);
  },
});

/** The portal, opened when the first of its pages is asked for. */
const portalOf = (built: Promise<string> | undefined) => {
  let opening: Promise<Portal> | undefined;
  return async (...request: Parameters<Portal>): Promise<boolean> => {
    opening ??= (built ?? builtPortal()).then(portalFiles);
    return (await opening)(...request);
  };
};

const localUrl = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

const inTurn = async (steps: readonly (() => unknown)[]): Promise<void> => {
  for (const step of steps) await step();
};

/** Every row's function, by its name: the very files that AWS runs. */
const ownFunctions = async (): Promise<Record<string, Handler>> =>
  Object.fromEntries(
    await Promise.all(
      Object.keys(routes).map(async (name) => {
        const { handler } = await import(`../functions/${name}.ts`);
        return [name, handler as Handler] as const;
      }),
    ),
  );

const alarm = ({ kind, detail }: { kind: string; detail: string }): void =>
  console.error(JSON.stringify({ level: 'alarm', sealer: true, kind, detail }));

const starting: Listener = async (_, response) => {
  response.writeHead(503, { 'retry-after': '1', 'content-type': 'application/json' });
  response.end(JSON.stringify({ status: 'starting' }));
};

const beside =
  ({
    home,
    signIn,
    portal,
  }: {
    home: Home;
    signIn: Identity;
    portal: ReturnType<typeof portalOf>;
  }) =>
  async (path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (path === identityPath || path.startsWith(`${identityPath}/`)) {
      await signIn.answer(request, response);
      return true;
    }
    if (request.method === 'GET') {
      const text = { '/errors': errorsDocument }[path];
      const json = {
        '/health': () => health(home),
        '/api/openapi.json': openapi,
        '/configuration.json': () => portalConfiguration(signIn),
      }[path];
      if (json) return answer(response, 'application/json', JSON.stringify(await json()));
      if (text) return answer(response, 'text/plain; charset=utf-8', text());
    }
    return path.startsWith('/api/') ? false : portal(path, request, response);
  };

/** Where the portal signs people in (web/src/session/configuration.ts). */
const portalConfiguration = ({ issuer }: Identity) => ({
  authority: issuer,
  clientId: portalClient,
  scope: portalScope,
});

const answer = (response: ServerResponse, type: string, text: string): true => {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
  });
  response.end(text);
  return true;
};
