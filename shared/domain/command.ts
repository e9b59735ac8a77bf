import type { Dims, Entry, Transfer } from '../contract/entry.ts';
import type { Evidence } from '../contract/measures.ts';
import type { RouteName } from '../contract/routes.ts';
import type { Request } from './caller.ts';
import type { Claim } from './claim.ts';
import type { Home } from './ports.ts';
import type { States } from './states.ts';

/** What a command decided: the part of an entry that the rule is about. The rest is record's business. */
export interface Draft {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly dims?: Dims;
  readonly occurredOn?: string | undefined;
  /** Only where the entry is about another quarter than that of its day: closings, corrections. */
  readonly period?: string;
  readonly onBehalfOf?: string;
  readonly causes?: readonly string[];
  readonly transfers?: readonly Transfer[];
  readonly evidence?: readonly Evidence[];
  /** What the entry says without telling it. */
  readonly commitments?: Entry['commitments'];
  readonly restates?: Entry['restates'];
  /** The entry whose transfers this one swaps. */
  readonly reverses?: string;
  /** Other aggregates whose state this entry changes as well; each must still be as it was read. */
  readonly touches?: readonly string[];
  readonly claims?: readonly Claim[];
  readonly frees?: readonly Claim[];
}

export interface Context<F> {
  /** The aggregate whose history the entry continues. */
  readonly aggregate: string;
  /** The server's clock; never the caller's. */
  readonly now: Date;
  readonly facts: F;
}

/**
 * One write of the contract. `decide` is pure: it returns a draft, or throws a Refusal that names
 * every field that breaks a rule. It may be asked again when somebody else wrote in between.
 */
export interface Command<N extends RouteName, F = undefined> {
  readonly route: N;
  /** The type of a new aggregate, or the id of one that is named by nature or by the path. */
  readonly aggregate: (
    request: Request<N>,
    facts: F,
  ) => { readonly type: string } | { readonly id: string };
  /** Aggregates whose state the decision reads; asked again with what was loaded, at most 3 rounds. */
  readonly reads?: (
    request: Request<N>,
    states: States,
    at: Pick<Context<F>, 'aggregate' | 'now'>,
  ) => readonly string[];
  /** What the decision needs from outside the states, such as a file; read before each try. */
  readonly facts?: (home: Home, request: Request<N>) => Promise<F>;
  readonly decide: (states: States, request: Request<N>, context: Context<F>) => Draft;
  /** The request carries personal data: the ledger keeps no hash of it that could be guessed. */
  readonly isPersonal?: true;
  /**
   * What must stand outside the ledger before the entry does; must bear to be repeated, and to be done for
   * an entry that is then refused. Where it throws ConditionFailed, all is decided anew.
   */
  readonly before?: (home: Home, context: Context<F>) => Promise<void>;
  /** An effect outside the ledger; must bear to be repeated. */
  readonly after?: (home: Home, entry: Entry) => Promise<void>;
}
