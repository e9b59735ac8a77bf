import { home } from '#home';
import { makePromise } from '../shared/domain/promise/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('makePromise', (request) => record(home(), makePromise, request));
