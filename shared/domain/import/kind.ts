import type { ImportStep } from '../../contract/imports.ts';
import type { RouteName } from '../../contract/routes.ts';
import type { Name } from '../../contract/text.ts';
import type { Command } from '../command.ts';
import type { Home } from '../ports.ts';

export interface Column {
  readonly column: string;
  readonly title: Name;
  readonly required: boolean;
  readonly example: string;
  /** Personal data: kept for no download, and hashed only under the home's key. */
  readonly isPersonal?: true;
}

/** The cells of a row by column; empty ones are absent. */
export type Row = Readonly<Record<string, string>>;

/**
 * What can be imported: its columns, and the request that a row stands for. A new kind is a file of its own
 * in ./kinds and a name in ./kinds.ts.
 */
export interface ImportKind<N extends RouteName = RouteName, F = unknown> {
  readonly columns: readonly Column[];
  readonly command: Command<N, F>;
  /** The request as it would come over the API, before it is checked by the contract. */
  readonly request: (
    row: Row,
    options: ImportStep,
    /** What a cell names, as it was looked up. */
    found: string | undefined,
  ) => { readonly params?: unknown; readonly body: unknown };
  /** Looks up what a cell names, e.g. the partner of a national id; its column if there is none such. */
  readonly find?: (home: Home, row: Row) => Promise<string | undefined>;
  readonly foundBy?: string;
  /** Where a wrong field of the request was typed: the longest pointer that it begins with. */
  readonly columnOf: Readonly<Record<string, string>>;
}

/** The facts that a command asks for. */
export type FactsOf<N extends RouteName, C> = C extends Command<N, infer F> ? F : never;

/** Leaves absent what is absent. */
export const given = <T>(name: string, cell: string | undefined, read: (cell: string) => T) =>
  cell === undefined ? {} : { [name]: read(cell) };
