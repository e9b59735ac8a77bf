import type { ImportStep } from '../../contract/imports.ts';
import { type RouteName, routes } from '../../contract/routes.ts';
import type { WrongField } from '../../contract/wrongFields.ts';
import type { Caller, Request } from '../caller.ts';
import type { Claim } from '../claim.ts';
import type { Command } from '../command.ts';
import { claimKey } from '../keys.ts';
import type { Home } from '../ports.ts';
import { record, rehearse } from '../record.ts';
import { Refusal } from '../refusal.ts';
import type { ImportKind } from './kind.ts';
import type { NumberedRow } from './table.ts';

/** What is wrong with a body by its row of the contract: the edge knows, which reads all other bodies. */
export type WrongIn = (route: RouteName, body: unknown) => readonly WrongField[];

export interface Importing {
  readonly home: Home;
  readonly kind: ImportKind;
  readonly file: string;
  readonly options: ImportStep;
  readonly caller: Caller;
  readonly wrongIn: WrongIn;
}

export type Fate = 'taken' | 'before' | Refusal;

interface Try {
  readonly row: NumberedRow;
  /** The row's own claim: it is taken once. */
  readonly claim: Claim;
}

/** What would become of a row. `seen` are the claims of rows before it that would be taken. */
export const checkRow = (
  importing: Importing,
  { row, claim }: Try,
  seen: Set<string>,
): Promise<Fate> =>
  told(async () => {
    const { home, kind } = importing;
    if (await isHeld(home, claim)) return 'before';
    const { claims = [] } = await rehearse(home, kind.command, await requestOf(importing, row));
    const taken: Claim[] = [];
    for (const each of claims) {
      const key = `${each.space}#${each.key}`;
      if (seen.has(key) || (await isHeld(home, each))) taken.push(each);
      seen.add(key);
    }
    refuseTaken(taken);
    return 'taken';
  });

export const takeRow = (importing: Importing, { row, claim }: Try): Promise<Fate> =>
  told(async () => {
    const { home, kind } = importing;
    if (await isHeld(home, claim)) return 'before';
    await record(home, claiming(kind.command, claim), await requestOf(importing, row));
    return 'taken';
  });

/** A refusal is a row's fate; any other failure ends the step, which can be sent again. */
const told = async (tryIt: () => Promise<Fate>): Promise<Fate> => {
  try {
    return await tryIt();
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'busy') return error;
    throw error;
  }
};

const isHeld = async ({ table }: Home, claim: Claim) =>
  (await table.get(claimKey(claim))) !== undefined;

const refuseTaken = (taken: readonly Claim[]) => {
  if (taken.length > 0)
    throw new Refusal('claimed-elsewhere', {
      fields: taken.map(({ pointer }) => ({ pointer, code: 'duplicate' })),
    });
};

/** The same command, which takes the row's claim as well. */
const claiming = <N extends RouteName, F>(command: Command<N, F>, claim: Claim): Command<N, F> => ({
  ...command,
  decide: (states, request, context) => {
    const draft = command.decide(states, request, context);
    return { ...draft, claims: [...(draft.claims ?? []), claim] };
  },
});

/** The request that a row stands for, checked as if it had come over the API. */
const requestOf = async (
  { home, kind, file, options, caller, wrongIn }: Importing,
  { row, cells }: NumberedRow,
): Promise<Request<RouteName>> => {
  const found = await kind.find?.(home, cells);
  const { params, body } = kind.request(cells, options, found);
  const { route } = kind.command;
  const isUnknown = kind.find !== undefined && found === undefined;
  const fields = [
    ...(isUnknown ? [{ pointer: `/${kind.foundBy}`, code: 'unknown' as const }] : []),
    ...wrongIn(route, body).filter(({ pointer }) => !isUnknown || pointer !== `/${kind.foundBy}`),
  ];
  if (fields.length > 0) throw new Refusal('body-invalid', { fields });
  const schema = routes[route];
  return {
    params,
    query: {},
    body: 'body' in schema ? schema.body.parse(body) : body,
    mediaType: '',
    caller,
    idempotencyKey: `import-${file.slice(0, 32)}-${row}`,
  } as unknown as Request<RouteName>;
};
