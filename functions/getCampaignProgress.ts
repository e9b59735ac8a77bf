import { home } from '#home';
import { getCampaignProgress } from '../shared/domain/campaign/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getCampaignProgress', (request) =>
  getCampaignProgress(home(), request),
);
