import { home } from '#home';
import { listPublicCampaigns } from '../shared/domain/campaign/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listPublicCampaigns', (request) =>
  listPublicCampaigns(home(), request),
);
