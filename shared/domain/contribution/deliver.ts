import type { Delivery } from '../../contract/contributions.ts';
import type { Command } from '../command.ts';
import { itemId } from '../office/state.ts';
import { dayOf } from '../period.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import { lies, region } from '../regions.ts';
import { acknowledged, type Papers, papersOf } from './acknowledgement.ts';
import { hashesOf, noteEvidence } from './alsoBehind.ts';
import { bookDelivery, checkLines } from './deliveredLines.ts';
import { visible } from './read.ts';
import { type Source, sourceOf, takesFrom } from './source.ts';
import type { ContributionState, DeliveredData } from './state.ts';

/** The papers of a delivery, and the hashes of the files behind it. */
interface Facts {
  readonly papers: Papers;
  readonly files: readonly string[];
}

/**
 * A region's officer confirms what arrived there: in part or whole, with what was short or damaged. Against an
 * allocation it meets the need, and says how it was acknowledged.
 */
export const confirmDelivery: Command<'confirmDelivery', Facts> = {
  route: 'confirmDelivery',
  facts: async (home, request) => ({
    papers: await papersOf(home, request),
    files: hashesOf(request.body.evidence),
  }),
  before: (home, { aggregate, facts }) => noteEvidence(home, aggregate, facts.files),
  aggregate: ({ params }) => ({ id: params.contribution }),
  reads: ({ body }, states, { aggregate }) => [
    quarterOfDay(body.occurredOn),
    ...(states.get('contribution', aggregate)?.lines ?? []).map(({ item }) => itemId(item)),
    ...takesFrom(states, body),
  ],
  decide: (states, { body, caller }, { aggregate, now, facts }) => {
    const contribution = states.get('contribution', aggregate);
    if (contribution === undefined || !visible(caller, contribution))
      throw new Refusal('not-found');
    if (!lies(body.region, caller.region ?? '')) throw new Refusal('out-of-scope');
    if (contribution.status !== 'verified') throw new Refusal('status-wrong');
    const source = sourceOf(states, contribution, body);
    const checks = new Checks();
    checkPlaceAndDays(checks, contribution, body, { source, today: dayOf(now) });
    checkLines(checks, states, { contribution, body, source });
    const acknowledgement = acknowledged(checks, body, { source, papers: facts.papers });
    checks.done();

    const data: DeliveredData = {
      region: body.region,
      recipients: body.recipients,
      record: body.record,
      lines: body.lines.map(({ line, delivered, discrepancies = [] }) => ({
        line,
        item: contribution.lines[line]?.item ?? '',
        delivered,
        discrepancies,
      })),
      ...source.data,
      ...(acknowledgement !== undefined && { acknowledgement }),
    };
    return {
      kind: 'delivery-confirmed',
      occurredOn: body.occurredOn,
      dims: contribution.dims,
      touches: takesFrom(states, body),
      causes: [
        ...(contribution.verifiedEntry === undefined ? [] : [contribution.verifiedEntry]),
        ...source.restsOn,
      ],
      transfers: bookDelivery(data, source),
      data: { ...data },
      evidence: body.evidence,
      restates: body.restates,
    };
  },
};

const checkPlaceAndDays = (
  checks: Checks,
  contribution: ContributionState,
  body: Delivery,
  { source, today }: { source: Source; today: string },
) => {
  const isKnown = region(body.region) !== undefined && lies(body.region, source.region);
  checks.field(isKnown, '/region', 'unknown');
  checks.field(body.occurredOn <= today, '/occurredOn', 'in-future');
  checks.field(body.occurredOn >= contribution.occurredOn, '/occurredOn', 'before-start');
  checks.field(body.record.date <= today, '/record/date', 'in-future');
};
