import { createHash } from 'node:crypto';
import { type Entry, Entry as EntryForm, type Role } from '../../shared/contract/entry.ts';
import type { Written } from '../../shared/contract/papers.ts';
import type { Route } from '../../shared/contract/route.ts';
import { type RouteName, routes } from '../../shared/contract/routes.ts';
import type { Caller, Request } from '../../shared/domain/caller.ts';
import type { Command } from '../../shared/domain/command.ts';
import { stateKey } from '../../shared/domain/keys.ts';
import { configureOffice, defineItem } from '../../shared/domain/office/commands.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import type { Directory, Duties, Home, Table } from '../../shared/domain/ports.ts';
import { record } from '../../shared/domain/record.ts';
import { embeddedHome } from '../../shared/embedded/home.ts';
import { decodeUtf8 } from '../../shared/log/bytes.ts';
import { parseCheckpoint } from '../../shared/log/checkpoint.ts';
import { TILE_WIDTH } from '../../shared/log/tilePath.ts';
import { readEntries } from '../../shared/log/tileReader.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { catalogue, letterhead, partners } from './papers.ts';

/** Somebody with duties, as their access token says. */
export type Person = Pick<Caller, 'actor' | 'roles' | 'partner' | 'region'>;

export interface Parts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly mediaType?: string;
  readonly key?: string;
  /** The version that the person read; the present one if absent. */
  readonly ifMatch?: number;
}

/** Wednesday 20 Khordad 1405, 11:30 in Tehran: in 1405-Q1. */
export const workday = '2026-06-10T08:00:00.000Z';

export const staff = {
  admin: { actor: 'admin-1', roles: ['office-admin'] },
  registrar: { actor: 'officer-a', roles: ['officer'] },
  verifier: { actor: 'officer-b', roles: ['officer'] },
  third: { actor: 'officer-c', roles: ['officer'] },
  auditor: { actor: 'auditor-1', roles: ['auditor'] },
  district6: { actor: 'district-6', roles: ['district'], region: 'IR-23.tehran.06' },
  district7: { actor: 'district-7', roles: ['district'], region: 'IR-23.tehran.07' },
  kashan: { actor: 'district-kashan', roles: ['district'], region: 'IR-10.kashan' },
} as const satisfies Record<string, Person>;

/** A new office in memory: letterhead, catalogue and partners stand, and time stands still. */
export const office = async ({
  indexLag,
  table,
}: {
  indexLag?: () => boolean;
  /** In place of one in memory. */
  table?: Table;
} = {}) => {
  const time = { now: new Date(workday) };
  const directory = memoryDirectory();
  const embedded = embeddedHome({
    data: ':memory:',
    directory,
    clock: () => new Date(time.now),
    pause: async () => undefined,
    ...(indexLag && { indexLag }),
  });
  const home = { ...embedded, table: table ?? embedded.table };
  const does = doing(home);
  await does(staff.admin, configureOffice, { body: letterhead });
  for (const body of catalogue) await does(staff.registrar, defineItem, { body });
  const ids: Record<string, string> = {};
  for (const [name, body] of Object.entries(partners))
    ids[name] = (await does(staff.registrar, registerPartner, { body })).id;
  const { company = '', union = '', gasCompany = '' } = ids;
  return {
    home,
    directory,
    does,
    company,
    union,
    gasCompany,
    people: {
      ...staff,
      giver: { actor: 'giver-1', roles: ['partner'], partner: company },
      colleague: { actor: 'giver-2', roles: ['partner'], partner: company },
      unionist: { actor: 'union-1', roles: ['partner'], partner: union },
    } satisfies Record<string, Person>,
    /** Moves the office's clock. */
    at: (instant: string): void => {
      time.now = new Date(instant);
    },
    seal: async (): Promise<void> => {
      const { quarantined, blocked, halted } = await seal(home);
      if (quarantined + blocked > 0 || halted) throw new Error('the sealer refuses an entry');
    },
    log: () => logOf(home),
  };
};
export type Office = Awaited<ReturnType<typeof office>>;

/** Does as a person what a route allows them to, by the form that the route asks for. */
export const doing =
  (home: Home) =>
  async <N extends RouteName, F>(
    person: Person,
    command: Command<N, F>,
    parts: Parts = {},
  ): Promise<Written> =>
    record(home, command, await writing(home, person, command, parts));

/** The request of a write; to what exists, with the version that stands there now. */
export const writing = async <N extends RouteName, F>(
  home: Home,
  person: Person,
  command: Command<N, F>,
  parts: Parts,
): Promise<Request<N>> => {
  const request = requestOf(person, command.route, parts);
  const { writes }: Route = routes[command.route];
  if (writes !== 'existing' || parts.ifMatch !== undefined) return request;
  // No command for what exists needs facts to name it.
  const named = command.aggregate(request, undefined as F);
  const state = 'id' in named ? await home.table.get(stateKey(named.id)) : undefined;
  return { ...request, ifMatch: Number(state?.version ?? 1) };
};

let keys = 0;

/** The request as it comes out of the edge: parsed by its row, with the caller as that row admits it. */
export const requestOf = <N extends RouteName>(
  person: Person | undefined,
  name: N,
  { params, query, body, mediaType = '', key, ifMatch }: Parts,
): Request<N> => {
  const route: Route = routes[name];
  keys += 1;
  // The row's schemas are what Request<N> is made of.
  return {
    params: route.params?.parse(params),
    query: route.query?.parse(query ?? {}),
    body: route.bytes ? body : route.body?.parse(body),
    mediaType,
    ...(person !== undefined && { caller: admitted(route, person) }),
    idempotencyKey: key ?? `key-${keys}`,
    ...(ifMatch !== undefined && { ifMatch }),
  } as Request<N>;
};

const admitted = ({ roles }: Route, person: Person): Caller => {
  const as = person.roles.find((role: Role) => roles !== 'public' && roles[role] !== undefined);
  const scope = as !== undefined && roles !== 'public' ? roles[as] : undefined;
  if (as === undefined || scope === undefined) throw new Error('the route does not admit them');
  return { ...person, as, scope };
};

/** Every entry of the published log, in its order. */
export const logOf = async (home: Home): Promise<readonly Entry[]> => {
  const published = await home.files.read('log/checkpoint');
  if (published === undefined) return [];
  const { size } = parseCheckpoint(decodeUtf8(published.bytes));
  const read = async (path: string) => (await home.files.read(`log/${path}`))?.bytes;
  const leaves: Uint8Array[] = [];
  for (let bundle = 0; bundle * TILE_WIDTH < size; bundle += 1)
    leaves.push(...(await readEntries(read, size, bundle)));
  return leaves.map((leaf) => EntryForm.parse(JSON.parse(decodeUtf8(leaf))));
};

/** All entries of one history, sealed or not. */
export const historyOf = async (home: Home, aggregate: string): Promise<readonly Entry[]> => {
  const { items } = await home.table.query({ pk: `A#${aggregate}`, prefix: 'E#', limit: 1000 });
  return items.map(({ leaf }) => EntryForm.parse(JSON.parse(String(leaf))));
};

/** The random id behind a login; here, so that tests know it, made of the login's hash. */
export const actorOf = (login: string): string => `actor-${sha256Hex(login).slice(0, 12)}`;

/** The officers' logins are their actors. */
const known = new Map(
  Object.values(staff).map(({ actor }): [login: string, actor: string] => [actor, actor]),
);

const memoryDirectory = (): Directory & { readonly duties: Map<string, Duties> } => {
  const duties = new Map<string, Duties>();
  return {
    duties,
    find: async (login) => (login === 'nobody' ? undefined : (known.get(login) ?? actorOf(login))),
    assign: async (actor, its) => {
      duties.set(actor, its);
    },
  };
};

export const sha256Hex = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
