import { home } from '#home';
import { getCampaign } from '../shared/domain/campaign/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getCampaign', (request) => getCampaign(home(), request));
