import fc from 'fast-check';
import { releaseAllocation } from '../../shared/domain/allocation/commands.ts';
import {
  issueCertificate,
  prepareCertificate,
  revokeCertificate,
} from '../../shared/domain/certificate/commands.ts';
import { confirmDelivery } from '../../shared/domain/contribution/deliver.ts';
import { refuseContribution } from '../../shared/domain/contribution/refuse.ts';
import { receiveHandover } from '../../shared/domain/handover/commands.ts';
import { registerMou } from '../../shared/domain/mou/registerMou.ts';
import { configureOffice } from '../../shared/domain/office/commands.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { submitSaving, verifySaving } from '../../shared/domain/saving/commands.ts';
import { allocated, announced, posted, recordedDelivery } from './field.ts';
import type { Office } from './office.ts';
import {
  clause,
  fundedWheelchairs,
  heaters,
  housing,
  letterhead,
  memorandum,
  statement,
  wheelchairs,
} from './papers.ts';
import { deliver, submitted, verify } from './steps.ts';

/** One thing that somebody tries; the numbers choose among what is there by then. */
interface Attempt {
  readonly what: keyof typeof attempts;
  readonly which: number;
  readonly amount: number;
}

/** What there is to choose from, by the ids that attempts have made so far. */
interface Made {
  readonly contributions: {
    readonly id: string;
    readonly lines: Parameters<typeof submitted>[1];
  }[];
  readonly savings: string[];
  readonly mous: string[];
  readonly drafts: string[];
  readonly needs: string[];
  readonly allocations: { readonly id: string; readonly contribution: string }[];
  readonly handovers: { readonly id: string; readonly contribution: string }[];
}

const pick = <T>(from: readonly T[], which: number): T => {
  const picked = from[which % from.length];
  if (picked === undefined) throw new Refusal('not-found');
  return picked;
};

type Attempting = (
  here: Office,
  made: Made,
  at: { which: number; amount: number },
) => Promise<void>;

const gives = async (here: Office, made: Made, lines: Made['contributions'][number]['lines']) => {
  const by = here.people.unionist;
  made.contributions.push({ id: await submitted(here, lines, { by }), lines });
};

const attempts = {
  /** Serials are few, so that people claim the same ones. */
  givesHeaters: (here, made, { which, amount }) =>
    gives(here, made, [heaters(`H-10${which % 7}`, `H-20${amount}`)]),
  givesWheelchairs: (here, made, { amount }) => gives(here, made, [wheelchairs(String(amount))]),
  spends: (here, made, { which, amount }) =>
    gives(here, made, [
      fundedWheelchairs('2', pick(made.savings, which), String(amount * 60)),
      fundedWheelchairs('1', pick(made.savings, which + 1), String(amount * 40)),
    ]),
  fulfils: (here, made, { which, amount }) => {
    const fulfils = { mou: pick(made.mous, which), clause: 'first' };
    return gives(here, made, [housing(String(amount), { fulfils }), housing('2', { fulfils })]);
  },
  verifies: async (here, made, { which, amount }) => {
    const { id, lines } = pick(made.contributions, which);
    const parts = lines.map((line) => ({
      ...line,
      quantity: String(Math.min(amount, Number(line.quantity))),
    }));
    await verify(here, id, parts);
  },
  refuses: async ({ does, people }, made, { which }) => {
    const params = { contribution: pick(made.contributions, which).id };
    await does(people.third, refuseContribution, { params, body: { reason: 'ناقص' } });
  },
  delivers: (here, made, { which, amount }) =>
    deliver(here, pick(made.contributions, which).id, String(amount)),
  findsMissing: (here, made, { which }) =>
    deliver(here, pick(made.contributions, which).id, '0', {
      recipients: null,
      lines: [
        {
          line: 0,
          delivered: '1',
          discrepancies: [{ reason: 'short', quantity: '1' }],
        },
      ],
    }),
  /** Periods overlap, so that some statements are refused. */
  saves: async ({ does, people, gasCompany, company }, made, { which }) => {
    const month = `1404-0${1 + (which % 5)}`;
    const body = statement(
      { measurer: gasCompany, funder: company },
      { from: month, until: `1404-0${2 + (which % 5)}` },
    );
    const { id } = await does(people.registrar, submitSaving, { body });
    await does(people.verifier, verifySaving, { params: { saving: id }, body: {} });
    made.savings.push(id);
  },
  pledges: async ({ does, people, union }, made, { which, amount }) => {
    const letter = { number: String(which % 9), date: '2026-05-05' };
    const body = memorandum(union, [clause('first', String(amount))], { letter });
    made.mous.push((await does(people.registrar, registerMou, { body })).id);
  },
  prepares: async ({ does, people }, made, { which }) => {
    const contributions = [pick(made.contributions, which).id];
    made.drafts.push(
      (await does(people.registrar, prepareCertificate, { body: { contributions } })).id,
    );
  },
  issues: async ({ does, people }, made, { which }) => {
    const params = { certificate: pick(made.drafts, which) };
    await does(people.registrar, issueCertificate, { params, body: {} });
  },
  revokes: async ({ does, people }, made, { which }) => {
    const params = { certificate: pick(made.drafts, which) };
    await does(people.third, revokeCertificate, { params, body: { reason: 'اشتباه' } });
  },
  needs: async (here, made, { amount }) => {
    made.needs.push(await posted(here, { quantity: String(amount) }));
  },
  allocates: async (here, made, { which, amount }) => {
    const contribution = pick(made.contributions, which).id;
    const need = pick(made.needs, which);
    const handover = which % 2 === 0 ? {} : { handover: pick(made.handovers, which).id };
    const more = { quantity: String(amount), ...handover };
    made.allocations.push({ id: await allocated(here, contribution, need, more), contribution });
  },
  releases: async ({ does, people }, made, { which }) => {
    const params = { allocation: pick(made.allocations, which).id };
    await does(people.district6, releaseAllocation, { params, body: { reason: 'by-mistake' } });
  },
  /** To the company: those who give here are of the union. */
  handsOver: async (here, made, { which, amount }) => {
    const contribution = pick(made.contributions, which).id;
    const quantity = String(amount);
    const id = await announced(here, contribution, { quantity, implementer: here.company });
    made.handovers.push({ id, contribution });
  },
  receives: async ({ does, people }, made, { which, amount }) => {
    const params = { handover: pick(made.handovers, which).id };
    const body = { occurredOn: '2026-06-10', quantity: String(amount) };
    await does(people.giver, receiveHandover, { params, body });
  },
  deliversAllocated: async (here, made, { which, amount }) => {
    const { id, contribution } = pick(made.allocations, which);
    const discrepancies = [{ reason: 'damaged' as const, quantity: '1' }];
    const lines = [
      { line: 0, delivered: String(amount), ...(which % 3 === 0 && { discrepancies }) },
    ];
    const body = await recordedDelivery(here, id, '1', { lines });
    await here.does(here.people.district6, confirmDelivery, { params: { contribution }, body });
  },
  deliversHanded: (here, made, { which, amount }) => {
    const { id, contribution } = pick(made.handovers, which);
    return deliver(here, contribution, String(amount), { handover: id });
  },
} satisfies Record<string, Attempting>;

const often = [
  'givesWheelchairs',
  'verifies',
  'verifies',
  'delivers',
  'prepares',
  'issues',
  'needs',
  'allocates',
  'allocates',
  'deliversAllocated',
] as const;

const attempt: fc.Arbitrary<Attempt> = fc.record({
  what: fc.constantFrom(...(Object.keys(attempts) as (keyof typeof attempts)[]), ...often),
  which: fc.nat({ max: 11 }),
  amount: fc.integer({ min: 1, max: 5 }),
});

/** Moments one after the other, in each of which some people try something at once. */
export const anyHistory: fc.Arbitrary<readonly (readonly Attempt[])[]> = fc.array(
  fc.array(attempt, { minLength: 1, maxLength: 4 }),
  {
    minLength: 6,
    maxLength: 18,
  },
);

/** One in which everything that the rules are about happens. */
export const fullHistory: readonly (readonly Attempt[])[] = (
  [
    ['saves', 0, 1],
    ['givesWheelchairs', 0, 5],
    ['givesWheelchairs', 0, 5],
    ['verifies', 0, 5],
    ['refuses', 1, 1],
    ['delivers', 0, 2],
    ['findsMissing', 0, 1],
    ['prepares', 0, 1],
    ['issues', 0, 1],
    ['revokes', 0, 1],
    ['pledges', 0, 5],
    ['fulfils', 0, 4],
    ['verifies', 2, 5],
    ['spends', 0, 1],
    ['verifies', 3, 5],
    ['givesWheelchairs', 0, 5],
    ['verifies', 4, 5],
    ['needs', 0, 3],
    ['handsOver', 4, 3],
    ['receives', 0, 3],
    ['deliversHanded', 0, 1],
    ['allocates', 4, 2],
    ['allocates', 9, 1],
    ['deliversAllocated', 1, 1],
    ['deliversAllocated', 2, 1],
    ['releases', 2, 1],
  ] as const
).map(([what, which, amount]) => [{ what, which, amount }]);

/** Lives through a history: what the rules refuse doesn't happen, and anything else that fails is a fault. */
export const live = async (
  here: Office,
  history: readonly (readonly Attempt[])[],
): Promise<void> => {
  const made: Made = {
    ...{ contributions: [], savings: [], mous: [], drafts: [] },
    ...{ needs: [], allocations: [], handovers: [] },
  };
  const body = { ...letterhead, letterNumberRequired: false };
  await here.does(here.people.admin, configureOffice, { body });
  for (const moment of history) {
    const outcomes = await Promise.allSettled(
      moment.map(async ({ what, which, amount }) => attempts[what](here, made, { which, amount })),
    );
    for (const outcome of outcomes)
      if (outcome.status === 'rejected' && !(outcome.reason instanceof Refusal))
        throw outcome.reason;
  }
};
