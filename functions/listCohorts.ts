import { home } from '#home';
import { listCohorts } from '../shared/domain/outcome/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listCohorts', (request) => listCohorts(home(), request));
