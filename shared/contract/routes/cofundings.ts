import { Cofunding, CofundingRegistration } from '../cofunding.ts';
import { Written } from '../papers.ts';
import type { Route } from '../route.ts';
import { at, Paging, page, staff } from './terms.ts';

export const cofundings = {
  registerCofunding: {
    method: 'POST',
    path: '/cofundings',
    area: 'contributions',
    roles: { officer: 'all' },
    summary: 'Register something that several funders pay together',
    writes: 'new',
    body: CofundingRegistration,
    reply: Written,
    status: 201,
  },
  listCofundings: {
    method: 'GET',
    path: '/cofundings',
    area: 'contributions',
    roles: staff,
    summary: 'What several funders pay together, and how much of it is funded',
    query: Paging,
    reply: page(Cofunding),
    status: 200,
  },
  getCofunding: {
    method: 'GET',
    path: '/cofundings/{cofunding}',
    area: 'contributions',
    roles: { ...staff, partner: 'own' },
    summary: 'One of them; a partner sees what is funded and its own shares',
    params: at('cofunding'),
    reply: Cofunding,
    status: 200,
  },
} as const satisfies Record<string, Route>;
