import { markedIn } from './marked.ts';
import {
  content,
  type Dictionary,
  dictionary,
  isReference,
  list,
  type Model,
  pagesOf,
  text,
  type Value,
} from './model.ts';

/** Notes what breaks a rule. */
export type Note = (rule: string, where: string) => void;

/** The standard types that these papers use (ISO 32000-1, 14.8.4). */
const TYPES = new Set(
  'Document Part Sect P H1 H2 H3 Caption Note Lbl L LI LBody Reference Table TR TH TD THead TBody TFoot Figure Link Form TOC TOCI Span'.split(
    ' ',
  ),
);
const LANGUAGE = /^[a-z]{2,3}(-[A-Z]{2})?$/;

interface Element {
  readonly reference: string;
  readonly type: string;
  readonly entries: Dictionary;
  readonly children: readonly Element[];
  /** Content ids of this element itself, by page. */
  readonly ids: readonly { readonly page: string; readonly id: number }[];
  readonly annotations: readonly string[];
}

/** PDF/UA-1 on the tree of structure: its types, its texts, and that content and tree know each other. */
export function checkStructure(model: Model, note: Note): void {
  const catalog = dictionary(model, model.trailer['/Root']);
  const root = dictionary(model, catalog['/StructTreeRoot']);
  const rootReference = String(catalog['/StructTreeRoot']);
  const tops = list(model, root['/K']).map((kid) => elementOf(model, kid, rootReference, note, 0));
  const all = tops.flatMap(flattened);
  if (tops.length !== 1 || tops[0]?.type !== 'Document') note('document-element', 'root');
  for (const element of all) checkElement(model, element, note);
  checkHeadings(all, note);
  checkContent(model, all, parentTree(model, root), note);
  checkAnnotations(model, all, parentTree(model, root), note);
}

function elementOf(model: Model, value: Value, parent: string, note: Note, depth: number): Element {
  const entries = dictionary(model, value);
  const reference = String(value);
  const type = String(entries['/S']).slice(1);
  if (depth > 40) throw new RangeError('the tree is too deep');
  if (entries['/P'] !== parent) note('parent', `${type} ${reference}`);
  const page = entries['/Pg'];
  const kids = list(model, entries['/K']);
  const children: Element[] = [];
  const ids: { page: string; id: number }[] = [];
  const annotations: string[] = [];
  for (const kid of kids) {
    if (typeof kid === 'number') ids.push({ page: String(page), id: kid });
    else if (isReference(kid) && dictionary(model, kid)['/S'] !== undefined)
      children.push(elementOf(model, kid, reference, note, depth + 1));
    else {
      const part = dictionary(model, kid);
      if (part['/Type'] === '/MCR')
        ids.push({ page: String(part['/Pg'] ?? page), id: Number(part['/MCID']) });
      else if (part['/Type'] === '/OBJR') {
        annotations.push(String(part['/Obj']));
        const onPage = list(model, dictionary(model, part['/Pg'])['/Annots']);
        if (!onPage.includes(part['/Obj'] ?? null)) note('annotation-page', `${type} ${reference}`);
      } else note('kid', `${type} ${reference}`);
    }
  }
  return { reference, type, entries, children, ids, annotations };
}

const flattened = (element: Element): Element[] => [
  element,
  ...element.children.flatMap(flattened),
];

function checkElement(
  model: Model,
  { reference, type, entries, children, annotations }: Element,
  note: Note,
): void {
  const where = `${type} ${reference}`;
  const attributes = dictionary(model, entries['/A']);
  if (!TYPES.has(type)) note('type', where);
  const language = text(entries['/Lang']);
  if (entries['/Lang'] !== undefined && !LANGUAGE.test(language ?? '')) note('language', where);
  if (type === 'Figure') {
    if (!text(entries['/Alt'])) note('figure-alt', where);
    if (list(model, attributes['/BBox']).length !== 4) note('figure-bbox', where);
  }
  if (type === 'TH' && !['/Column', '/Row', '/Both'].includes(String(attributes['/Scope'])))
    note('header-scope', where);
  if (type === 'Link' && (annotations.length === 0 || !text(entries['/Alt']))) note('link', where);
  const allowed: Readonly<Record<string, readonly string[]>> = {
    Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
    TR: ['TH', 'TD'],
    TOC: ['TOCI', 'Caption'],
    TOCI: ['Lbl', 'Reference', 'P', 'TOC'],
  };
  for (const child of children)
    if (!(allowed[type]?.includes(child.type) ?? true))
      note('nesting', `${child.type} in ${where}`);
  if (type !== 'Table') return;
  const rows = children.filter((row) => row.type === 'TR');
  const widths = new Set(rows.map((row) => row.children.length).filter((width) => width > 0));
  if (widths.size > 1) note('table-regular', where);
  if (!rows.some((row) => row.children.some((cell) => cell.type === 'TH')))
    note('table-head', where);
}

/** The first heading is H1, and none skips a level (ISO 14289-1, 7.4.2). */
function checkHeadings(all: readonly Element[], note: Note): void {
  let level = 0;
  for (const { type, reference } of all) {
    const own = /^H([1-6])$/.exec(type);
    if (!own) continue;
    if (Number(own[1]) > level + 1) note('heading-order', `${type} ${reference}`);
    level = Number(own[1]);
  }
}

type ParentTree = ReadonlyMap<number, Value>;

function parentTree(model: Model, root: Dictionary): ParentTree {
  const tree = new Map<number, Value>();
  const walk = (value: Value | undefined, depth: number): void => {
    if (depth > 16) return;
    const node = dictionary(model, value);
    const pairs = list(model, node['/Nums']);
    for (let at = 0; at < pairs.length; at += 2) tree.set(Number(pairs[at]), pairs[at + 1] ?? null);
    for (const kid of list(model, node['/Kids'])) walk(kid, depth + 1);
  };
  walk(root['/ParentTree'], 0);
  return tree;
}

/** All that is painted is tagged or decoration, once, and the parent tree leads back to its element. */
function checkContent(model: Model, all: readonly Element[], tree: ParentTree, note: Note): void {
  const owners = new Map<string, string>();
  for (const { ids, reference } of all)
    for (const { page, id } of ids) {
      const key = `${page}#${id}`;
      if (owners.has(key)) note('content-twice', key);
      owners.set(key, reference);
    }
  for (const { reference, page } of pagesOf(model)) {
    const stream = list(model, page['/Contents'])
      .map((part) => content(model, part))
      .join('\n');
    const whole = isReference(page['/Contents']) ? content(model, page['/Contents']) : '';
    const { ids, unmarked, mixed, open } = markedIn(whole || stream);
    if (unmarked.length > 0) note('content-unmarked', `${reference}: ${unmarked.slice(0, 3)}`);
    if (mixed > 0) note('content-mixed', reference);
    if (open !== 0) note('content-open', reference);
    const parents = list(model, tree.get(Number(page['/StructParents'])) ?? null);
    for (const id of ids) {
      const owner = owners.get(`${reference}#${id}`);
      if (owner === undefined) note('content-orphan', `${reference}#${id}`);
      else if (parents[id] !== owner) note('parent-tree', `${reference}#${id}`);
      owners.delete(`${reference}#${id}`);
    }
  }
  for (const key of owners.keys()) note('content-missing', key);
}

const PRINT = 4;
const HIDDEN = 1 | 2 | 32; // Invisible, Hidden, NoView

function checkAnnotations(
  model: Model,
  all: readonly Element[],
  tree: ParentTree,
  note: Note,
): void {
  const owners = new Map(
    all.flatMap(({ annotations, ...element }) =>
      annotations.map((each) => [each, element] as const),
    ),
  );
  for (const { reference, page } of pagesOf(model)) {
    const annotations = list(model, page['/Annots']);
    if (annotations.length > 0 && page['/Tabs'] !== '/S') note('tab-order', reference);
    for (const each of annotations) {
      const entries = dictionary(model, each);
      const where = `${entries['/Subtype']} ${String(each)}`;
      const flags = Number(entries['/F'] ?? 0);
      if ((flags & PRINT) === 0 || (flags & HIDDEN) !== 0) note('annotation-print', where);
      const isField = entries['/Subtype'] === '/Widget';
      if (!text(entries[isField ? '/TU' : '/Contents'])) note('annotation-contents', where);
      const owner = owners.get(String(each));
      if (owner?.type !== (isField ? 'Form' : 'Link')) note('annotation-tagged', where);
      else if (tree.get(Number(entries['/StructParent'])) !== owner.reference)
        note('parent-tree', where);
    }
  }
}
