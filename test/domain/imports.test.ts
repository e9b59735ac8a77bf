import { beforeEach, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { wrongIn } from '../../functions/edge/importing.ts';
import type { ImportKindName } from '../../shared/contract/imports.ts';
import { listContributions } from '../../shared/domain/contribution/read.ts';
import { saveImportMapping } from '../../shared/domain/import/mapping.ts';
import {
  checkImport,
  getImport,
  refusedRows,
  runImport,
} from '../../shared/domain/import/steps.ts';
import { refusalsOf, type Sheet, templateOf } from '../../shared/domain/import/table.ts';
import { uploadedSheet, uploadImport } from '../../shared/domain/import/upload.ts';
import { dayIn, numberIn } from '../../shared/domain/import/values.ts';
import { listPartners } from '../../shared/domain/partner/read.ts';
import { readSheet } from '../../shared/sheet/readSheet.ts';
import { csvOf, xlsxOf } from '../../shared/sheet/writeSheet.ts';
import { type Office, office, type Person, requestOf, sha256Hex } from './office.ts';
import { evidenceOf } from './uploads.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let here: Office;
let evidence: Awaited<ReturnType<typeof evidenceOf>>;
beforeEach(async () => {
  here = await office();
  evidence = await evidenceOf(here, here.people.registrar);
});

const upload = async (
  bytes: Uint8Array,
  mediaType = 'text/csv',
  by: Person = here.people.registrar,
) => {
  const sha256 = sha256Hex(bytes);
  const parts = { params: { sha256 }, body: bytes, mediaType };
  await uploadImport(here.home, requestOf(by, 'uploadImport', parts), readSheet);
  return sha256;
};
type Options = { from?: number; language?: 'fa' | 'en'; by?: Person };
const go = async (
  name: 'checkImport' | 'runImport',
  kind: ImportKindName,
  sha256: string,
  { by = here.people.registrar, ...more }: Options = {},
) => {
  const body = { from: 1, evidence: [evidence], demonstration: true, ...more };
  const parts = { params: { kind, sha256 }, body };
  const request = requestOf(by, name, parts);
  const sheet = await uploadedSheet(here.home, request);
  return name === 'checkImport'
    ? checkImport(here.home, requestOf(by, name, parts), sheet, wrongIn)
    : runImport(here.home, requestOf(by, name, parts), sheet, wrongIn);
};

const partners = (...rows: readonly (readonly string[])[]): Sheet => [
  ['نام ثبتی', 'نوع', 'شناسهٔ ملی'],
  ...rows,
];
const heading = [
  'شناسه ملی مشارکت‌کننده',
  'شمارهٔ نامه',
  'تاریخ نامه',
  'تاریخ مشارکت',
  'کد منطقه',
  'گروه هدف',
  'کد قلم',
  'مقدار',
  'بهای تمام‌شده (ریال)',
  'شماره‌های سریال',
];
const wheelchair = (letter: string, more: Partial<Record<number, string>> = {}) =>
  [
    '۹۹۹۰۰۰۰۰۱۱۷',
    letter,
    '۱۴۰۵/۰۳/۱۱',
    '۱۴۰۵/۳/۱۰',
    'IR-23.tehran.06',
    'people-with-disabilities',
    'wheelchair',
    '۱۲',
    '۱٬۲۵۰٬۰۰۰',
    '',
  ].map((cell, index) => more[index] ?? cell);
const names = async () => {
  const { items } = await listPartners(
    here.home,
    requestOf(here.people.registrar, 'listPartners', {}),
  );
  return items.map(({ name }) => name.fa);
};
const gifts = async () =>
  (await listContributions(here.home, requestOf(here.people.auditor, 'listContributions', {})))
    .items;

describe('cells as people fill them in', () => {
  test.each([
    ['۱۴۰۵/۰۱/۰۱', '2026-03-21'],
    ['1404-1-1', '2025-03-21'],
    ['1403/12/30', '2025-03-20'],
    ['۱۴۰۵/۶/۳۱', '2026-09-22'],
    ['2026-6-9', '2026-06-09'],
    ['1404/12/30', '1404/12/30'],
    ['1405/13/01', '1405/13/01'],
    ['امروز', 'امروز'],
  ])('the day %s is %s', (cell, day) => {
    expect(dayIn(cell)).toBe(day);
  });

  test.each([
    ['۱٬۲۵۰٬۰۰۰', '1250000'],
    ['1,250,000.50', '1250000.5'],
    ['007', '7'],
    ['۷٫۵', '7.5'],
    ['0', '0'],
    ['ده', 'ده'],
    ['-5', '-5'],
  ])('the number %s is %s', (cell, number) => {
    expect(numberIn(cell)).toBe(number);
  });
});

describe('a table of partners', () => {
  const two = () =>
    upload(csvOf(partners(['شرکت نمونهٔ نو', 'شرکت', '۹۹۹۰۰۰۰۰۱۴۰'], ['تعاونی', 'تعاونی', '12'])));

  test('is tried without anything being written, and told row by row in the caller’s language', async () => {
    const before = await names();
    const outcome = await go('checkImport', 'partners', await two(), { language: 'en' });
    expect(outcome).toMatchObject({ rows: 2, taken: 1, before: 0 });
    expect(outcome.refused).toEqual([
      {
        row: 2,
        reason: 'The request does not have the expected form.',
        cells: { name: 'تعاونی', type: 'تعاونی', legalEntityId: '12' },
        fields: [
          {
            column: 'legalEntityId',
            code: 'wrong-format',
            message: 'does not have the expected form',
          },
        ],
      },
    ]);
    expect(await names()).toEqual(before);
  });

  test('is taken once, however often and by whomever it is sent', async () => {
    const file = await two();
    expect(await go('runImport', 'partners', file)).toMatchObject({ taken: 1, before: 0 });
    const after = await names();
    expect(after).toContain('شرکت نمونهٔ نو');
    expect(await go('runImport', 'partners', file)).toMatchObject({ taken: 0, before: 1 });
    const second = await go('runImport', 'partners', file, { by: here.people.third });
    expect(second).toMatchObject({ taken: 0, before: 1 });
    expect(await names()).toEqual(after);
  });

  test('tells whose national id is taken already, or stands twice in it', async () => {
    const row = ['شرکت نمونهٔ نو', 'شرکت', '99900000140'];
    const file = await upload(
      csvOf(partners(['دیگر', 'شرکت', '99900000117'], row, ['نام دیگر', 'شرکت', '99900000140'])),
    );
    const { taken, refused } = await go('checkImport', 'partners', file);
    expect(taken).toBe(1);
    expect(refused.map(({ row: at, fields }) => [at, fields[0]?.column, fields[0]?.code])).toEqual([
      [1, 'legalEntityId', 'duplicate'],
      [3, 'legalEntityId', 'duplicate'],
    ]);
  });

  test('has the office’s own headings once they were said', async () => {
    const sheet = [
      ['عنوان شرکت', 'نوع', 'شناسه ملی'],
      ['شرکت نمونهٔ نو', 'شرکت', '99900000140'],
    ];
    const file = await upload(csvOf(sheet));
    await expect(go('checkImport', 'partners', file)).rejects.toMatchObject({
      fields: [
        { pointer: '/columns/name', code: 'required' },
        { pointer: '/columns/legalEntityId', code: 'required' },
      ],
    });
    await here.does(here.people.registrar, saveImportMapping, {
      params: { kind: 'partners' },
      body: { columns: { name: 'عنوان شرکت', legalEntityId: 'شناسه ملی' } },
    });
    expect(await go('checkImport', 'partners', file)).toMatchObject({ taken: 1 });
  });
});

describe('a table of contributions', () => {
  const rows = () => [
    heading.map((cell, index) => (index === 0 ? 'شناسهٔ ملی مشارکت‌کننده' : cell)),
    wheelchair('ن/۱'),
    wheelchair('ن/۲', { 6: 'spaceship' }),
    wheelchair('ن/۳', { 0: '99900000190' }),
    wheelchair('ن/۱'),
  ];

  test('becomes letters of its partners, registered by who imports it', async () => {
    const file = await upload(csvOf(rows()));
    const { taken, refused } = await go('runImport', 'contributions', file);
    expect(taken).toBe(2);
    expect(refused.map(({ row, fields }) => [row, fields.map(({ column }) => column)])).toEqual([
      [2, ['item']],
      [3, ['partner', ...[]]],
    ]);
    expect(await gifts()).toMatchObject([
      {
        partner: here.company,
        letter: { number: 'ن/۱', date: '2026-06-01' },
        occurredOn: '2026-05-31',
        lines: [{ claimed: '12' }],
      },
      { letter: { number: 'ن/۱' } },
    ]);
  });

  test('in a corrected copy gives only what was not taken before', async () => {
    await go('runImport', 'contributions', await upload(csvOf(rows())));
    const [first = [], ...rest] = rows();
    const copy = [
      first,
      ...rest.map((row) => row.map((cell) => cell.replace('spaceship', 'wheelchair'))),
    ];
    const outcome = await go('runImport', 'contributions', await upload(xlsxOf(copy, 'fa'), xlsx));
    expect(outcome).toMatchObject({ taken: 1, before: 2 });
    expect(await gifts()).toHaveLength(3);
  });

  test('is taken in steps, which can be taken up again', async () => {
    const [first = []] = rows();
    const many = [first, ...Array.from({ length: 60 }, (_, index) => wheelchair(`ن/${index}`))];
    const file = await upload(csvOf(many));
    const one = await go('runImport', 'contributions', file);
    expect(one).toMatchObject({ rows: 60, taken: 25, next: 26 });
    const request = requestOf(here.people.registrar, 'getImport', {
      params: { kind: 'contributions', sha256: file },
    });
    expect(await getImport(here.home, request)).toEqual({ until: 25, taken: 25, refused: 0 });
    await go('runImport', 'contributions', file, { from: 26 });
    const last = await go('runImport', 'contributions', file, { from: 51 });
    expect(last).toMatchObject({ taken: 10 });
    expect(last).not.toHaveProperty('next');
    expect(await getImport(here.home, request)).toEqual({ until: 60, taken: 60, refused: 0 });
  });

  test('gives back the refused rows with their reasons, ready to be corrected', async () => {
    const file = await upload(csvOf(rows()));
    await go('checkImport', 'contributions', file);
    const refused = await refusedRows(
      here.home,
      requestOf(here.people.registrar, 'importRefusals', {
        params: { kind: 'contributions', sha256: file },
      }),
    );
    expect(refused.map(({ reason }) => reason)).toEqual([
      'کد قلم: در این سامانه شناخته نیست',
      'شناسهٔ ملی مشارکت‌کننده: در این سامانه شناخته نیست',
    ]);
    const sheet = refusalsOf('contributions', 'fa', refused).map((row) =>
      row.map((cell) => cell.replace('spaceship', 'wheelchair')),
    );
    const again = await go('checkImport', 'contributions', await upload(xlsxOf(sheet, 'fa'), xlsx));
    expect(again).toMatchObject({ rows: 2, taken: 1 });
  });
});

describe('a template', () => {
  test.each(['partners', 'contributions', 'obligations', 'needs'] as const)(
    'of %s is read back, without its example',
    async (kind) => {
      for (const language of ['fa', 'en'] as const) {
        const template = templateOf(kind, language);
        const read = await readSheet(xlsxOf(template, language), xlsx);
        expect(read[0]).toEqual(template[0]);
        const by = kind === 'needs' ? here.people.district6 : here.people.registrar;
        const file = await upload(csvOf(template), 'text/csv', by);
        const outcome = await go('checkImport', kind, file, { by });
        expect(outcome).toMatchObject({ rows: 0, taken: 0, refused: [] });
      }
    },
  );
});

describe('an uploaded table', () => {
  test('is no zip bomb', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(31_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readSheet(bomb, xlsx)).rejects.toMatchObject({ code: 'body-too-large' });
  });

  test('is no bomb that lies about its size either', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(31_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // The unpacked size, in the local header and in the central directory.
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(22, 1000, true);
    view.setUint32(directory + 24, 1000, true);
    await expect(readSheet(bomb, xlsx)).rejects.toMatchObject({ code: 'body-too-large' });
  });

  test('has at most 15,000 rows, 60 columns and 2,000 letters a cell', async () => {
    const tooLarge = { code: 'body-too-large' };
    const csv = (sheet: Sheet) => readSheet(csvOf(sheet), 'text/csv');
    const rows = (count: number) => Array.from({ length: count }, () => ['1']);
    expect(await csv(rows(15_001))).toHaveLength(15_001);
    await expect(csv(rows(15_002))).rejects.toMatchObject(tooLarge);
    await expect(csv([Array.from({ length: 61 }, () => '1')])).rejects.toMatchObject(tooLarge);
    await expect(csv([['1'.repeat(2001)]])).rejects.toMatchObject(tooLarge);
  });

  test('that is none is refused', async () => {
    const wrong = { code: 'media-type-wrong' };
    const garbage = new TextEncoder().encode('PK garbage');
    await expect(readSheet(garbage, xlsx)).rejects.toMatchObject(wrong);
    await expect(readSheet(new Uint8Array([0xff, 0xfe, 0x00]), 'text/csv')).rejects.toMatchObject(
      wrong,
    );
  });

  test('can’t run a formula in what we hand out', () => {
    expect(new TextDecoder().decode(csvOf([['=1+1', '@x']]))).toContain("'=1+1,'@x");
  });
});
