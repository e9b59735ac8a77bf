import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { isActive } from '../partner/entity.ts';
import { dayOf } from '../period.ts';
import { quarterOfDay } from '../record.ts';
import { Checks } from '../refusal.ts';
import { region } from '../regions.ts';
import type { SupportData } from './state.ts';

/**
 * The institution's own support to an implementer. Its value moves between accounts of its own, so that no figure
 * of contributions can ever take it in.
 */
export const recordSupport: Command<'recordSupport'> = {
  route: 'recordSupport',
  aggregate: () => ({ type: 'support' }),
  reads: ({ body }) => [body.to, quarterOfDay(body.from)],
  decide: (states, { body: { evidence, ...body } }, { now }) => {
    const partner = states.get('partner', body.to);
    const today = dayOf(now);
    const checks = new Checks();
    checks.field(isActive(partner), '/to', 'unknown');
    const isImplementer = partner?.type !== 'natural-person' && partner?.implementer === true;
    checks.field(partner === undefined || isImplementer, '/to', 'not-allowed-value');
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    checks.field(body.from <= today, '/from', 'in-future');
    checks.field(body.until === undefined || body.until >= body.from, '/until', 'before-start');
    checks.field(body.letter.date <= today, '/letter/date', 'in-future');
    checks.done();
    const data: SupportData = body;
    const { value } = body;
    return {
      kind: 'support-recorded',
      occurredOn: body.from,
      dims: { partner: body.to, region: body.region },
      data: { ...data },
      transfers:
        value.is === 'amount' && value.amount !== '0'
          ? [
              {
                from: account.institution,
                to: account.support(body.to),
                commodity: commodity.rial,
                amount: value.amount,
              },
            ]
          : [],
      evidence,
    };
  },
};
