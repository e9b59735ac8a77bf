import type { Cast } from './cast.ts';
import type { Ground } from './office.ts';
import { evidence } from './steps.ts';

/**
 * Memoranda in all their states: one with milestones that an amendment raised and put off, one that is overdue,
 * one that was cancelled. Every key is fixed: a second run finds them.
 */
export const memoranda = async (
  { as, say }: Cast,
  { company, cooperative }: Ground,
): Promise<void> => {
  const officer = await as('officer');
  const paper = await evidence(officer, 'mou.png');
  const amended = await officer('registerMou', {
    body: {
      title: { fa: 'تفاهم‌نامهٔ تجهیز مراکز نگهداری', en: 'Memorandum on equipping care centres' },
      letter: { number: '۱۴۰۵/۹۰', date: '2026-04-25' },
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
          due: '2027-03-20',
          text: 'یکصد دستگاه ویلچر تا پایان سال',
          milestones: [
            { by: '2026-09-22', percent: '25' },
            { by: '2026-12-21', quantity: '60' },
          ],
        },
      ],
      evidence: [paper],
    },
    idempotencyKey: 'demonstration-mou-amended',
  });
  await officer('amendMou', {
    params: { mou: amended.id },
    body: {
      letter: { number: '۱۴۰۵/۹۰/۱', date: '2026-05-20' },
      reason: 'افزایش سهم شرکت نمونه',
      changes: [{ clause: 'wheelchairs', quantity: '120', due: '2027-06-20' }],
      added: [
        {
          clause: 'heaters',
          item: 'low-consumption-heater',
          quantity: '40',
          due: '2027-01-20',
          text: 'چهل دستگاه بخاری کم‌مصرف',
        },
      ],
      evidence: [paper],
    },
    ifMatch: amended.version,
    idempotencyKey: 'demonstration-amendment',
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
      idempotencyKey: key,
    });
  await housing('۱۴۰۵/۹۱', '2026-04-01', '2026-04-20', 'demonstration-mou-overdue');
  const cancelled = await housing(
    '۱۴۰۵/۹۲',
    '2026-04-02',
    '2027-04-20',
    'demonstration-mou-cancelled',
  );
  await officer('endMou', {
    params: { mou: cancelled.id },
    body: {
      how: 'cancelled',
      reason: 'انصراف دو طرف',
      letter: { number: '۱۴۰۵/۹۲/۱', date: '2026-05-25' },
      evidence: [paper],
    },
    ifMatch: cancelled.version,
    idempotencyKey: 'demonstration-mou-end',
  });
  say('memoranda: one amended, one overdue, one cancelled');
};
