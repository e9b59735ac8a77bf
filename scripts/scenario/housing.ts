import { type Cast, ofQuarter, period, persian, today } from './cast.ts';
import type { Ground } from './office.ts';
import { certify, deliver, evidence, verify } from './steps.ts';

/** A cooperative union pledges housing units in a memorandum and fulfils a part of one clause. */
export const housing = async ({ as, run, say }: Cast, { cooperative }: Ground): Promise<string> => {
  const officer = await as('officer');
  const { id: mou } = await officer('registerMou', {
    body: {
      title: { fa: 'تفاهم‌نامهٔ تأمین سرپناه', en: 'Memorandum on shelter and housing' },
      letter: { number: '۱۶۰/۸۸', date: ofQuarter(-140) },
      partner: cooperative,
      otherParties: [
        {
          is: 'named',
          name: { fa: 'سازمان رفاه نمونه', en: 'Sample Welfare Organisation' },
          type: 'public-body',
        },
      ],
      region: 'IR-23.tehran',
      targetGroup: 'women-heading-households',
      clauses: [
        {
          clause: 'first-phase',
          item: 'housing-unit',
          quantity: '6',
          due: ofQuarter(85),
          text: 'شش باب واحد مسکونی در مرحلهٔ نخست',
        },
        {
          clause: 'second-phase',
          item: 'housing-unit',
          quantity: '80',
          due: ofQuarter(360),
          text: 'هشتاد باب واحد مسکونی در مرحلهٔ دوم',
        },
      ],
      evidence: [await evidence(officer, 'mou.png')],
    },
    idempotencyKey: `demonstration-mou-${period()}`,
  });
  // The union sends a paper letter: the officer registers it on its behalf and counts as the submitter.
  const { id } = await officer('registerLetter', {
    params: { partner: cooperative },
    body: {
      letter: { number: `${persian(run)}/ع`, date: today() },
      occurredOn: today(),
      region: 'IR-23.tehran',
      targetGroup: 'women-heading-households',
      lines: [
        {
          item: 'housing-unit',
          quantity: '3',
          values: { 'cost-to-company': { is: 'amount', amount: '96000000000', currency: 'IRR' } },
          fulfils: { mou, clause: 'first-phase' },
        },
      ],
      evidence: [await evidence(officer, 'letter.png')],
    },
    idempotencyKey: `housing-${run}`,
  });
  await verify(await as('officer2'), id, { lines: [{ quantity: '3', basis: 'cost-to-company' }] });
  await deliver(await as('district'), id, {
    region: 'IR-23.tehran.06',
    lines: [{ line: 0, delivered: '2' }],
    recipients: null,
    record: `${persian(run)}/ت/۳`,
  });
  say(`housing: 3 units under ${mou}, 2 delivered so far`);
  return certify(await as('officer'), [id], `۲۴۰۴۵/۱۶۰/${persian(run)}`);
};
