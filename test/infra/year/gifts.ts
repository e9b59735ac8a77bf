import { type Cast, type Person, today } from '../../../scripts/scenario/cast.ts';
import type { BodyInput } from '../../../shared/contract/routes.ts';
import { refused } from './refused.ts';
import { uploaded } from './uploaded.ts';

type Lines = BodyInput<'submitContribution'>['lines'];

/** One heater, whose serial number is claimed, and becomes free where the contribution ends. */
const heater = (serial: string): Lines => [
  {
    item: 'low-consumption-heater',
    quantity: '1',
    serials: [serial],
    values: { 'cost-to-company': { is: 'amount', amount: '1', currency: 'IRR' } },
  },
];
const gift = (serial: string): BodyInput<'submitContribution'> => ({
  occurredOn: today(),
  region: 'IR-23.tehran.06',
  targetGroup: 'low-income-households',
  lines: heater(serial),
  evidence: [],
});

/** The life of contributions beside the straight way, each step by whose duty it is. */
export async function gifts({ as }: Cast): Promise<void> {
  const partner = await as('partner');
  const officer = await as('officer');
  const second = await as('officer2');
  const submit = async (serial: string) =>
    (await partner('submitContribution', { body: gift(serial), idempotencyKey: serial })).id;
  const at = async (contribution: string, key: string) => ({
    params: { contribution },
    ifMatch: (await officer('getContribution', { params: { contribution } })).version,
    idempotencyKey: `${key}-${contribution}`,
  });

  await returned(officer, partner, submit, at);
  await objected(officer, second, partner, submit, at);
  await corrected(officer, second, submit, at);
  await cofunded(officer);
  await sameFile(partner, officer);
  const talked = await submit('gift-talk');
  const params = { contribution: talked };
  await officer('sendMessage', { params, body: { text: 'which model?' }, idempotencyKey: 'ask' });
  await partner('listMessages', { params });
  await partner('listLatestMessages', {});
  await refused(partner('listLatestMessages', { query: { after: 'A'.repeat(60) } }));
  await refused(partner('listMessages', { params, query: { after: 'A'.repeat(60) } }));
  await partner('withdrawContribution', {
    ...(await at(talked, 'withdraw')),
    body: { reason: 'sent twice' },
  });
}

async function cofunded(officer: Person) {
  const body = {
    title: { fa: 'بالابر نمونه', en: 'Sample lift' },
    item: 'wheelchair',
    quantity: '1',
  };
  const { id } = await officer('registerCofunding', { body, idempotencyKey: 'cofunding' });
  await officer('getCofunding', { params: { cofunding: id } });
  await officer('listCofundings', {});
  await refused(officer('listCofundings', { query: { after: 'A'.repeat(60) } }));
}

/** One scan behind two gifts: the officer is told. */
async function sameFile(partner: Person, officer: Person) {
  const evidence = [await uploaded(partner)];
  for (const serial of ['gift-scan-1', 'gift-scan-2']) {
    const body = { ...gift(serial), evidence };
    const { id } = await partner('submitContribution', { body, idempotencyKey: serial });
    await officer('getContribution', { params: { contribution: id } });
  }
}

type Submit = (serial: string) => Promise<string>;
type At = (
  contribution: string,
  key: string,
) => Promise<{
  readonly params: { contribution: string };
  readonly ifMatch: number;
  readonly idempotencyKey: string;
}>;

async function returned(officer: Person, partner: Person, submit: Submit, at: At) {
  const id = await submit('gift-return');
  await officer('returnContribution', {
    ...(await at(id, 'return')),
    body: { reason: 'the invoice is missing' },
  });
  await partner('resubmitContribution', {
    ...(await at(id, 'resubmit')),
    body: gift('gift-return-2'),
  });
}

async function objected(officer: Person, second: Person, partner: Person, submit: Submit, at: At) {
  const id = await submit('gift-object');
  await officer('refuseContribution', { ...(await at(id, 'refuse')), body: { reason: 'unclear' } });
  await partner('objectToRefusal', {
    ...(await at(id, 'object')),
    body: { reason: 'it is clear', evidence: [] },
  });
  await second('decideObjection', {
    ...(await at(id, 'decide')),
    body: { upheld: true, reason: 'it is' },
  });
}

/** Verified by two, and reversed by two. */
async function corrected(officer: Person, second: Person, submit: Submit, at: At) {
  const id = await submit('gift-correct');
  await officer('verifyContribution', {
    ...(await at(id, 'hold')),
    body: {
      lines: [{ quantity: '1', basis: 'cost-to-company' }],
      note: 'dear',
      asksSecond: true,
    },
  });
  const { entry } = await second('approveHold', {
    ...(await at(id, 'approve')),
    body: { reason: 'prices rose' },
  });
  const proposal = { entry, afterwards: 'end', reason: 'logged twice' } as const;
  await officer('proposeCorrection', { ...(await at(id, 'propose-1')), body: proposal });
  await second('rejectCorrection', { ...(await at(id, 'reject')), body: { reason: 'it is not' } });
  await officer('proposeCorrection', { ...(await at(id, 'propose-2')), body: proposal });
  await second('approveCorrection', { ...(await at(id, 'reverse')), body: {} });
}
