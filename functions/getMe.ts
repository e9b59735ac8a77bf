import { me } from '../shared/domain/office/commands.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getMe', async (request) => me(request));
