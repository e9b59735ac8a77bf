import { decimal, signedThousandths } from '../decimal.ts';
import { totalKey } from '../keys.ts';
import { nextPeriod, periodOfDay } from '../period.ts';
import { type Home, tableLimits } from '../ports.ts';
import type { Rest } from '../promise/state.ts';

/** A campaign's figures lie in the quarters from its beginning to now, at most so many. */
const maxQuarters = 16;

/** What the sealer's totals say of a campaign: only what is sealed, so that everybody can fold the same. */
export interface CampaignFigures {
  readonly rests: readonly Rest[];
  /** Sum of a flow over the quarters, in thousandths; statements of «unknown» add nothing. */
  of(flow: string, unit: string): bigint;
}

const quarters = (from: string, until: string): string[] => {
  const found: string[] = [];
  const last = periodOfDay(until);
  for (let at = periodOfDay(from); at <= last && found.length < maxQuarters; at = nextPeriod(at))
    found.push(at);
  return found;
};

/** Reads the totals of some flows of a campaign, each quarter's as of the last batch that changed it. */
export const campaignFigures = async (
  { table }: Pick<Home, 'table'>,
  { id, from, today }: { id: string; from: string; today: string },
  flows: readonly (readonly [flow: string, unit: string])[],
): Promise<CampaignFigures> => {
  const cells = flows.map(([flow, unit]) => `${flow}|${unit}|campaign=${id}`);
  const wanted = quarters(from, today).flatMap((period) =>
    cells.map((cell) => ({ period, cell, key: totalKey(period, cell) })),
  );
  const rests: Rest[] = [];
  for (let at = 0; at < wanted.length; at += tableLimits.keys) {
    const some = wanted.slice(at, at + tableLimits.keys);
    const items = await table.getMany(some.map(({ key }) => key));
    for (const { period, cell, key } of some) {
      const item = items.find(({ pk, sk }) => pk === key.pk && sk === key.sk);
      if (item === undefined) continue;
      rests.push({
        period,
        cell,
        sum: decimal(BigInt(String(item.sum))),
        count: Number(item.count),
        digest: String(item.digest),
        asOf: Number(item.asOf),
      });
    }
  }
  return {
    rests,
    of: (flow, unit) =>
      rests
        .filter(({ cell }) => cell === `${flow}|${unit}|campaign=${id}`)
        .reduce((total, { sum }) => total + signedThousandths(sum), 0n),
  };
};
