import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Handler } from '../../functions/edge/event.ts';
import { reading, serving, writing } from '../../functions/endpoint.ts';
import { jwtAuthorizer } from '../../scripts/gateway/authorizer.ts';
import { gateway, type Listener } from '../../scripts/gateway.ts';
import { type Identity, identity } from '../../scripts/identity.ts';
import { listen } from '../../scripts/listen.ts';
import type { Route } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes.ts';
import { type Accounts, openAccounts } from '../../shared/embedded/accounts.ts';

/** A real server on a free port with real sign-in, in front of a few rows with invented commands. */
export const signInSystem = async (
  options: {
    readonly data?: string;
    readonly publicUrl?: string;
    /** Instead of checking the password, which is slow on purpose. */
    readonly verify?: Accounts['verify'];
    readonly limit?: number;
    readonly handlers?: Readonly<Record<string, Handler>>;
  } = {},
) => {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'csr-sign-in-')));
  let listener: Listener = async () => undefined;
  const server = await listen((request, response) => listener(request, response), {
    port: 0,
    hosts: ['127.0.0.1'],
  });
  const publicUrl = options.publicUrl ?? `http://localhost:${server.port}`;
  const accounts = openAccounts(join(data, 'accounts.sqlite'));
  const signIn: Identity = await identity({
    publicUrl,
    data,
    accounts: { duties: accounts.duties, verify: options.verify ?? accounts.verify },
  });
  listener = gateway({
    routes: routes satisfies Readonly<Record<string, Route>>,
    handlers: { ...inventedHandlers, ...options.handlers },
    authorize: jwtAuthorizer({ ...signIn, scope: 'ledger/api' }),
    beside: async (path, request, response) => {
      if (!path.startsWith('/oidc')) return false;
      await signIn.answer(request, response);
      return true;
    },
    ...(options.limit !== undefined && { limit: options.limit }),
  });
  return {
    url: `http://127.0.0.1:${server.port}`,
    publicUrl,
    data,
    accounts,
    signIn,
    /** Stops it; `keep` leaves the data folder for a next start. */
    stop: async ({ keep = false } = {}) => {
      await server.close(500);
      signIn.close();
      accounts.close();
      if (!keep) await rm(data, { recursive: true });
    },
  };
};

const inventedHandlers: Readonly<Record<string, Handler>> = {
  getMe: reading('getMe', async ({ caller: { actor, roles, partner, region } }) => ({
    actor,
    roles: [...roles],
    ...(partner !== undefined && { partner }),
    ...(region !== undefined && { region }),
  })),
  getOffice: reading('getOffice', async () => ({ version: 4 })),
  closeQuarter: writing('closeQuarter', async () => ({
    id: 'quarter-1405-Q3',
    version: 1,
    entry: 'quarter-1405-Q3:1',
    receipt: {
      origin: 'test',
      entry: 'quarter-1405-Q3:1',
      leafHash: '',
      recordedAt: '',
      key: { publicKey: '', madeAt: '', endorsement: '' },
      signature: '',
    },
  })),
  uploadEvidence: reading('uploadEvidence', async ({ params, body }) => ({
    sha256: params.sha256,
    bytes: body.length,
  })),
  getTile: serving('getTile', async ({ params }) => ({
    bytes: new TextEncoder().encode(params.path),
    type: 'application/octet-stream',
    cache: 'public, max-age=31536000, immutable',
  })),
  certificateDocument: serving('certificateDocument', async () => ({ retryAfter: 3 })),
};
