import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { personalKey } from '../../shared/domain/keys.ts';
import { newAggregate } from '../../shared/domain/newAggregate.ts';
import { erasePersonalData } from '../../shared/domain/partner/erasePersonalData.ts';
import { personalData } from '../../shared/domain/partner/personalData.ts';
import { getPartner, getPersonalData, listPartners } from '../../shared/domain/partner/read.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import { type Home, Unclear } from '../../shared/domain/ports.ts';
import { reportCsv } from '../../shared/domain/report/csv.ts';
import { canonical } from '../../shared/log/canonical.ts';
import {
  doing,
  historyOf,
  type Office,
  office,
  type Parts,
  type Person,
  requestOf,
  sha256Hex,
  workday,
} from './office.ts';
import { person, wheelchairs } from './papers.ts';
import { deliver, reported, verified } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

const code = '0013542419';
const name = person.name;
const another: BodyInput<'registerPartner'> = {
  ...person,
  name: { fa: 'خیّر دیگر' },
  nationalCode: '0499370899',
} as typeof person;
const registers = async (parts: Parts = { body: person }): Promise<string> =>
  (await here.does(here.people.registrar, registerPartner, parts)).id;
const erases = (partner: string, more: Parts = {}) =>
  here.does(here.people.admin, erasePersonalData, {
    params: { partner },
    body: { reason: 'asked-by-the-person' },
    ...more,
  });
const self = (partner: string): Person => ({ actor: 'person-1', roles: ['partner'], partner });
const opens = (who: Person, partner: string) =>
  getPartner(here.home, requestOf(who, 'getPartner', { params: { partner } }));
const exports = (who: Person, partner: string, query = {}) =>
  getPersonalData(here.home, requestOf(who, 'getPersonalData', { params: { partner }, query }));
const heldOf = (partner: string) => personalData(here.home, partner);
const readings = async (partner: string) =>
  (await here.home.personal.query({ pk: personalKey(partner).pk, prefix: 'L#', limit: 1000 }))
    .items;

const minutesLater = (minutes: number) =>
  here.at(new Date(Date.parse(workday) + minutes * 60_000).toISOString());

/** SHA-256(salt ‖ JSON of the value): with node's own hash, as anybody can who was given both. */
const commitment = ({ value, salt }: { value: unknown; salt: string }) =>
  sha256Hex(Buffer.concat([Buffer.from(salt, 'base64'), Buffer.from(canonical(value))]));

describe('the registration of a natural person', () => {
  test('puts commitments into the log, which the personal data opens', async () => {
    const partner = await registers();
    const [entry] = await historyOf(here.home, partner);
    expect(entry?.data).toEqual({ type: 'natural-person', demonstration: true });
    const held = await heldOf(partner);
    if (held === undefined || held === 'erased') throw new Error('nothing is held');
    expect([held.name.value, held.nationalCode.value]).toEqual([name, code]);
    for (const { salt } of [held.name, held.nationalCode])
      expect(Buffer.from(salt, 'base64')).toHaveLength(32);
    expect(held.name.salt).not.toBe(held.nationalCode.salt);
    expect(entry?.commitments).toEqual([
      { of: 'name', sha256: commitment(held.name) },
      { of: 'nationalCode', sha256: commitment(held.nationalCode) },
    ]);
  });

  test('refuses a wrong check digit, and keeps nothing of it', async () => {
    const wrong = { body: { ...person, nationalCode: '0013542418' }, key: 'wrong' };
    await expect(registers(wrong)).rejects.toMatchObject({
      code: 'rule-broken',
      fields: [{ pointer: '/nationalCode', code: 'check-digit' }],
    });
    const request = requestOf(here.people.registrar, 'registerPartner', wrong);
    const id = newAggregate(here.home, 'partner', 'registerPartner', request);
    expect(await heldOf(id)).toBeUndefined();
  });

  test('takes a person once, in whichever digits the code is typed, and keeps nothing of the second', async () => {
    await registers();
    const again = { body: { ...person, nationalCode: '۰۰۱۳۵۴۲۴۱۹' }, key: 'again' };
    await expect(registers(again)).rejects.toMatchObject({
      code: 'claimed-elsewhere',
      fields: [{ pointer: '/nationalCode', code: 'duplicate' }],
    });
    const request = requestOf(here.people.registrar, 'registerPartner', again);
    const id = newAggregate(here.home, 'partner', 'registerPartner', request);
    expect(await heldOf(id)).toBeUndefined();
  });

  test('sent several times at once makes one entry, and its commitments can be opened', async () => {
    const ids = await Promise.all(
      Array.from({ length: 6 }, () => registers({ body: person, key: 'same' })),
    );
    expect(new Set(ids).size).toBe(1);
    const [entry, ...more] = await historyOf(here.home, ids[0] ?? '');
    expect(more).toEqual([]);
    await expect(opens(here.people.registrar, ids[0] ?? '')).resolves.toMatchObject({ name });
    expect(entry?.commitments).toHaveLength(2);
  });

  /** Keeps personal data, and never reaches the ledger. */
  const cutShort = (home: Home): Home => ({
    ...home,
    table: {
      ...home.table,
      get: (key) => home.table.get(key),
      getMany: (keys) => home.table.getMany(keys),
      commit: async () => {
        throw new Unclear('no answer');
      },
    },
  });

  test('that was cut short before its entry is made good by a retry, with the same salts', async () => {
    const parts = { body: person, key: 'cut short' };
    const cut = doing(cutShort(here.home))(here.people.registrar, registerPartner, parts);
    await expect(cut).rejects.toMatchObject({ code: 'busy' });
    const request = requestOf(here.people.registrar, 'registerPartner', parts);
    const before = await heldOf(newAggregate(here.home, 'partner', 'registerPartner', request));
    expect(before).toBeDefined();
    const partner = await registers(parts);
    expect(await heldOf(partner)).toEqual(before);
    await expect(opens(here.people.registrar, partner)).resolves.toMatchObject({ name });
    await expect(registers({ ...parts, body: another })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  test('that was cut short is not made good for somebody else under the same key', async () => {
    const key = 'cut short';
    const cut = doing(cutShort(here.home))(here.people.registrar, registerPartner, {
      body: person,
      key,
    });
    await expect(cut).rejects.toMatchObject({ code: 'busy' });
    await expect(registers({ body: another, key })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });
});

describe('the name of a natural person', () => {
  test('is shown to officers and to the person, and each showing is noted', async () => {
    const partner = await registers();
    for (const [minute, who] of [here.people.verifier, self(partner)].entries()) {
      minutesLater(minute);
      expect(await opens(who, partner)).toEqual({
        ...{ id: partner, version: 1, type: 'natural-person', demonstration: true },
        ...{ name, personalData: 'shown' },
      });
    }
    expect(await readings(partner)).toMatchObject([
      { actor: here.people.verifier.actor, role: 'officer', route: 'getPartner' },
      { actor: 'person-1', role: 'partner', route: 'getPartner' },
    ]);
  });

  test('is not shown to auditors, office-admins or in lists, which is not noted', async () => {
    const partner = await registers();
    const withheld = { name: { fa: 'خیّر', en: 'Natural person' }, personalData: 'withheld' };
    for (const who of [here.people.auditor, here.people.admin])
      expect(await opens(who, partner)).toMatchObject(withheld);
    const request = requestOf(here.people.registrar, 'listPartners', {});
    const { items } = await listPartners(here.home, request);
    expect(items.find(({ id }) => id === partner)).toMatchObject(withheld);
    expect(await readings(partner)).toEqual([]);
  });

  test('does not exist for another partner', async () => {
    const partner = await registers();
    await expect(opens(here.people.giver, partner)).rejects.toMatchObject({ code: 'not-found' });
    const exported = exports(here.people.giver, partner);
    await expect(exported).rejects.toMatchObject({ code: 'not-found' });
    expect(await readings(partner)).toEqual([]);
  });

  test('that somebody changed in the table is not shown, since the log committed to another', async () => {
    const partner = await registers();
    const item = await here.home.personal.get(personalKey(partner));
    const opened = String(item?.opened).replace('نمونه‌پور', 'دیگری');
    await here.home.personal.commit([{ put: { ...personalKey(partner), opened } }]);
    await expect(opens(here.people.verifier, partner)).rejects.toThrow(
      'not what the log committed',
    );
  });
});

describe('the personal data of a natural person', () => {
  test('is handed out whole to the person and the office-admin, with what proves it and who read it', async () => {
    const partner = await registers();
    await opens(here.people.verifier, partner);
    const [entry] = await historyOf(here.home, partner);
    for (const [minute, who] of [self(partner), here.people.admin].entries()) {
      minutesLater(minute + 1);
      const { opened, commitments, erased } = await exports(who, partner);
      expect([opened?.name.value, opened?.nationalCode.value, erased]).toEqual([name, code, false]);
      expect(commitments).toEqual(entry?.commitments);
    }
    minutesLater(3);
    const { accesses } = await exports(here.people.admin, partner);
    expect(accesses.map(({ actor, role, route }) => [actor, role, route])).toEqual([
      [here.people.verifier.actor, 'officer', 'getPartner'],
      ['person-1', 'partner', 'getPersonalData'],
      [here.people.admin.actor, 'office-admin', 'getPersonalData'],
      [here.people.admin.actor, 'office-admin', 'getPersonalData'],
    ]);
  });

  test('names every reading, a hundred at a time', async () => {
    const partner = await registers();
    for (let minute = 0; minute < 150; minute += 1) {
      minutesLater(minute);
      await opens(here.people.verifier, partner);
    }
    const first = await exports(here.people.admin, partner);
    const second = await exports(here.people.admin, partner, { accessesAfter: first.next });
    expect([first.accesses.length, second.accesses.length]).toEqual([100, 52]);
    expect(second.next).toBeUndefined();
    const times = [...first.accesses, ...second.accesses].map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    const other = exports(self(partner), partner, { accessesAfter: first.next });
    await expect(other).rejects.toMatchObject({ code: 'cursor-invalid' });
  });

  test('of a legal entity is nothing that could be read or erased', async () => {
    const { company, people } = here;
    const exported = exports(people.admin, company);
    await expect(exported).rejects.toMatchObject({ code: 'not-found' });
    await expect(erases(company)).rejects.toMatchObject({ code: 'status-wrong' });
    await expect(erases('partner-nobody')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an erasure', () => {
  const erased = { fa: 'داده‌های شخصی حذف شده', en: 'Personal data erased' };

  test('removes values and salts for good, and says so to everybody', async () => {
    const partner = await registers();
    const first = await erases(partner, { key: 'erase' });
    expect(await here.home.personal.get(personalKey(partner))).toEqual({
      ...personalKey(partner),
      erased: true,
    });
    for (const who of [here.people.verifier, here.people.auditor, self(partner)])
      expect(await opens(who, partner)).toMatchObject({ name: erased, personalData: 'erased' });
    const exported = await exports(here.people.admin, partner);
    expect(exported).toMatchObject({ erased: true });
    expect(exported).not.toHaveProperty('opened');
    expect(await erases(partner, { key: 'erase', ifMatch: 1 })).toEqual(first);
    await expect(erases(partner)).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('stands in the log with its reason, and rests on the registration', async () => {
    const partner = await registers();
    await erases(partner);
    expect((await historyOf(here.home, partner)).at(-1)).toMatchObject({
      kind: 'personal-data-erased',
      data: { reason: 'asked-by-the-person' },
      causes: [`${partner}:1`],
    });
  });

  test('takes no reason in free words, which could name somebody for good', () => {
    const words = { params: { partner: 'partner-1' }, body: { reason: `${code} asked` } };
    expect(() => requestOf(here.people.admin, 'erasePersonalData', words)).toThrow();
  });

  test('that was cut short after its entry is finished by the next reading', async () => {
    const partner = await registers();
    const personal = {
      ...here.home.personal,
      get: here.home.personal.get,
      commit: async () => {
        throw new Error('disk on fire');
      },
    };
    const cut = doing({ ...here.home, personal })(here.people.admin, erasePersonalData, {
      params: { partner },
      body: { reason: 'no-longer-needed' },
    });
    await expect(cut).rejects.toThrow('disk on fire');
    expect(await heldOf(partner)).toMatchObject({ name: { value: name } });
    expect(await opens(here.people.verifier, partner)).toMatchObject({ name: erased });
    expect(await heldOf(partner)).toBe('erased');
  });

  test('lets the person come back, as a partner that nothing ties to the earlier one', async () => {
    const partner = await registers();
    await erases(partner);
    const back = await registers();
    expect(back).not.toBe(partner);
    const [[first], [second]] = [
      await historyOf(here.home, partner),
      await historyOf(here.home, back),
    ];
    expect(first?.commitments[1]?.sha256).not.toBe(second?.commitments[1]?.sha256);
  });
});

describe('what a natural person gives', () => {
  const gives = async (body: typeof person, quantity: string) => {
    const partner = await registers({ body });
    const given = await verified(here, [wheelchairs(quantity)], { by: self(partner) });
    await deliver(here, given, quantity);
    return { partner, given };
  };

  test('is one row with all other persons for the public, and a row of its own for the auditor', async () => {
    const [first, second] = [await gives(person, '3'), await gives(another, '4')];
    await verified(here, [wheelchairs('5')]);
    const report = await reported(here);
    const item = { item: 'wheelchair', verified: '7', delivered: '7' };
    expect(report.public.partners).toMatchObject([
      { id: here.company, items: [{ verified: '5' }] },
      {
        id: 'natural-persons',
        name: { fa: 'خیّر', en: 'Natural person' },
        items: [item],
        values: [{ basis: 'cost-to-company', amount: '2000000' }],
      },
    ]);
    const persons = [first.partner, second.partner].sort();
    expect(report.full.partners.map(({ id }) => id).sort()).toEqual(
      [here.company, ...persons].sort(),
    );
    for (const row of report.full.partners.filter(({ id }) => persons.includes(id)))
      expect(row.name).toEqual({ fa: 'خیّر', en: 'Natural person' });
    expect(reportCsv(report.public)).not.toContain(first.partner);
  });

  test('leaves neither name nor code, nor a hash that gives them away, in log or ledger', async () => {
    const { partner } = await gives(person, '3');
    await opens(here.people.verifier, partner);
    await erases(partner);
    const back = await registers();
    await reported(here);
    const plain = [code, name.fa, name.en ?? '', canonical(name), JSON.stringify(code)];
    const request = { actor: here.people.registrar.actor, body: person, params: {} };
    const hashed = [...plain, canonical({ ...request, route: 'registerPartner' })].map(sha256Hex);
    const telling = [
      ...plain,
      ...hashed,
      ...hashed.map((hash) => Buffer.from(hash, 'hex').toString('base64')),
    ];
    const leaves = (await here.log()).map((entry) => canonical(entry));
    expect(leaves.length).toBeGreaterThan(12);
    const items = [];
    for (const id of [partner, back])
      items.push(...(await here.home.table.query({ pk: `A#${id}`, limit: 100 })).items);
    const ledger = items.map((item) => JSON.stringify(item));
    expect(ledger.length).toBeGreaterThan(5);
    for (const text of [...leaves, ...ledger])
      expect(telling.filter((each) => text.includes(each))).toEqual([]);
  });
});
