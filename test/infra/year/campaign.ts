import { campaign } from '../../../scripts/scenario/campaign.ts';
import type { Cast } from '../../../scripts/scenario/cast.ts';
import type { Ground } from '../../../scripts/scenario/office.ts';
import { refused } from './field.ts';

/** Campaigns, vouchers, volunteers, outcomes and schemes; what the scenario leaves undone is done here. */
export async function campaigning(cast: Cast, ground: Ground): Promise<void> {
  await campaign(cast, ground);
  const officer = await cast.as('officer');
  const { items } = await officer('listCampaigns', {});
  const { id = '', version = 1 } = items[0] ?? {};
  const params = { campaign: id };
  await officer('getCampaign', { params });
  await officer('listPublicCampaigns', {});
  await officer('listPromises', { query: params });
  await officer('listPromises', {});
  await (await cast.as('partner'))('listPromises', {});
  await officer('endCampaign', {
    params,
    body: { outcome: 'called-off' },
    ifMatch: version,
    idempotencyKey: 'end',
  });
  await officer('listActivities', {});
  await (await cast.as('district'))('listActivities', {});
  const forged = { query: { after: 'A'.repeat(60) } };
  await refused(officer('listCampaigns', forged));
  await refused(officer('listPublicCampaigns', forged));
  await refused(officer('listPromises', forged));
  await refused(officer('listVouchers', forged));
  await refused(officer('listActivities', forged));
  for (const list of ['listCohorts', 'listSchemes'] as const) {
    await officer(list, {});
    await refused(officer(list, forged));
  }
}
