import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { noSections } from '../../shared/domain/report/forms.ts';
import type { Report } from '../../shared/domain/report/report.ts';
import { encodeHex } from '../../shared/log/bytes.ts';
import { reportLines, reportWorkbook } from '../../shared/sheet/report.ts';
import { isExact, xlsx } from '../../shared/sheet/xlsx.ts';
import { emptyReport, fullReport, longReport } from '../pdf/reportSamples.ts';

/** Sheets by name as a reader of its own sees them. */
const read = async (bytes: Uint8Array) => {
  const sheets = await readWorkbook(Buffer.from(bytes));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
};
const oneSheet = async (rows: Parameters<typeof xlsx>[0]['sheets'][number]['rows']) => {
  const sheet = { name: 'a', head: ['head'], rows, widths: [10] };
  const bytes = xlsx({ sheets: [sheet], rightToLeft: true, day: '2026-12-21' });
  return { bytes, rows: (await read(bytes)).get('a')?.slice(1) };
};

describe('a workbook', () => {
  test('has real numbers and real days', async () => {
    const { rows } = await oneSheet([
      [{ number: '1212' }],
      [{ number: '-3499.5' }],
      [{ day: '2026-12-21' }],
      [{ day: '2027-03-20' }],
    ]);
    expect(rows).toEqual([
      [1212],
      [-3499.5],
      [new Date('2026-12-21T00:00:00Z')],
      [new Date('2027-03-20T00:00:00Z')],
    ]);
  });

  test('keeps as text a number that a spreadsheet would round', async () => {
    const { rows } = await oneSheet([
      [{ number: '999999999999999' }],
      [{ number: '1000000000000001' }],
      [{ number: '123456789012345678901234567.125' }],
    ]);
    expect(rows).toEqual([
      [999999999999999],
      ['1000000000000001'],
      ['123456789012345678901234567.125'],
    ]);
    expect([isExact('123456789012.345'), isExact('1234567890123.456')]).toEqual([true, false]);
  });

  test('leaves no text that could be a formula, markup or an escape', async () => {
    const hostile = ['a&b<c>"d"', '_x0041_', 'سطر\nدوم', ' فاصله ', 'a\u0000b'];
    const { rows, bytes } = await oneSheet(hostile.map((text) => [{ text }]));
    expect(rows?.map(([cell]) => cell)).toEqual([
      'a&b<c>"d"',
      '_x0041_',
      'سطر\nدوم',
      'فاصله',
      'a\ufffdb',
    ]);
    const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
    for (const part of parts) expect(part).not.toMatch(/<f>|<f |externalLink|macro/i);
  });

  test('stands from right to left in Persian only', () => {
    for (const [language, mirrored] of [
      ['fa', true],
      ['en', false],
    ] as const) {
      const parts = unzipSync(reportWorkbook(fullReport, language));
      const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(sheet.includes('rightToLeft="1"')).toBe(mirrored);
    }
  });

  test('is refused with two sheets of one name', () => {
    const sheet = { name: 'A', head: [], rows: [], widths: [] };
    const sheets = [sheet, { ...sheet, name: 'a' }];
    expect(() => xlsx({ sheets, rightToLeft: false, day: '2026-12-21' })).toThrow(RangeError);
  });
});

describe('the workbook of a report', () => {
  test.each(['fa', 'en'] as const)('states its figures as numbers, in %s', async (language) => {
    const sheets = await read(reportWorkbook(fullReport, language));
    const items = [...sheets].find(([name]) => /اقلام مشارکت|Contributions/.test(name))?.[1] ?? [];
    expect(items).toHaveLength(fullReport.items.length + 1);
    expect(items[2]?.slice(2)).toEqual([40, 1212, 1100, 3, 149]);
    const memoranda = [...sheets].find(([name]) => /ماندهٔ تعهد|balance left/.test(name))?.[1] ?? [];
    expect(memoranda[1]?.at(-1)).toEqual(new Date('2027-03-20T00:00:00Z'));
  });

  test('has a name that begins with = as inert text', async () => {
    const [partner] = fullReport.partners;
    if (!partner) throw new Error('sample');
    const named = { ...partner, name: { fa: '=HYPERLINK("http://evil.example")' } };
    const sheets = await read(reportWorkbook({ ...fullReport, partners: [named] }, 'fa'));
    const cells = [...sheets.values()].flat(2).filter((cell) => String(cell).includes('evil'));
    expect(cells).toEqual([
      '\'=HYPERLINK("http://evil.example")',
      '\'=HYPERLINK("http://evil.example")',
    ]);
  });

  test('of an empty or a long quarter can be read', async () => {
    for (const report of [emptyReport, longReport]) {
      const sheets = await read(reportWorkbook(report, 'fa'));
      expect(sheets.size).toBeGreaterThan(10);
      for (const name of sheets.keys()) expect(name.length).toBeLessThanOrEqual(31);
    }
  });

  test('is the same for the same report', () => {
    expect(reportWorkbook(fullReport, 'fa')).toEqual(reportWorkbook(fullReport, 'fa'));
  });
});

describe('a report as JSON Lines', () => {
  const files = (report: Report) => unzipSync(reportLines(report, sha256));
  const manifestOf = (report: Report) =>
    JSON.parse(strFromU8(files(report)['manifest.json'] ?? new Uint8Array()));

  test('has a manifest that names each file with its rows and SHA-256', () => {
    const { files: listed, period } = manifestOf(fullReport);
    const parts = files(fullReport);
    expect(period).toBe('1405-Q3');
    expect(listed.map(({ name }: { name: string }) => name).sort()).toEqual(
      Object.keys(parts)
        .filter((name) => name !== 'manifest.json')
        .sort(),
    );
    for (const { name, rows, sha256: hash, bytes } of listed) {
      const part = parts[name] ?? new Uint8Array();
      expect([name, encodeHex(sha256(part)), part.length]).toEqual([name, hash, bytes]);
      expect([name, strFromU8(part).split('\n').length - 1]).toEqual([name, rows]);
    }
  });

  test('loses nothing: the lines together are the report', () => {
    const parts = files({ ...fullReport, ...noSections });
    const linesOf = (name: string) =>
      strFromU8(parts[name] ?? new Uint8Array())
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line));
    const lists = Object.keys(parts)
      .filter((name) => !['manifest.json', 'report.jsonl'].includes(name))
      .map((name) => [name.replace('.jsonl', ''), linesOf(name)] as const);
    const whole = { ...linesOf('report.jsonl')[0], ...Object.fromEntries(lists) };
    expect(whole).toEqual({ ...fullReport, ...noSections });
  });
});
