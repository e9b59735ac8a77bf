import type { BodyInput } from '../../shared/contract/routes.ts';
import { approveCorrection, proposeCorrection } from '../../shared/domain/contribution/correct.ts';
import { objectToRefusal, refuseContribution } from '../../shared/domain/contribution/refuse.ts';
import { returnContribution } from '../../shared/domain/contribution/return.ts';
import { verifyContribution } from '../../shared/domain/contribution/verify.ts';
import type { Office, Person } from './office.ts';
import { submitted, verified } from './steps.ts';

/** Contributions in the states that lie beside the straight way. */

type Lines = BodyInput<'submitContribution'>['lines'];

export const returned = async (here: Office, lines: Lines): Promise<string> => {
  const contribution = await submitted(here, lines);
  await here.does(here.people.verifier, returnContribution, {
    params: { contribution },
    body: { reason: 'شمارهٔ فاکتور نادرست است' },
  });
  return contribution;
};

/** Verified as claimed by the verifier, who asks for a second officer. */
export const held = async (here: Office, lines: Lines): Promise<string> => {
  const contribution = await submitted(here, lines);
  await here.does(here.people.verifier, verifyContribution, {
    params: { contribution },
    body: {
      lines: lines.map(({ quantity }) => ({ quantity, basis: 'cost-to-company' })),
      note: 'بالاتر از بازار',
      asksSecond: true,
    },
  });
  return contribution;
};

export const refused = async (here: Office, lines: Lines): Promise<string> => {
  const contribution = await submitted(here, lines);
  await here.does(here.people.verifier, refuseContribution, {
    params: { contribution },
    body: { reason: 'ناقص' },
  });
  return contribution;
};

export const objected = async (here: Office, lines: Lines): Promise<string> => {
  const contribution = await refused(here, lines);
  await here.does(here.people.giver, objectToRefusal, {
    params: { contribution },
    body: { reason: 'مدرک پیوست است', evidence: [] },
  });
  return contribution;
};

export const propose = async (
  here: Office,
  contribution: string,
  body: Partial<BodyInput<'proposeCorrection'>> = {},
): Promise<void> => {
  await here.does(here.people.verifier, proposeCorrection, {
    params: { contribution },
    body: { entry: `${contribution}:2`, afterwards: 'end', reason: 'دوباره ثبت شده', ...body },
  });
};

/** Proposes to reverse a delivery. */
export const proposeUndelivery = async (
  here: Office,
  contribution: string,
  entry: string,
): Promise<void> => {
  await here.does(here.people.verifier, proposeCorrection, {
    params: { contribution },
    body: { entry, reason: 'به نشانی دیگری رفته بود' },
  });
};

/** Verified, and its reversal proposed by the verifier. */
export const wrong = async (
  here: Office,
  lines: Lines,
  body: Partial<BodyInput<'proposeCorrection'>> = {},
): Promise<string> => {
  const contribution = await verified(here, lines);
  await propose(here, contribution, body);
  return contribution;
};

export const correct = async (
  here: Office,
  contribution: string,
  {
    by = here.people.third,
    ...body
  }: { by?: Person } & Partial<BodyInput<'approveCorrection'>> = {},
): Promise<void> => {
  await here.does(by, approveCorrection, { params: { contribution }, body });
};
