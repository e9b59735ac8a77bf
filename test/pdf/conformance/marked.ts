/** What a page's content stream marks, and what it draws outside of any mark. */
export type Marked = {
  /** Content ids in the order of drawing. */
  readonly ids: readonly number[];
  /** Operators that paint, and stand neither in content with an id nor in an artifact. */
  readonly unmarked: readonly string[];
  /** An artifact in tagged content, or tagged content in an artifact. */
  readonly mixed: number;
  readonly open: number;
};

const PAINTS = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'Do',
  'sh',
  'EI',
]);
const TOKEN =
  /\((?:\\[\s\S]|[^()\\]|\((?:\\[\s\S]|[^()\\])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

type Mark = { readonly kind: 'artifact' | 'tagged' | 'other' };

/** ISO 32000-1, 14.6: BMC and BDC open a mark, EMC closes the last. */
export function markedIn(stream: string): Marked {
  const ids: number[] = [];
  const unmarked: string[] = [];
  const open: Mark[] = [];
  let mixed = 0;
  let operands: string[] = [];
  for (const [token] of stream.matchAll(TOKEN)) {
    if (token === 'BMC' || token === 'BDC') {
      const mark = markOf(operands, ids);
      const outer = open.map(({ kind }) => kind);
      if (mark.kind === 'artifact' && outer.includes('tagged')) mixed += 1;
      if (mark.kind === 'tagged' && outer.includes('artifact')) mixed += 1;
      open.push(mark);
    } else if (token === 'EMC') open.pop();
    else if (PAINTS.has(token) && open.every(({ kind }) => kind === 'other')) unmarked.push(token);
    operands =
      /^[A-Za-z'"*]+$/.test(token) && !['true', 'false', 'null'].includes(token)
        ? []
        : [...operands, token];
  }
  return { ids, unmarked, mixed, open: open.length };
}

function markOf(operands: readonly string[], ids: number[]): Mark {
  const at = operands.indexOf('/MCID');
  if (at >= 0) {
    ids.push(Number(operands[at + 1]));
    return { kind: 'tagged' };
  }
  return { kind: operands.includes('/Artifact') ? 'artifact' : 'other' };
}
