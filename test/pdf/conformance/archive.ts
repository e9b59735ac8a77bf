import { content, type Dictionary, dictionary, list, type Model, pagesOf, text } from './model.ts';
import type { Note } from './structure.ts';

const FORBIDDEN_ACTIONS = new Set(
  [
    'Launch',
    'Sound',
    'Movie',
    'ResetForm',
    'ImportData',
    'JavaScript',
    'Hide',
    'SetOCGState',
    'Rendition',
    'Trans',
    'GoTo3DView',
    'SubmitForm',
  ].map((name) => `/${name}`),
);
const RELATIONSHIPS = ['/Data', '/Source', '/Supplement', '/Alternative', '/Unspecified'];

/** PDF/A-3 (ISO 19005-3) and what PDF/UA asks of the file as a whole. */
export function checkArchive(model: Model, note: Note): void {
  const catalog = dictionary(model, model.trailer['/Root']);
  if (dictionary(model, catalog['/MarkInfo'])['/Marked'] !== true) note('marked', 'catalog');
  if (!/^[a-z]{2}/.test(text(catalog['/Lang']) ?? '')) note('language', 'catalog');
  if (dictionary(model, catalog['/ViewerPreferences'])['/DisplayDocTitle'] !== true)
    note('title-shown', 'catalog');
  if (model.trailer['/Encrypt'] !== undefined) note('encrypted', 'trailer');
  if (list(model, model.trailer['/ID']).length !== 2) note('identifier', 'trailer');
  checkActions(model, catalog, note);
  checkIntent(model, catalog, note);
  checkMetadata(model, catalog, note);
  checkFonts(model, note);
  checkFiles(model, catalog, note);
}

function checkActions(model: Model, catalog: Dictionary, note: Note): void {
  const names = dictionary(model, catalog['/Names']);
  if (names['/JavaScript'] !== undefined) note('script', 'names');
  if (catalog['/AA'] !== undefined || catalog['/OpenAction'] !== undefined)
    note('action', 'catalog');
  for (const [name, { value, stream }] of Object.entries(model.objects)) {
    const entries = dictionary(model, stream?.dict ?? value ?? null);
    if (FORBIDDEN_ACTIONS.has(String(entries['/S']))) note('action', name);
    if (entries['/JS'] !== undefined) note('script', name);
    if (entries['/AA'] !== undefined) note('action', name);
    if (entries['/F'] !== undefined && stream !== undefined) note('external-stream', name);
    if (list(model, entries['/Filter']).includes('/LZWDecode')) note('filter', name);
  }
}

function checkIntent(model: Model, catalog: Dictionary, note: Note): void {
  const intents = list(model, catalog['/OutputIntents']).map((each) => dictionary(model, each));
  const archival = intents.filter((intent) => intent['/S'] === '/GTS_PDFA1');
  const profile = dictionary(model, archival[0]?.['/DestOutputProfile']);
  if (archival.length !== 1 || profile['/N'] !== 3) note('output-intent', 'catalog');
}

/** The packet states part and conformance, and just what the information dictionary states. */
function checkMetadata(model: Model, catalog: Dictionary, note: Note): void {
  const packet = Buffer.from(content(model, catalog['/Metadata']), 'latin1').toString('utf8');
  const entry = (name: string): string | undefined => {
    const found = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(packet)?.[1];
    return found
      ?.replace(/<[^>]*>/g, '')
      .trim()
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  };
  if (entry('pdfaid:part') !== '3' || entry('pdfaid:conformance') !== 'A')
    note('pdfa-claim', 'xmp');
  if (entry('pdfuaid:part') !== '1') note('pdfua-claim', 'xmp');
  const info = dictionary(model, model.trailer['/Info']);
  const pairs = [
    ['/Title', 'dc:title'],
    ['/Author', 'dc:creator'],
    ['/Producer', 'pdf:Producer'],
    ['/Creator', 'xmp:CreatorTool'],
  ] as const;
  for (const [key, name] of pairs) {
    const own = text(info[key] ?? null) ?? text(String(info[key] ?? ''));
    const stated = resolvedText(model, info[key]) ?? own;
    if (stated === undefined || stated !== entry(name)) note('metadata-equal', `${key} ${name}`);
  }
  const day = /D:(\d{4})(\d\d)(\d\d)/.exec(resolvedText(model, info['/CreationDate']) ?? '');
  const created = entry('xmp:CreateDate') ?? '';
  if (!day || !created.startsWith(day.slice(1).join('-'))) note('metadata-equal', 'CreationDate');
}

const resolvedText = (model: Model, value: Dictionary[string] | undefined): string | undefined => {
  const [found] = list(model, value);
  return text(found);
};

/** Every font is embedded, and says which characters its glyphs stand for. */
function checkFonts(model: Model, note: Note): void {
  for (const { page, reference } of pagesOf(model)) {
    const fonts = dictionary(model, dictionary(model, page['/Resources'])['/Font']);
    for (const [name, value] of Object.entries(fonts)) {
      const font = dictionary(model, value);
      const where = `${reference} ${name}`;
      const below = list(model, font['/DescendantFonts']).map((each) => dictionary(model, each));
      const [face = font] = below;
      const descriptor = dictionary(model, face['/FontDescriptor']);
      const files = ['/FontFile', '/FontFile2', '/FontFile3'];
      if (!files.some((file) => descriptor[file] !== undefined)) note('font-embedded', where);
      if (font['/Subtype'] === '/Type0' && face['/CIDToGIDMap'] === undefined)
        note('font-map', where);
      const map = content(model, font['/ToUnicode']);
      if (!map.includes('beginbfrange') && !map.includes('beginbfchar'))
        note('font-unicode', where);
    }
  }
}

function checkFiles(model: Model, catalog: Dictionary, note: Note): void {
  const tree = dictionary(model, dictionary(model, catalog['/Names'])['/EmbeddedFiles']);
  const pairs = list(model, tree['/Names']);
  const associated = list(model, catalog['/AF']);
  for (let at = 0; at < pairs.length; at += 2) {
    const name = String(pairs[at]);
    const specification = dictionary(model, pairs[at + 1]);
    if (!RELATIONSHIPS.includes(String(specification['/AFRelationship'])))
      note('file-relation', name);
    if (!associated.includes(pairs[at + 1] ?? null)) note('file-associated', name);
    if (!text(specification['/F']) || !text(specification['/UF'])) note('file-name', name);
    if (!text(specification['/Desc'])) note('file-description', name);
    const embedded = dictionary(model, dictionary(model, specification['/EF'])['/F']);
    const parameters = dictionary(model, embedded['/Params']);
    if (embedded['/Subtype'] === undefined || parameters['/ModDate'] === undefined)
      note('file-type', name);
  }
}
