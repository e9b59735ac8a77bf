import { home } from '#home';
import { defineHeaterModel } from '../shared/domain/heater/defineHeaterModel.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('defineHeaterModel', (request) =>
  record(home(), defineHeaterModel, request),
);
