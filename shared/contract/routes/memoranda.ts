import { Written } from '../papers.ts';
import type { Route } from '../route.ts';
import { Mou, MouRegistration } from '../savings.ts';
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
    summary: 'One memorandum: what is pledged, fulfilled and left by clause',
    params: at('mou'),
    reply: Mou,
    status: 200,
  },
} as const satisfies Record<string, Route>;
