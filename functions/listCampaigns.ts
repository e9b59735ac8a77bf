import { home } from '#home';
import { listCampaigns } from '../shared/domain/campaign/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listCampaigns', (request) => listCampaigns(home(), request));
