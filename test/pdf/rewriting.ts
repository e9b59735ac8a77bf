/** Rewrites a file with its objects changed, and a cross-reference table that fits again. */
export function rewritten(pdf: Uint8Array, change: (object: string) => string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const table = text.lastIndexOf('xref\n0 ');
  const head = text.slice(0, text.indexOf('\n', 9) + 1);
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) =>
    Number(at),
  );
  const order = offsets.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  let body = head;
  const moved: number[] = [];
  for (const [rank, { at, index }] of order.entries()) {
    moved[index] = body.length;
    body += change(text.slice(at, order[rank + 1]?.at ?? table));
  }
  const entries = moved.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = text.slice(text.indexOf('trailer', table), text.lastIndexOf('startxref'));
  const xref = `xref\n0 ${moved.length + 1}\n0000000000 65535 f \n${entries}`;
  return Buffer.from(`${body}${xref}${trailer}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}
