import { Written } from '../papers.ts';
import {
  AppointmentEnd,
  DeputyAppointment,
  Officer,
  PersonWithDuties,
  Readiness,
} from '../people.ts';
import type { Route } from '../route.ts';
import { at, Paging, page } from './terms.ts';

/** Who has which duties, and who stands in for whom. */
export const people = {
  listPeople: {
    method: 'GET',
    path: '/people',
    area: 'office',
    roles: { 'office-admin': 'all' },
    summary: 'Everybody whom the office gave duties',
    query: Paging,
    reply: page(PersonWithDuties),
    status: 200,
  },
  getPerson: {
    method: 'GET',
    path: '/people/{person}',
    area: 'office',
    roles: { 'office-admin': 'all' },
    summary: "Somebody's duties and deputyships",
    params: at('person'),
    reply: PersonWithDuties,
    status: 200,
  },
  listOfficers: {
    method: 'GET',
    path: '/officers',
    area: 'office',
    roles: { officer: 'all' },
    summary: 'The officers in duty today, by whom something may be approved',
    query: Paging,
    reply: page(Officer),
    status: 200,
  },
  endAppointment: {
    method: 'POST',
    path: '/people/{person}/end',
    area: 'office',
    roles: { 'office-admin': 'all' },
    summary: "Take somebody's duties back",
    writes: 'existing',
    params: at('person'),
    body: AppointmentEnd,
    reply: Written,
    status: 200,
  },
  appointDeputy: {
    method: 'POST',
    path: '/deputies',
    area: 'office',
    roles: { 'office-admin': 'all' },
    summary: "Lend somebody's duties to a deputy for the days of a leave",
    writes: 'new',
    body: DeputyAppointment,
    reply: Written,
    status: 201,
  },
  getReadiness: {
    method: 'GET',
    path: '/office/readiness',
    area: 'office',
    roles: { officer: 'all', 'office-admin': 'all' },
    summary: 'What keeps the office from doing its work, and the way out',
    reply: Readiness,
    status: 200,
  },
} as const satisfies Record<string, Route>;
