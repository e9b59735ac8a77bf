import { submitContribution } from '../../contribution/submit.ts';
import type { Column, ImportKind } from '../kind.ts';
import { contributions } from './contributions.ts';

/** Who gives and by which letter: a partner says neither of its own contributions. */
const ofLetters = ['partner', 'letterNumber', 'letterDate'];
const isOwn = ({ column }: Pick<Column, 'column'>) => !ofLetters.includes(column);

/** What a partner itself has given, one item a row, to be verified like everything that it logs. */
export const ownContributions: ImportKind<'submitContribution', readonly string[]> = {
  columns: contributions.columns.filter(isOwn),
  command: submitContribution,
  request: (row, options) => {
    const { letter: _, ...body } = contributions.request(row, options, undefined).body as {
      letter: unknown;
    };
    return { body };
  },
  columnOf: Object.fromEntries(
    Object.entries(contributions.columnOf).filter(([, column]) => isOwn({ column })),
  ),
};
