import type { ImportKindName, ImportOutcome } from '../../contract/imports.ts';
import type { Language } from '../../contract/papers.ts';
import { fieldProblems, problems } from '../../contract/problems.ts';
import type { Route } from '../../contract/route.ts';
import { routes } from '../../contract/routes.ts';
import { decodeUtf8, encodeHex, encodeUtf8 } from '../../log/bytes.ts';
import { canonical, canonicalBytes } from '../../log/canonical.ts';
import type { Caller, Request } from '../caller.ts';
import type { Claim } from '../claim.ts';
import { keyedHash } from '../keyedHash.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import type { ImportKind, Row } from './kind.ts';
import { kinds } from './kinds.ts';
import { mappingOf } from './mapping.ts';
import { checkRow, type Importing, takeRow, type WrongIn } from './row.ts';
import { type NumberedRow, rowsOf, type Sheet, sheetLimits } from './table.ts';
import { forgetSheet } from './upload.ts';

/** Rows that one request tries, and that it takes: each well within a function's time. */
const rowsChecked = 200;
const rowsTaken = 25;
const rowsShown = 5;
const lettersShown = 80;

type OfFile = Pick<Request<'getImport'>, 'params' | 'caller'>;

/** A partner's tables are its own: two that send the same bytes see nothing of each other. */
const ownerOf = ({ scope, partner }: Caller) =>
  scope === 'own' && partner !== undefined ? { partner } : {};
const fileOf = ({ params: { sha256 }, caller }: OfFile) =>
  [ownerOf(caller).partner, sha256].filter((part) => part !== undefined).join('-');

const refusedPath = (of: OfFile, from: number) =>
  `imports/${fileOf(of)}-${of.params.kind}-${from}.json`;
const progressKey = (of: OfFile) => ({
  pk: `IMPORT#${of.params.kind}#${fileOf(of)}`,
  sk: 'P',
});

type Fates = Awaited<ReturnType<typeof step>>;

/** Tries the next rows and writes nothing, but for what was refused, which is kept for download. */
export const checkImport = async (
  home: Home,
  request: Request<'checkImport'>,
  sheet: Sheet,
  wrongIn: WrongIn,
): Promise<ImportOutcome> => {
  const seen = new Set<string>();
  const { importing, ...fates } = await step(
    home,
    request,
    sheet,
    wrongIn,
    rowsChecked,
    (at, row) => checkRow(at, row, seen),
  );
  const outcome = outcomeOf(request, importing, fates);
  const rows = fates.refused.map(({ row }, index) => ({
    cells: withoutPersonal(importing.kind, row.cells),
    reason: reasonOf(importing.kind, outcome.refused[index], request.body.language ?? 'fa'),
  }));
  const part = canonical({ ...(fates.next !== undefined && { next: fates.next }), rows });
  const path = refusedPath(request, request.body.from);
  await home.files.write(path, encodeUtf8(part), { type: 'application/json' });
  return outcome;
};

/** The file store forgets nothing: what a person's case is called never lies there. */
const withoutPersonal = ({ columns }: ImportKind, cells: Row): Row => {
  const personal = new Set(columns.flatMap((each) => (each.isPersonal ? [each.column] : [])));
  return Object.fromEntries(Object.entries(cells).filter(([column]) => !personal.has(column)));
};

/**
 * Takes the next rows, one after the other. A row is claimed by its content and by which of the rows of that
 * content it is: neither a second try, nor another officer, nor a corrected copy of the file takes it again. A district's table is forgotten after its last row.
 */
export const runImport = async (
  home: Home,
  request: Request<'runImport'>,
  sheet: Sheet,
  wrongIn: WrongIn,
): Promise<ImportOutcome> => {
  const { importing, ...fates } = await step(home, request, sheet, wrongIn, rowsTaken, takeRow);
  const key = progressKey(request);
  const before = request.body.from === 1 ? undefined : await home.table.get(key);
  const put = {
    ...key,
    until: fates.last,
    taken: Number(before?.taken ?? 0) + fates.taken + fates.before,
    refused: Number(before?.refused ?? 0) + fates.refused.length,
  };
  await home.table.commit([{ put }]);
  if (fates.next === undefined) await forgetSheet(home, request);
  return outcomeOf(request, importing, fates);
};

/** How far the rows of a file were taken, when they were last taken from the first on. */
export const getImport = async (home: Home, request: Request<'getImport'>) => {
  const kept = await home.table.get(progressKey(request));
  if (kept === undefined) throw new Refusal('not-found');
  return {
    until: Number(kept.until),
    taken: Number(kept.taken),
    refused: Number(kept.refused),
  };
};

const step = async (
  home: Home,
  { params, body, caller }: Request<'checkImport' | 'runImport'>,
  sheet: Sheet,
  wrongIn: WrongIn,
  size: number,
  tryRow: (
    importing: Importing,
    at: { row: NumberedRow; claim: Claim },
  ) => ReturnType<typeof takeRow>,
) => {
  const kind = kinds[params.kind];
  const hash = await contentHash(home, params.kind);
  const importing: Importing = {
    ...{ home, kind, options: body, wrongIn },
    // New things are named by their keys, which come of this: it tells nothing of what the file says.
    file: encodeHex(hash({ file: params.sha256 })),
    caller: admitted(caller, kind),
  };
  const rows = rowsOf(params.kind, sheet, await mappingOf(home, params.kind));
  const claims = contentClaims(hash, { kind: params.kind, ...ownerOf(caller) }, rows);
  const start = rows.findIndex(({ row }) => row >= body.from);
  const part = start < 0 ? [] : rows.slice(start, start + size);
  const counts = { taken: 0, before: 0 };
  const refused: { row: NumberedRow; refusal: Refusal }[] = [];
  for (const row of part) {
    const fate = await tryRow(importing, { row, claim: claims.get(row.row) as Claim });
    if (fate instanceof Refusal) refused.push({ row, refusal: fate });
    else counts[fate] += 1;
  }
  const next = start < 0 ? undefined : rows[start + size]?.row;
  return {
    ...{ importing, part, refused, next, size: rows.length, last: part.at(-1)?.row ?? body.from },
    ...counts,
  };
};

/** Who imports must be allowed what the rows ask for. Throws role-missing. */
const admitted = (caller: Caller, { command }: ImportKind): Caller => {
  const { roles }: Route = routes[command.route];
  if (roles === 'public') return caller;
  const scope = roles[caller.as];
  if (scope === undefined) throw new Refusal('role-missing');
  return { ...caller, scope };
};

type ContentHash = (content: object) => Uint8Array;

/** A row's content as a hash; where it holds personal data, one that can't be guessed without the home's key. */
const contentHash = async (home: Home, kind: ImportKindName): Promise<ContentHash> => {
  if (!kinds[kind].columns.some(({ isPersonal }) => isPersonal))
    return (content) => home.sha256(canonicalBytes(content));
  const keyed = await keyedHash(home, 'imported', kind);
  return (content) => keyed(canonical(content));
};

/** Two rows of one content are two gifts: the second is claimed as the second. */
const contentClaims = (
  hash: ContentHash,
  of: { readonly kind: ImportKindName; readonly partner?: string },
  rows: readonly NumberedRow[],
): ReadonlyMap<number, Claim> => {
  const counts = new Map<string, number>();
  return new Map(
    rows.map(({ row, cells }) => {
      const content = encodeHex(hash({ cells, ...of }));
      const nth = (counts.get(content) ?? 0) + 1;
      counts.set(content, nth);
      return [row, { space: 'imported', key: `${content}/${nth}`, pointer: '' }];
    }),
  );
};

const outcomeOf = (
  { body }: Request<'checkImport' | 'runImport'>,
  { kind }: Importing,
  { part, size, next, taken, before, refused }: Omit<Fates, 'importing'>,
): ImportOutcome => ({
  rows: size,
  from: body.from,
  ...(next !== undefined && { next }),
  ...{ taken, before },
  sample: part.slice(0, rowsShown).map(({ row, cells }) => ({ row, cells: shown(kind, cells) })),
  refused: refused.map(({ row: { row, cells }, refusal: { code, fields } }) => ({
    row,
    cells: shown(kind, cells),
    reason: problems[code][body.language ?? 'fa'],
    fields: fields.map((field) => ({
      column: columnOf(kind, field.pointer),
      code: field.code,
      message: fieldProblems[field.code][body.language ?? 'fa'],
    })),
  })),
});

/** What can be looked at in a table on a screen. */
const shown = (kind: ImportKind, cells: Row): Row =>
  Object.fromEntries(
    Object.entries(withoutPersonal(kind, cells)).map(([column, cell]) => [
      column,
      cell.length > lettersShown ? `${cell.slice(0, lettersShown)}…` : cell,
    ]),
  );

/** The column in which a wrong field was typed; what no column stands for is told by its pointer. */
const columnOf = ({ columns, columnOf: places }: ImportKind, pointer: string): string => {
  const own = columns.find(({ column }) => pointer === `/${column}`)?.column;
  const prefixes = Object.keys(places).filter((prefix) => pointer.startsWith(prefix));
  const [longest = ''] = prefixes.sort((a, b) => b.length - a.length);
  return places[longest] ?? own ?? pointer;
};

/** One line for the remark of a refused row: which column is wrong, and how. */
const reasonOf = (
  { columns }: ImportKind,
  refused: ImportOutcome['refused'][number] | undefined,
  language: Language,
): string => {
  if (refused === undefined) return '';
  const titles = new Map(columns.map(({ column, title }) => [column, title]));
  const named = refused.fields.map(({ column, message }) => {
    const title = titles.get(column);
    return `${title?.[language] ?? title?.fa ?? column}: ${message}`;
  });
  return named.length === 0 ? refused.reason : named.join(language === 'fa' ? '؛ ' : '; ');
};

/** The rows that the last check from the first row on refused, as they were, each with its reason. */
export const refusedRows = async (
  home: Home,
  request: Pick<Request<'importRefusals'>, 'params' | 'caller'>,
): Promise<readonly { readonly cells: Row; readonly reason: string }[]> => {
  const rows: { cells: Row; reason: string }[] = [];
  let next: number | undefined = 1;
  for (let part = 0; part <= sheetLimits.rows / rowsChecked && next !== undefined; part += 1) {
    const file = await home.files.read(refusedPath(request, next));
    if (file === undefined) {
      if (part === 0) throw new Refusal('not-found');
      break;
    }
    const kept = JSON.parse(decodeUtf8(file.bytes)) as { rows: typeof rows; next?: number };
    rows.push(...kept.rows);
    next = kept.next;
  }
  return rows;
};
