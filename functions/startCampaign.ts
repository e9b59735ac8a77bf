import { home } from '#home';
import { startCampaign } from '../shared/domain/campaign/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('startCampaign', (request) =>
  record(home(), startCampaign, request),
);
