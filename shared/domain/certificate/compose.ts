import { impactOf } from '../catalogue/impact.ts';
import type { ContributionState, LineState } from '../contribution/state.ts';
import { decimal, sum, thousandths } from '../decimal.ts';
import { versionInForce } from '../factor/state.ts';
import { signatoriesOn } from '../office/signatories.ts';
import { itemId, officeId } from '../office/state.ts';
import { naturalPerson } from '../partner/naturalPerson.ts';
import type { PartnerState } from '../partner/state.ts';
import { programmesId } from '../programme/state.ts';
import { programmeName, yearOfDay } from '../programme/tree.ts';
import { Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import { grantedOf, leftOf, totalOf } from '../saving/fund.ts';
import type { States } from '../states.ts';

import type { CertificateContent, CertificateLine, Conservation } from './content.ts';

/** Aggregates whose states a certificate's content is made from. */
export const contentReads = (
  states: States,
  contributions: readonly string[],
): readonly string[] => [
  officeId,
  ...contributions,
  ...contributions.flatMap((id) => {
    const contribution = states.get('contribution', id);
    if (contribution === undefined) return [];
    return [
      contribution.dims.partner,
      programmesId(yearOfDay(contribution.occurredOn)),
      ...contribution.lines.flatMap(({ item, paidFrom, fulfils }) => [
        itemId(item),
        ...(factorOf(states, item) ?? []),
        ...(paidFrom === undefined ? [] : [paidFrom.saving]),
        ...(fulfils === undefined ? [] : [fulfils.mou]),
      ]),
    ];
  }),
];

/** The factor that an item's impact is computed with. */
const factorOf = (states: States, item: string): [string] | undefined => {
  const factor = states.get('item', itemId(item))?.impactFormula?.factor;
  return factor === undefined ? undefined : [factor];
};

/**
 * The content as of the states read, or undefined while office or holder are missing. It stands in the log:
 * so it commits to the name of a natural person, and never says it.
 */
export const contentOf = (
  states: States,
  contributions: readonly ContributionState[],
  { day, copies }: { day: string; copies: readonly string[] },
): CertificateContent | undefined => {
  const office = states.get('office', officeId)?.settings;
  const holder = states.get('partner', contributions[0]?.dims.partner ?? '');
  if (office === undefined || holder === undefined) return undefined;
  const lines = contributions.flatMap((contribution) => contribution.lines);
  const days = contributions.map(({ occurredOn }) => occurredOn).sort();
  return {
    form: 'csr-ledger/certificate@1',
    demonstration: holder.demonstration || office.demonstration,
    office: {
      organisation: office.organisation,
      name: office.name,
      ...(office.address !== undefined && { address: office.address }),
      signatories: signatoriesOn(office, day),
    },
    holder: holderOf(holder),
    given: { from: days[0] ?? '', until: days.at(-1) ?? '' },
    basis: {
      letters: contributions.flatMap(({ letter }) => (letter === undefined ? [] : [letter])),
      mous: [...new Set(lines.flatMap(({ fulfils }) => fulfils?.mou ?? []))].flatMap((id) => {
        const mou = states.get('mou', id);
        return mou === undefined ? [] : [{ title: mou.title, letter: mou.letter }];
      }),
      deliveryRecords: contributions.flatMap(({ deliveries }) =>
        deliveries.map(({ record }) => record),
      ),
    },
    lines: contributions.flatMap((contribution) =>
      contribution.lines.map((line) => certificateLine(states, contribution, line)),
    ),
    totals: totalsOf(lines),
    conservation: conservationOf(states, lines),
    copies,
  };
};

const holderOf = (holder: PartnerState): CertificateContent['holder'] => {
  const { id: partner, type } = holder;
  if (holder.type === 'natural-person') {
    if (holder.erased !== undefined) throw new Refusal('holder-erased');
    const commitment = holder.commitments.find((each) => each.of === 'name');
    if (commitment === undefined) throw new RangeError(`nothing commits to the name of ${partner}`);
    return { partner, name: naturalPerson, type, nameCommitment: commitment.sha256 };
  }
  const { name, legalEntityId, registrationNumber, economicNumber } = holder;
  return {
    ...{ partner, name, type },
    ...(legalEntityId !== undefined && { legalEntityId }),
    ...(registrationNumber !== undefined && { registrationNumber }),
    ...(economicNumber !== undefined && { economicNumber }),
  };
};

const certificateLine = (
  states: States,
  { dims, occurredOn }: ContributionState,
  line: LineState,
): CertificateLine => {
  const item = states.get('item', itemId(line.item));
  const unnamed = { fa: line.item };
  const impact = impactOfLine(states, occurredOn, line);
  return {
    item: line.item,
    name: item?.name ?? unnamed,
    unit: item?.unit ?? unnamed,
    programme: programmeName(states, yearOfDay(occurredOn), dims.programme) ?? unnamed,
    region: region(dims.region)?.name ?? unnamed,
    verified: line.verified ?? '0',
    delivered: line.delivered,
    ...(line.accepted !== undefined && { value: line.accepted }),
    ...(line.basis !== undefined && { basis: line.basis }),
    ...(line.drawn !== undefined && { paidFromFund: line.drawn }),
    occurredOn,
    ...(impact !== undefined && { impact }),
    ...(line.invoice !== undefined && {
      invoice: { number: line.invoice.number, date: line.invoice.date },
    }),
  };
};

/** Goods that nobody has received bring nothing about. The factor is that of the day of the gift. */
const impactOfLine = (states: States, day: string, { item, delivered }: LineState) => {
  const formula = states.get('item', itemId(item))?.impactFormula;
  if (formula === undefined || thousandths(delivered) === 0n) return undefined;
  const factor = states.get('factor', formula.factor ?? '');
  return impactOf(formula, delivered, factor && versionInForce(factor, day));
};

const totalsOf = (lines: readonly LineState[]): CertificateContent['totals'] =>
  (['cost-to-company', 'fair-market'] as const).flatMap((basis) => {
    const values = lines.flatMap((line) => (line.basis === basis ? (line.accepted ?? []) : []));
    // Not valued is no value of zero: what nobody valued has no total.
    if (values.every(({ is }) => is === 'not-valued')) return [];
    const amount = sum(values.flatMap((value) => (value.is === 'amount' ? [value.amount] : [])));
    const unknown = values.filter(({ is }) => is === 'unknown').length;
    const notValued = values.filter(({ is }) => is === 'not-valued').length;
    return [{ basis, amount: decimal(amount), unknown, ...(notValued > 0 && { notValued }) }];
  });

const conservationOf = (states: States, lines: readonly LineState[]): Conservation[] =>
  [...new Set(lines.flatMap(({ paidFrom }) => paidFrom?.saving ?? []))].flatMap((id) => {
    const saving = states.get('saving', id);
    if (saving === undefined) return [];
    const { statement } = saving;
    const drawn = lines.flatMap(({ paidFrom, drawn: rial = '0' }) =>
      paidFrom?.saving === id ? [rial] : [],
    );
    return [
      {
        saving: id,
        energy: statement.energy,
        population: statement.population,
        subscribers: statement.subscribers,
        area: region(statement.area)?.name ?? { fa: statement.area },
        from: statement.from,
        until: statement.until,
        letter: statement.letter,
        volume: statement.volume,
        fund: decimal(totalOf(saving, grantedOf)),
        spentHere: decimal(sum(drawn)),
        residual: decimal(totalOf(saving, leftOf)),
      },
    ];
  });
