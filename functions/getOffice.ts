import { home } from '#home';
import { getOffice } from '../shared/domain/office/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getOffice', () => getOffice(home()));
