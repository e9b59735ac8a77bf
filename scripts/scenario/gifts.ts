import type { BodyInput } from '../../shared/contract/routes.ts';
import { type Cast, type Person, persian, recently } from './cast.ts';
import { evidence } from './steps.ts';

/** What somebody gives: a row of the demonstration. */
export interface Gift {
  /** Names it among the rows: its key and its papers. */
  readonly name: string;
  readonly item: string;
  readonly quantity: string;
  /** What it cost the giver, in rial; absent where nobody knows. */
  readonly cost?: string;
  readonly group: string;
  /** District six of Tehran, if absent. */
  readonly region?: string;
  /** The day of the gift; today if absent. */
  readonly on?: string;
  readonly note?: string;
  /** What only some gifts have. */
  readonly more?: Partial<BodyInput<'submitContribution'>['lines'][number]>;
}

const bodyOf = async (
  person: Person,
  { name, item, quantity, cost, group, region = 'IR-23.tehran.06', on, note, more }: Gift,
): Promise<BodyInput<'submitContribution'>> => ({
  occurredOn: on ?? recently(0),
  region,
  targetGroup: group,
  lines: [
    {
      item,
      quantity,
      values: {
        'cost-to-company':
          cost === undefined ? { is: 'unknown' } : { is: 'amount', amount: cost, currency: 'IRR' },
      },
      ...more,
    },
  ],
  evidence: [
    await evidence(person, `invoice-${name}.pdf`, 'فاکتور.pdf'),
    await evidence(person, `warehouse-receipt-${name}.png`, 'رسید انبار.png'),
  ],
  ...(note !== undefined && { note }),
});

/** A partner's own submission. */
export const submitted = async (
  { as, run }: Pick<Cast, 'as' | 'run'>,
  login: string,
  gift: Gift,
): Promise<string> => {
  const partner = await as(login);
  const { id } = await partner('submitContribution', {
    body: await bodyOf(partner, gift),
    idempotencyKey: `gift-${gift.name}-${run}`,
  });
  return id;
};

/** A paper letter that an officer registers on a partner's behalf; another officer decides on it. */
export const byLetter = async (
  { as, run }: Pick<Cast, 'as' | 'run'>,
  partner: string,
  { restates, ...gift }: Gift & { readonly restates?: BodyInput<'registerLetter'>['restates'] },
): Promise<string> => {
  const officer = await as('officer');
  const { id } = await officer('registerLetter', {
    params: { partner },
    body: {
      ...(await bodyOf(officer, gift)),
      letter: { number: numberOf(run, gift), date: gift.on ?? recently(0) },
      ...(restates !== undefined && { restates }),
    },
    idempotencyKey: `letter-${gift.name}-${run}`,
  });
  return id;
};

/** As a secretariat numbers a paper about it: digits only. */
export const numberOf = (run: string, { name }: Pick<Gift, 'name'>): string =>
  persian(`${run}-${name}`.match(/\d+/g)?.join('/') ?? '0');

/** All of it, at what it cost. */
export const asClaimed = ({ quantity }: Gift): BodyInput<'verifyContribution'> => ({
  lines: [{ quantity, basis: 'cost-to-company' }],
});
