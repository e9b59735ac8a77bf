import { beforeAll, describe, expect } from '@jest/globals';
import type { CertificateContent } from '../../shared/domain/certificate/content.ts';
import { certificatePdf } from '../../shared/pdf/certificate/certificate.ts';
import { reportPdf } from '../../shared/pdf/report/report.ts';
import { signDocument } from '../../shared/pdf/signature.ts';
import {
  CHECK_URL,
  draftOf,
  heaterCertificate,
  housingCertificate,
  longCertificate,
  shortCertificate,
  wheelchairCertificate,
} from './certificateSamples.ts';
import { broken, brokenIn } from './conformance/check.ts';
import {
  type Dictionary,
  dictionary,
  list,
  type Model,
  modelOf,
  pagesOf,
} from './conformance/model.ts';
import { emptyReport, fullReport, longReport, REPORT_URL } from './reportSamples.ts';
import { office, SIGNATURE } from './samples.ts';
import { requireTool } from './tools.ts';

const attachments = [
  {
    name: 'record.json',
    mimeType: 'application/json',
    bytes: Buffer.from('{}'),
    description: 'record',
  },
];

const report = (own = fullReport, language: 'fa' | 'en' = 'fa') =>
  reportPdf({
    report: own,
    language,
    version: 2,
    issuedOn: '2026-12-06',
    checkUrl: REPORT_URL,
    attachments,
    profile: 'city-council',
    signature: SIGNATURE,
  });
const certificate = (content: CertificateContent, language: 'fa' | 'en' = 'fa') =>
  certificatePdf({ content, language, checkUrl: CHECK_URL, attachments, signature: SIGNATURE });

const testWithQpdf = requireTool('qpdf');

describe('the rules of PDF/A-3a and PDF/UA-1 that a file itself can break are kept by', () => {
  testWithQpdf.each([
    ['a report in Persian', () => report()],
    ['a report in English', () => report(fullReport, 'en')],
    ['a report of an empty quarter', () => report(emptyReport)],
    ['a report of many pages', () => report(longReport)],
    ['a certificate in Persian', () => certificate(heaterCertificate)],
    ['a certificate in English', () => certificate(wheelchairCertificate, 'en')],
    ['a certificate of a clause', () => certificate(housingCertificate)],
    ['a certificate of many lines', () => certificate(longCertificate)],
    ['the shortest certificate', () => certificate(shortCertificate)],
    [
      'a draft',
      () =>
        certificatePdf({
          content: draftOf(heaterCertificate),
          language: 'fa',
          checkUrl: CHECK_URL,
          attachments: [],
        }),
    ],
  ] as const)('%s', async (_, make) => {
    expect(brokenIn(await make())).toEqual([]);
  });

  testWithQpdf('a signed report', async () => {
    const { signer } = await office();
    expect(brokenIn(await signDocument(await report(), signer))).toEqual([]);
  });
});

type Break = (model: Model) => void;

const catalogOf = (model: Model) => dictionary(model, model.trailer['/Root']);
/** The first object that has an entry of a value. */
const find = (model: Model, key: string, value: string): Dictionary => {
  for (const { value: own, stream } of Object.values(model.objects)) {
    const entries = dictionary(model, stream?.dict ?? own ?? null);
    if (entries[key] === value) return entries;
  }
  throw new Error(`no ${key} ${value}`);
};
const element = (model: Model, type: string) => find(model, '/S', `/${type}`);
const streamOf = (model: Model, reference: unknown) => {
  const stream = model.objects[`obj:${String(reference)}`]?.stream;
  if (stream === undefined) throw new Error(`no stream ${String(reference)}`);
  return stream;
};
/** Rewrites a stream's decoded text. */
const rewrite = (model: Model, reference: unknown, change: (text: string) => string): void => {
  const stream = streamOf(model, reference);
  const text = Buffer.from(stream.data, 'base64').toString('latin1');
  const changed = change(text);
  if (changed === text) throw new Error('nothing was broken');
  stream.data = Buffer.from(changed, 'latin1').toString('base64');
};
const page = (model: Model, index = 2) => pagesOf(model)[index]?.page ?? {};
const annotation = (model: Model) => find(model, '/Subtype', '/Link');
const specification = (model: Model) => find(model, '/Type', '/Filespec');

/** One way to break each rule, and the rule that notices it. */
const breaks: readonly (readonly [rule: string, Break])[] = [
  [
    'marked',
    (model) =>
      Object.assign(dictionary(model, catalogOf(model)['/MarkInfo']), { '/Marked': false }),
  ],
  ['language', (model) => delete catalogOf(model)['/Lang']],
  ['language', (model) => Object.assign(element(model, 'P'), { '/Lang': 'u:Persian' })],
  ['title-shown', (model) => delete catalogOf(model)['/ViewerPreferences']],
  ['encrypted', (model) => Object.assign(model.trailer, { '/Encrypt': {} })],
  ['identifier', (model) => delete model.trailer['/ID']],
  ['action', (model) => Object.assign(catalogOf(model), { '/OpenAction': {} })],
  ['action', (model) => Object.assign(find(model, '/S', '/GoTo'), { '/S': '/Launch' })],
  ['script', (model) => Object.assign(find(model, '/S', '/GoTo'), { '/JS': 'u:app.alert()' })],
  ['output-intent', (model) => delete catalogOf(model)['/OutputIntents']],
  [
    'pdfa-claim',
    (model) =>
      rewrite(model, catalogOf(model)['/Metadata'], (xmp) =>
        xmp.replace('<pdfaid:part>3', '<pdfaid:part>2'),
      ),
  ],
  [
    'pdfua-claim',
    (model) =>
      rewrite(model, catalogOf(model)['/Metadata'], (xmp) =>
        xmp.replaceAll('pdfuaid:part', 'pdfuaid:parts'),
      ),
  ],
  [
    'metadata-equal',
    (model) =>
      rewrite(model, catalogOf(model)['/Metadata'], (xmp) => xmp.replace('csr-ledger', 'another')),
  ],
  [
    'metadata-equal',
    (model) => Object.assign(dictionary(model, model.trailer['/Info']), { '/Title': 'u:another' }),
  ],
  ['font-embedded', (model) => delete find(model, '/Type', '/FontDescriptor')['/FontFile2']],
  ['font-map', (model) => delete find(model, '/Subtype', '/CIDFontType2')['/CIDToGIDMap']],
  ['font-unicode', (model) => delete find(model, '/Subtype', '/Type0')['/ToUnicode']],
  ['file-relation', (model) => delete specification(model)['/AFRelationship']],
  ['file-associated', (model) => delete catalogOf(model)['/AF']],
  ['file-name', (model) => delete specification(model)['/UF']],
  ['file-description', (model) => delete specification(model)['/Desc']],
  [
    'file-type',
    (model) =>
      delete dictionary(model, dictionary(model, specification(model)['/EF'])['/F'])['/Subtype'],
  ],
  ['type', (model) => Object.assign(element(model, 'P'), { '/S': '/Text' })],
  ['parent', (model) => Object.assign(element(model, 'TR'), { '/P': '1 0 R' })],
  ['figure-alt', (model) => delete element(model, 'Figure')['/Alt']],
  ['figure-bbox', (model) => delete element(model, 'Figure')['/A']],
  ['header-scope', (model) => delete element(model, 'TH')['/A']],
  ['link', (model) => delete element(model, 'Link')['/Alt']],
  ['nesting', (model) => Object.assign(element(model, 'TD'), { '/S': '/P' })],
  [
    'table-head',
    (model) => {
      for (const row of list(model, element(model, 'Table')['/K']).slice(0, 1))
        for (const cell of list(model, dictionary(model, row)['/K']))
          Object.assign(dictionary(model, cell), { '/S': '/TD' });
    },
  ],
  ['table-regular', (model) => list(model, element(model, 'TR')['/K']).pop()],
  ['heading-order', (model) => Object.assign(element(model, 'H1'), { '/S': '/P' })],
  ['heading-order', (model) => Object.assign(element(model, 'H2'), { '/S': '/H3' })],
  [
    'content-unmarked',
    (model) => rewrite(model, page(model)['/Contents'], (text) => `${text}\n0 0 9 9 re f`),
  ],
  [
    'content-mixed',
    (model) =>
      rewrite(model, page(model)['/Contents'], (text) =>
        text.replace(/(\/P <<[^>]*>> BDC)/, '$1 /Artifact BMC EMC'),
      ),
  ],
  [
    'content-open',
    (model) => rewrite(model, page(model)['/Contents'], (text) => `${text}\n/Span BMC`),
  ],
  ['content-orphan', (model) => Object.assign(element(model, 'H2'), { '/K': [] })],
  [
    'content-missing',
    (model) =>
      rewrite(model, page(model)['/Contents'], (text) => text.replace(/\/MCID 1\b/, '/MCID 999')),
  ],
  [
    'content-twice',
    (model) => {
      const heading = element(model, 'H2');
      heading['/K'] = [...list(model, heading['/K']), ...list(model, heading['/K'])];
    },
  ],
  ['parent-tree', (model) => Object.assign(page(model), { '/StructParents': 9_999 })],
  ['parent-tree', (model) => Object.assign(annotation(model), { '/StructParent': 9_999 })],
  ['tab-order', (model) => delete page(model, 0)['/Tabs']],
  ['annotation-print', (model) => Object.assign(annotation(model), { '/F': 0 })],
  ['annotation-print', (model) => Object.assign(annotation(model), { '/F': 6 })],
  ['annotation-contents', (model) => delete annotation(model)['/Contents']],
  ['annotation-contents', (model) => delete find(model, '/Subtype', '/Widget')['/TU']],
  ['annotation-tagged', (model) => Object.assign(element(model, 'Link'), { '/S': '/P' })],
  ['annotation-page', (model) => delete page(model, 0)['/Annots']],
  ['kid', (model) => Object.assign(element(model, 'H2'), { '/K': [{ '/Type': '/Other' }] })],
  [
    'external-stream',
    (model) => Object.assign(find(model, '/Type', '/Metadata'), { '/F': 'u:elsewhere' }),
  ],
  [
    'filter',
    (model) => Object.assign(find(model, '/Type', '/Metadata'), { '/Filter': '/LZWDecode' }),
  ],
  ['document-element', (model) => Object.assign(element(model, 'Document'), { '/S': '/Sect' })],
];

describe('the checker notices', () => {
  let sound: Model;
  beforeAll(async () => {
    sound = modelOf(await report());
  });

  testWithQpdf.each(breaks.map(([rule, change], index) => [index + 1, rule, change] as const))(
    'break %i: %s',
    (_, rule, change) => {
      const model = structuredClone(sound);
      change(model);
      expect(broken(model).map((each) => each.split(':')[0])).toContain(rule);
    },
  );
});
