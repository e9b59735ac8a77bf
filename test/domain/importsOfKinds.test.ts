import { beforeEach, describe, expect, test } from '@jest/globals';
import { wrongIn } from '../../functions/edge/importing.ts';
import type { ImportKindName } from '../../shared/contract/imports.ts';
import { listContributions } from '../../shared/domain/contribution/read.ts';
import {
  checkImport,
  getImport,
  refusedRows,
  runImport,
} from '../../shared/domain/import/steps.ts';
import type { Sheet } from '../../shared/domain/import/table.ts';
import { uploadedSheet, uploadImport } from '../../shared/domain/import/upload.ts';
import { getNeedCase, listNeeds } from '../../shared/domain/need/read.ts';
import { listObligations } from '../../shared/domain/obligation/read.ts';
import { canonical } from '../../shared/log/canonical.ts';
import { readSheet } from '../../shared/sheet/readSheet.ts';
import { csvOf } from '../../shared/sheet/writeSheet.ts';
import { historyOf, type Office, office, type Person, requestOf, sha256Hex } from './office.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

const upload = async (by: Person, sheet: Sheet) => {
  const body = csvOf(sheet);
  const sha256 = sha256Hex(body);
  const parts = { params: { sha256 }, body, mediaType: 'text/csv' };
  await uploadImport(here.home, requestOf(by, 'uploadImport', parts), readSheet);
  return sha256;
};
const asked = (kind: ImportKindName, sha256: string) => ({
  params: { kind, sha256 },
  body: { from: 1, evidence: [], demonstration: true },
});
const check = async (by: Person, kind: ImportKindName, sha256: string) => {
  const request = requestOf(by, 'checkImport', asked(kind, sha256));
  return checkImport(here.home, request, await uploadedSheet(here.home, request), wrongIn);
};
const run = async (by: Person, kind: ImportKindName, sha256: string) => {
  const request = requestOf(by, 'runImport', asked(kind, sha256));
  return runImport(here.home, request, await uploadedSheet(here.home, request), wrongIn);
};
const refusals = ({ refused }: Awaited<ReturnType<typeof check>>) =>
  refused.map(({ row, fields }) => [row, fields.map(({ column, code }) => `${column}: ${code}`)]);
const changed = (row: readonly string[], more: Partial<Record<number, string>>) =>
  row.map((cell, index) => more[index] ?? cell);

describe('a table of obligations', () => {
  const heading = [
    ...['شناسهٔ ملی بنگاه', 'سال', 'مبنای تعهد', 'عنوان مبنا', 'شمارهٔ نامه', 'تاریخ نامه'],
    ...['مبلغ مبنای اظهارشده (ریال)', 'درصد تعهد', 'سررسید'],
  ];
  const owed = [
    ...['۹۹۹۰۰۰۰۰۱۱۷', '۱۴۰۵', 'الزام شورا', 'مصوبهٔ نمونهٔ شورا', '۱۶۰/۲۲', '۱۴۰۵/۰۱/۱۲'],
    ...['۲۰۰٬۰۰۰٬۰۰۰', '۱٫۲۵٪', ''],
  ];

  test('becomes what its enterprises owe, by share and legal basis', async () => {
    const file = await upload(here.people.registrar, [heading, owed]);
    expect(await run(here.people.registrar, 'obligations', file)).toMatchObject({ taken: 1 });
    const request = requestOf(here.people.auditor, 'listObligations', {});
    expect((await listObligations(here.home, request)).items).toMatchObject([
      {
        ...{ partner: here.company, year: '1405', base: '200000000', percent: '1.25' },
        ...{ due: '2500000', dueOn: '2027-03-20' },
        basis: { is: 'council-requirement', letter: { number: '۱۶۰/۲۲', date: '2026-04-01' } },
      },
    ]);
  });

  test('tells in which column a row is wrong, and which basis stands twice', async () => {
    const file = await upload(here.people.registrar, [
      heading,
      owed,
      changed(owed, { 0: '99900000190' }),
      changed(owed, { 2: 'عرف', 7: '۱۲۰' }),
      changed(owed, { 5: '۱۴۰۵/۱۲/۰۱', 4: '۱' }),
      changed(owed, { 6: '300000000' }),
    ]);
    expect(refusals(await check(here.people.registrar, 'obligations', file))).toEqual([
      [2, ['partner: unknown']],
      [3, ['basis: not-allowed-value', 'percent: wrong-format']],
      [4, ['letterDate: in-future']],
      [5, ['letterNumber: duplicate']],
    ]);
  });

  test('is not imported by a district', async () => {
    const file = await upload(here.people.district6, [heading, owed]);
    await expect(check(here.people.district6, 'obligations', file)).rejects.toMatchObject({
      code: 'role-missing',
    });
    await expect(run(here.people.district6, 'obligations', file)).rejects.toMatchObject({
      code: 'role-missing',
    });
  });
});

describe('a table of needs', () => {
  const heading = [
    ...['کد منطقه', 'گروه هدف', 'کد قلم', 'مقدار', 'فوریت', 'مهلت', 'پوشش نهاد دیگر'],
    ...['تاریخ استعلام', 'شمارهٔ پرونده'],
  ];
  const need = [
    ...['IR-23.tehran.06', 'people-with-disabilities', 'wheelchair', '۳', 'فوری', ''],
    ...['هیچ‌کدام', '۱۴۰۵/۰۳/۱۱', 'پ-۱۲۳۴'],
  ];
  const posted = async () => {
    const { items } = await listNeeds(here.home, requestOf(here.people.auditor, 'listNeeds', {}));
    return items;
  };
  const caseOf = (id: string) =>
    getNeedCase(
      here.home,
      requestOf(here.people.district6, 'getNeedCase', { params: { need: id } }),
    );

  test('becomes open needs of the district’s own region', async () => {
    const file = await upload(here.people.district6, [heading, need]);
    expect(await run(here.people.district6, 'needs', file)).toMatchObject({ taken: 1 });
    expect(await posted()).toMatchObject([
      {
        ...{ region: 'IR-23.tehran.06', item: 'wheelchair', quantity: '3', urgency: 'urgent' },
        ...{ status: 'open', coverage: { result: 'none', checkedOn: '2026-06-01' } },
      },
    ]);
  });

  test('has its case references with the personal data, and a need may have none', async () => {
    const without = changed(need, { 8: '' });
    const file = await upload(here.people.district6, [heading, need, without]);
    expect(await run(here.people.district6, 'needs', file)).toMatchObject({ taken: 2 });
    const cases = await Promise.all((await posted()).map(({ id }) => caseOf(id)));
    expect(cases.map(({ erased }) => erased)).toEqual([false, false]);
    expect(new Set(cases.map(({ caseReference }) => caseReference))).toEqual(
      new Set(['پ-۱۲۳۴', undefined]),
    );
    for (const { id } of await posted())
      expect(canonical(await historyOf(here.home, id))).not.toContain('۱۲۳۴');
  });

  test('lies in no file, and nowhere once it is taken', async () => {
    const file = await upload(here.people.district6, [heading, changed(need, { 3: 'سه' }), need]);
    await check(here.people.district6, 'needs', file);
    expect(await here.home.files.read(`imports/${file}`)).toBeUndefined();
    const [refused] = await refusedRows(
      here.home,
      requestOf(here.people.district6, 'importRefusals', {
        params: { kind: 'needs', sha256: file },
      }),
    );
    expect(refused?.cells).toMatchObject({ quantity: 'سه' });
    expect(refused?.cells).not.toHaveProperty('caseReference');
    await run(here.people.district6, 'needs', file);
    await expect(run(here.people.district6, 'needs', file)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('is seen by who uploaded it only', async () => {
    const file = await upload(here.people.district6, [heading, need]);
    for (const other of [here.people.district7, here.people.registrar])
      await expect(check(other, 'needs', file)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('sent again gives nothing twice', async () => {
    const sheet = [heading, need];
    await run(here.people.district6, 'needs', await upload(here.people.district6, sheet));
    const again = await upload(here.people.district6, sheet);
    expect(await run(here.people.district6, 'needs', again)).toMatchObject({ taken: 0, before: 1 });
    expect(await posted()).toHaveLength(1);
  });

  test('of another region is refused, and so is who is no district', async () => {
    const elsewhere = changed(need, { 0: 'IR-23.tehran.07' });
    const file = await upload(here.people.district6, [heading, elsewhere]);
    expect(await check(here.people.district6, 'needs', file)).toMatchObject({
      taken: 0,
      refused: [{ row: 1, reason: expect.stringContaining('حوزهٔ مسئولیت') }],
    });
    const officers = await upload(here.people.registrar, [heading, need]);
    await expect(check(here.people.registrar, 'needs', officers)).rejects.toMatchObject({
      code: 'role-missing',
    });
  });

  test('is at most 300,000 bytes', async () => {
    const row = changed(need, { 8: 'پ'.repeat(1900) });
    const many = Array.from({ length: 90 }, () => row);
    await expect(upload(here.people.district6, [heading, ...many])).rejects.toMatchObject({
      code: 'body-too-large',
    });
  });
});

describe('a partner’s own table', () => {
  const heading = [
    ...['تاریخ مشارکت', 'کد منطقه', 'گروه هدف', 'کد قلم', 'مقدار', 'بهای تمام‌شده (ریال)'],
  ];
  const given = [
    ...['۱۴۰۵/۰۳/۱۰', 'IR-23.tehran.06', 'people-with-disabilities', 'wheelchair', '۲', '۱٬۰۰۰'],
  ];
  const kind = 'own-contributions';
  const gifts = async (by: Person) =>
    (await listContributions(here.home, requestOf(by, 'listContributions', {}))).items;

  test('becomes contributions that it logged itself, to be verified', async () => {
    const { giver, unionist } = here.people;
    const file = await upload(giver, [heading, given, changed(given, { 3: 'spaceship' })]);
    const outcome = await run(giver, kind, file);
    expect(outcome).toMatchObject({ taken: 1 });
    expect(refusals(outcome)).toEqual([[2, ['item: unknown']]]);
    const [only, ...more] = await gifts(giver);
    expect(only).toMatchObject({ status: 'submitted', partner: here.company });
    expect(only).not.toHaveProperty('letter');
    expect(more).toEqual([]);
    expect(await gifts(unionist)).toEqual([]);
  });

  test('is taken once by whom of its people ever, and of another partner it says nothing', async () => {
    const { giver, colleague, unionist } = here.people;
    const sheet = [heading, given, changed(given, { 4: '۱٫۵' })];
    const file = await upload(giver, sheet);
    await check(giver, kind, file);
    await run(giver, kind, file);
    expect(await run(colleague, kind, file)).toMatchObject({ taken: 0, before: 1 });
    const ask = (by: Person) => requestOf(by, 'getImport', { params: { kind, sha256: file } });
    expect(await getImport(here.home, ask(colleague))).toMatchObject({ taken: 1 });
    for (const read of [getImport, refusedRows])
      await expect(read(here.home, ask(unionist))).rejects.toMatchObject({ code: 'not-found' });
    await upload(unionist, sheet);
    expect(await run(unionist, kind, file)).toMatchObject({ taken: 1, before: 0 });
  });

  test('holds nothing but contributions; those of others are the office’s to import', async () => {
    const { giver, registrar } = here.people;
    const file = await upload(giver, [heading, given]);
    const others = ['partners', 'contributions', 'obligations', 'needs'] as const;
    for (const other of others)
      await expect(check(giver, other, file)).rejects.toMatchObject({ code: 'role-missing' });
    await expect(check(registrar, kind, file)).rejects.toMatchObject({ code: 'role-missing' });
  });
});
