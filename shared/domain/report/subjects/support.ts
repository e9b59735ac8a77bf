import type { Name } from '../../../contract/text.ts';
import { decimal } from '../../decimal.ts';
import type { Material } from '../sections.ts';

/** The institution's own support to one implementer in the quarter, of one kind: in no sum of contributions. */
export interface SupportRow {
  readonly to: string;
  readonly name: Name;
  readonly kind: string;
  readonly times: string;
  /** Rial of the supports whose value is known; absent if none has a value. */
  readonly amount?: string;
  readonly unknown?: number;
  readonly notValued?: string;
}

export const support = ({ figures, names }: Material): SupportRow[] =>
  figures.valuesOf('partner', ['institutional-support']).flatMap((to) =>
    figures
      .commodities(['institutional-support'])
      .filter((unit) => unit.startsWith('support/'))
      .flatMap((unit) => {
        const cut = `partner=${to}`;
        const times = figures.during('institutional-support', unit, cut);
        if (times === 0n) return [];
        const notValued = figures.during('institutional-support-not-valued', unit, cut);
        return [
          {
            to,
            name: names.partner(to),
            kind: unit.slice('support/'.length),
            times: decimal(times),
            ...(figures.has('institutional-support-value', unit, cut) &&
              figures.figure('institutional-support-value', unit, cut)),
            ...(notValued !== 0n && { notValued: decimal(notValued) }),
          },
        ];
      }),
  );
