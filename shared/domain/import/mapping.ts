import type { ImportKindName } from '../../contract/imports.ts';
import type { Request } from '../caller.ts';
import type { Command } from '../command.ts';
import { readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Checks } from '../refusal.ts';
import { kinds } from './kinds.ts';
import { mappingId } from './mappingState.ts';

export const saveImportMapping: Command<'saveImportMapping'> = {
  route: 'saveImportMapping',
  aggregate: ({ params }) => ({ id: mappingId(params.kind) }),
  decide: (_, { params, body }) => {
    const known = new Set(kinds[params.kind].columns.map(({ column }) => column));
    const checks = new Checks();
    for (const column of Object.keys(body.columns))
      checks.field(known.has(column), `/columns/${column}`, 'unknown');
    checks.done();
    return { kind: 'mapping-saved', data: body };
  },
};

export const mappingOf = async (home: Home, kind: ImportKindName) =>
  (await readState(home, 'mapping', mappingId(kind)))?.state.columns ?? {};

export const getImportMapping = async (home: Home, { params }: Request<'getImportMapping'>) => {
  const kept = await readState(home, 'mapping', mappingId(params.kind));
  return {
    version: kept?.version ?? 0,
    columns: kinds[params.kind].columns.map(({ column, title, required }) => {
      const heading = kept?.state.columns[column];
      return {
        column,
        title: title.fa,
        name: title,
        required,
        ...(heading !== undefined && { heading }),
      };
    }),
  };
};
