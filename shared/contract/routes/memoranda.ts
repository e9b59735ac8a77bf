import { Mou, MouAmendment, MouEnd, MouRegistration } from '../memoranda.ts';
import { Written } from '../papers.ts';
import type { Route } from '../route.ts';
import { at, Paging, page, staff } from './terms.ts';

export const memoranda = {
  registerMou: {
    method: 'POST',
    path: '/mous',
    area: 'partners',
    roles: { officer: 'all' },
    summary: 'Register a memorandum of understanding with its clauses',
    writes: 'new',
    body: MouRegistration,
    reply: Written,
    status: 201,
  },
  amendMou: {
    method: 'POST',
    path: '/mous/{mou}/amendments',
    area: 'partners',
    roles: { officer: 'all' },
    summary: 'Amend a memorandum: new clauses, changed quantities and due days',
    writes: 'existing',
    params: at('mou'),
    body: MouAmendment,
    reply: Written,
    status: 200,
  },
  endMou: {
    method: 'POST',
    path: '/mous/{mou}/end',
    area: 'partners',
    roles: { officer: 'all' },
    summary: 'End a memorandum: what is not fulfilled is released, never counted as fulfilled',
    writes: 'existing',
    params: at('mou'),
    body: MouEnd,
    reply: Written,
    status: 200,
  },
  listMous: {
    method: 'GET',
    path: '/mous',
    area: 'partners',
    roles: { ...staff, partner: 'own' },
    summary: 'Memoranda of understanding',
    query: Paging,
    reply: page(Mou),
    status: 200,
  },
  getMou: {
    method: 'GET',
    path: '/mous/{mou}',
    area: 'partners',
    roles: { ...staff, partner: 'own' },
    summary: 'One memorandum: what is pledged, fulfilled and left by clause and milestone',
    params: at('mou'),
    reply: Mou,
    status: 200,
  },
} as const satisfies Record<string, Route>;
