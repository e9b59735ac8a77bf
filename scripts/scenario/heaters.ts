import { type Cast, persian, today } from './cast.ts';
import type { Ground } from './office.ts';
import { certify, deliver, verify } from './steps.ts';

/** A company gives four heaters; one arrives damaged. The main job, from log to certificate. */
export const heaters = async ({ as, run, say }: Cast, _: Ground): Promise<string> => {
  const partner = await as('partner');
  const { id } = await partner('submitContribution', {
    body: {
      occurredOn: today(),
      region: 'IR-23.tehran.06',
      targetGroup: 'low-income-households',
      lines: [
        {
          item: 'low-consumption-heater',
          quantity: '4',
          serials: [1, 2, 3, 4].map((n) => `${run}-${n}`),
          values: {
            'cost-to-company': { is: 'amount', amount: '320000000', currency: 'IRR' },
            'fair-market': { is: 'amount', amount: '380000000', currency: 'IRR' },
          },
          invoice: { issuer: '99900000117', number: `F-${run}`, date: today() },
        },
      ],
      evidence: [],
      note: 'چهار دستگاه بخاری با برچسب انرژی A',
    },
    idempotencyKey: `heaters-${run}`,
  });
  await verify(await as('officer'), id, { lines: [{ quantity: '4', basis: 'cost-to-company' }] });
  await deliver(await as('district'), id, {
    region: 'IR-23.tehran.06',
    lines: [{ line: 0, delivered: '3', discrepancies: [{ reason: 'damaged', quantity: '1' }] }],
    recipients: 14,
    record: `${persian(run)}/ت/۱`,
  });
  say(`heaters: 4 verified, 3 delivered, 1 damaged (${id})`);
  return certify(await as('officer2'), [id], `۲۴۰۴۳/۱۶۰/${persian(run)}`);
};
