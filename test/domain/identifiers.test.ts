import { describe, expect, test } from '@jest/globals';
import { isLegalEntityId, isNationalCode } from '../../shared/domain/partner/identifiers.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import { office } from './office.ts';
import { partners } from './papers.ts';

const wrongDigits = (id: string): string[] =>
  [...id].flatMap((digit, at) =>
    [...'0123456789']
      .filter((other) => other !== digit)
      .map((other) => id.slice(0, at) + other + id.slice(at + 1)),
  );

describe('a legal-entity id (شناسهٔ ملی)', () => {
  test.each(['10380284790', '14005893875', '14000001140'])('%s is valid', (id) => {
    expect(isLegalEntityId(id)).toBe(true);
  });

  test.each([
    ['with a wrong check digit', '10380284792'],
    ['of ten digits', '1038028479'],
    ['of twelve digits', '103802847900'],
    ['whose digits 4 to 9 are all zero', '10300000000'],
    ['with a letter', '1038028479O'],
    ['with Persian digits that nobody normalised', '۱۰۳۸۰۲۸۴۷۹۰'],
  ])('%s is invalid', (_, id) => {
    expect(isLegalEntityId(id)).toBe(false);
  });

  test('shows a wrong digit in any of its first nine places', () => {
    const found = wrongDigits('14005893875').filter((id) => !isLegalEntityId(id));
    expect(found.length).toBeGreaterThanOrEqual(9 * 9);
  });
});

describe('a national code (کد ملی)', () => {
  test.each(['0499370899', '0790419904', '0013542419'])('%s is valid', (code) => {
    expect(isNationalCode(code)).toBe(true);
  });

  test.each([
    [0, '0000000310', '0000000311'],
    [1, '0000000061', '0000000060'],
  ])('whose remainder is %d has it as its check digit', (_, valid, invalid) => {
    expect([valid, invalid].map(isNationalCode)).toEqual([true, false]);
  });

  test.each(['1234567890', '1111111111', '0084545943', '049937089', '0010000001'])(
    '%s is invalid',
    (code) => {
      expect(isNationalCode(code)).toBe(false);
    },
  );
});

describe('the register of partners', () => {
  const firm = { ...partners.company, legalEntityId: '14005893875' };

  test('takes a legal entity once, in whichever digits it is typed', async () => {
    const { does, people } = await office();
    await does(people.registrar, registerPartner, { body: firm });
    const again = does(people.verifier, registerPartner, {
      body: { ...firm, legalEntityId: '۱۴۰۰۵۸۹۳۸۷۵', name: { fa: 'نامی دیگر' } },
    });
    await expect(again).rejects.toMatchObject({
      code: 'claimed-elsewhere',
      fields: [{ pointer: '/legalEntityId', code: 'duplicate' }],
    });
  });

  test('takes one of two who register the same entity at the same moment', async () => {
    const { does, people } = await office();
    const outcomes = await Promise.allSettled([
      does(people.registrar, registerPartner, { body: firm }),
      does(people.verifier, registerPartner, { body: firm }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('refuses a wrong check digit and names the field', async () => {
    const { does, people } = await office();
    const typo = does(people.registrar, registerPartner, {
      body: { ...firm, legalEntityId: '10380284792' },
    });
    await expect(typo).rejects.toMatchObject({
      code: 'rule-broken',
      fields: [{ pointer: '/legalEntityId', code: 'check-digit' }],
    });
  });
});
