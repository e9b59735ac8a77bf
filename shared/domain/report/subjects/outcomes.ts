import type { PublicCount } from '../../../contract/campaigns.ts';
import type { ValuationBasis } from '../../../contract/measures.ts';
import type { Name } from '../../../contract/text.ts';
import { decimal, signedThousandths, thousandths } from '../../decimal.ts';
import type { CohortData } from '../../outcome/state.ts';
import type { Material } from '../sections.ts';
import { mayBeTold, peopleOf } from './material.ts';

/** People of a programme who reached each step in the quarter: a chain, whose steps are never added. */
export interface OutcomeRow {
  readonly programme: string;
  readonly name: Name;
  readonly enrolled: PublicCount;
  readonly trained: PublicCount;
  readonly certified: PublicCount;
  readonly employed: PublicCount;
  readonly droppedOut: PublicCount;
}

const flows = [
  'outcome-enrolled',
  'outcome-trained',
  'outcome-certified',
  'outcome-employed',
  'outcome-dropped-out',
] as const;

export const outcomes = (material: Material): OutcomeRow[] => {
  const { figures, names } = material;
  return figures.valuesOf('programme', flows).map((programme) => {
    const people = (flow: (typeof flows)[number]) =>
      peopleOf(material, figures.during(flow, 'person', `programme=${programme}`));
    return {
      programme,
      name: names.programme(figures.period, programme),
      enrolled: people('outcome-enrolled'),
      trained: people('outcome-trained'),
      certified: people('outcome-certified'),
      employed: people('outcome-employed'),
      droppedOut: people('outcome-dropped-out'),
    };
  });
};

/**
 * What the last step that was reached cost: value accepted ÷ people, in rial of one basis. Management cost is not
 * in it.
 */
export interface OutcomeCost {
  readonly contribution: string;
  readonly titles: readonly Name[];
  readonly basis: ValuationBasis;
  readonly value: string;
  readonly step: 'trained' | 'certified' | 'employed';
  readonly people: PublicCount;
  /** Whole rial: rounded half up, or up where the number of people is only «at least». */
  readonly cost: string;
}

interface CohortLabel extends Pick<CohortData, 'title' | 'contribution' | 'accepted'> {
  readonly targetGroup: string;
}

const steps = ['employed', 'certified', 'trained'] as const;

/**
 * Of each contribution whose value is known and that brought an outcome. Its cohorts count together, as they were
 * paid together; in the public edition only from ten people, and never for a restricted group.
 */
export const outcomeCosts = (material: Material): OutcomeCost[] => {
  const cohorts = material.names
    .ids('cohort')
    .map((id) => ({ id, ...(material.names.label(id) as CohortLabel) }))
    .filter(({ targetGroup }) => mayBeTold(material, targetGroup));
  return [...new Set(cohorts.map(({ contribution }) => contribution))].sort().flatMap((paid) => {
    const own = cohorts.filter(({ contribution }) => contribution === paid);
    const accepted = own[0]?.accepted;
    if (accepted === undefined || accepted.amount === '0') return [];
    for (const step of steps) {
      const reached = own.reduce(
        (sum, { id }) => sum + material.figures.ever(`outcome-${step}`, 'person', `cohort=${id}`),
        0n,
      );
      const people = peopleOf(material, reached);
      if (reached <= 0n || people.is === 'fewer-than-10') continue;
      return [
        {
          contribution: paid,
          titles: own.map(({ title }) => title),
          basis: accepted.basis,
          value: accepted.amount,
          step,
          people,
          cost: costOf(accepted.amount, people),
        },
      ];
    }
    return [];
  });
};

/** Tens from below make the cost too high and never too low: «at most». */
const costOf = (value: string, people: Exclude<PublicCount, { is: 'fewer-than-10' }>): string => {
  const whole = thousandths(value);
  const among = signedThousandths(people.number);
  const rials =
    people.is === 'number' ? (2n * whole + among) / (2n * among) : (whole + among - 1n) / among;
  return decimal(rials * 1000n);
};
