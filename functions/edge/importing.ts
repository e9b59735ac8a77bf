import type * as z from 'zod';
import type { Language } from '../../shared/contract/papers.ts';
import type { Route } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes.ts';
import { wrongFields } from '../../shared/contract/wrongFields.ts';
import type { WrongIn } from '../../shared/domain/import/row.ts';
import type { Sheet } from '../../shared/domain/import/table.ts';
import { csvOf, xlsxOf } from '../../shared/sheet/writeSheet.ts';
import type { Served } from './answer.ts';

/** What is wrong with a row's body, told as for every other body. */
export const wrongIn: WrongIn = (name, body) => {
  const route: Route = routes[name];
  const parsed: z.ZodSafeParseResult<unknown> | undefined = route.body?.safeParse(body);
  return parsed === undefined || parsed.success ? [] : wrongFields(parsed.error.issues, body, '');
};

export const servedSheet = (
  sheet: Sheet,
  name: string,
  {
    format = 'xlsx',
    language = 'fa',
  }: { format?: 'csv' | 'xlsx' | undefined; language?: Language | undefined },
): Served =>
  format === 'csv'
    ? { bytes: csvOf(sheet), type: 'text/csv; charset=utf-8', filename: `${name}.csv` }
    : {
        bytes: xlsxOf(sheet, language),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        filename: `${name}.xlsx`,
      };
