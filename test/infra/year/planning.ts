import { type Cast, today } from '../../../scripts/scenario/cast.ts';
import { periodOf } from '../../../shared/domain/period.ts';

/** What the office plans and is told to do, before the quarter is closed. */
export async function plan({ as }: Cast): Promise<void> {
  const officer = await as('officer');
  const period = periodOf(new Date());
  const year = period.slice(0, 4);
  await officer('setTargets', {
    params: { year },
    body: { targets: [{ figure: 'delivered', item: 'low-consumption-heater', amount: '40' }] },
    idempotencyKey: 'targets',
  });
  await officer('getTargets', { params: { year } });
  const { id, version } = await officer('recordResolution', {
    body: {
      body: { fa: 'شورای نمونه' },
      text: { fa: 'فهرست خانوارها آماده شود.' },
      resolvedOn: today(),
      responsible: { fa: 'مناطق نمونه' },
      due: today(),
    },
    idempotencyKey: 'resolution',
  });
  await officer('followResolution', {
    params: { resolution: id },
    body: { status: 'in-progress' },
    ifMatch: version,
    idempotencyKey: 'follow-up',
  });
  await officer('listResolutions', {});
  const forged = officer('listResolutions', { query: { after: 'A'.repeat(60) } });
  await forged.catch(() => undefined);
  await officer('writeNarrative', {
    params: { period },
    body: { problems: [], proposals: [{ fa: 'انبار مشترک' }], decisionsNeeded: [] },
    idempotencyKey: 'narrative',
  });
  await officer('getNarrative', { params: { period } });
}
