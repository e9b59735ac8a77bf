import type { Name } from '../../contract/text.ts';
import { decimal, sum, thousandths } from '../decimal.ts';
import type { CertificateLine } from './content.ts';

/** What all deliveries of one item bring about, by one formula. */
export interface ItemImpact {
  readonly name: Name;
  readonly delivered: string;
  readonly countedIn: Name;
  readonly amount: string;
  readonly unit: Name;
  readonly basis: string;
}

/** The impacts of a certificate's lines: of one item and one basis together, in the order of the lines. */
export const impactsOf = (lines: readonly CertificateLine[]): readonly ItemImpact[] => {
  const impacts = new Map<string, ItemImpact>();
  for (const { item, name, unit: countedIn, delivered, impact } of lines) {
    if (impact === undefined) continue;
    const { amount, unit, basis } = impact;
    const key = `${item} ${unit.fa} ${basis}`;
    const before = impacts.get(key) ?? { delivered: '0', amount: '0' };
    impacts.set(key, {
      ...{ name, countedIn, unit, basis },
      delivered: decimal(sum([before.delivered, delivered])),
      amount: decimal(sum([before.amount, amount])),
    });
  }
  return [...impacts.values()].filter(({ amount }) => thousandths(amount) > 0n);
};
