import { home } from '#home';
import { endCampaign } from '../shared/domain/campaign/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('endCampaign', (request) => record(home(), endCampaign, request));
