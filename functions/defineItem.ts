import { home } from '#home';
import { defineItem } from '../shared/domain/office/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('defineItem', (request) => record(home(), defineItem, request));
