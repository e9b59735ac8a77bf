import { type Cast, ofQuarter, period } from './cast.ts';
import type { Ground } from './office.ts';
import { evidence } from './steps.ts';

/**
 * Memoranda in all their states: one with milestones that an amendment raised and put off, one that is overdue,
 * one that was cancelled. Every key is fixed for a quarter: a second run finds them.
 */
export const memoranda = async (
  { as, say }: Cast,
  { company, cooperative }: Ground,
): Promise<void> => {
  const officer = await as('officer');
  const paper = await evidence(officer, 'mou.pdf');
  const quarter = period();
  const amended = await officer('registerMou', {
    body: {
      title: { fa: 'تفاهم‌نامهٔ تجهیز مراکز نگهداری', en: 'Memorandum on equipping care centres' },
      letter: { number: '۱۶۰/۹۰', date: ofQuarter(-150) },
      partner: company,
      otherParties: [
        { is: 'partner', partner: cooperative },
        { is: 'named', name: { fa: 'لشکر نمونه', en: 'Sample Division' }, type: 'military-body' },
      ],
      region: 'IR-23.tehran',
      targetGroup: 'people-with-disabilities',
      clauses: [
        {
          clause: 'wheelchairs',
          item: 'wheelchair',
          quantity: '100',
          due: ofQuarter(180),
          text: 'یکصد دستگاه ویلچر تا پایان سال',
          milestones: [
            { by: ofQuarter(-1), percent: '25' },
            { by: ofQuarter(88), quantity: '60' },
          ],
        },
      ],
      evidence: [paper],
    },
    idempotencyKey: `demonstration-mou-amended-${quarter}`,
  });
  await officer('amendMou', {
    params: { mou: amended.id },
    body: {
      letter: { number: '۱۶۰/۹۰/۱', date: ofQuarter(-120) },
      reason: 'افزایش سهم شرکت نمونه',
      changes: [{ clause: 'wheelchairs', quantity: '120', due: ofQuarter(270) }],
      added: [
        {
          clause: 'heaters',
          item: 'low-consumption-heater',
          quantity: '40',
          due: ofQuarter(120),
          text: 'چهل دستگاه بخاری کم‌مصرف',
        },
      ],
      evidence: [paper],
    },
    ifMatch: amended.version,
    idempotencyKey: `demonstration-amendment-${quarter}`,
  });
  const housing = (number: string, date: string, due: string, key: string) =>
    officer('registerMou', {
      body: {
        title: { fa: 'تفاهم‌نامهٔ ودیعهٔ مسکن', en: 'Memorandum on rent deposits' },
        letter: { number, date },
        partner: cooperative,
        otherParties: [],
        region: 'IR-23.tehran',
        targetGroup: 'women-heading-households',
        clauses: [
          { clause: 'units', item: 'housing-unit', quantity: '12', due, text: 'دوازده باب واحد' },
        ],
        evidence: [paper],
      },
      idempotencyKey: `demonstration-mou-${key}-${quarter}`,
    });
  await housing('۱۶۰/۹۱', ofQuarter(-170), ofQuarter(-20), 'overdue');
  const cancelled = await housing('۱۶۰/۹۲', ofQuarter(-160), ofQuarter(210), 'cancelled');
  await officer('endMou', {
    params: { mou: cancelled.id },
    body: {
      how: 'cancelled',
      reason: 'انصراف دو طرف',
      letter: { number: '۱۶۰/۹۲/۱', date: ofQuarter(-100) },
      evidence: [paper],
    },
    ifMatch: cancelled.version,
    idempotencyKey: `demonstration-mou-end-${quarter}`,
  });
  say('memoranda: one amended, one overdue, one cancelled');
};
