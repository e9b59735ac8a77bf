import { Appointment, CatalogueItem, Item, Me, Office, OfficeSettings } from '../office.ts';
import { Written } from '../papers.ts';
import type { Route } from '../route.ts';
import { everybody, Paging, page } from './terms.ts';

export const office = {
  getOffice: {
    method: 'GET',
    path: '/office',
    area: 'office',
    roles: 'public',
    summary: 'The office: its name, letterhead and signatories',
    reply: Office,
    status: 200,
  },
  configureOffice: {
    method: 'PUT',
    path: '/office',
    area: 'office',
    roles: { 'office-admin': 'all' },
    summary: 'Set the letterhead, signatories and rules of the office',
    writes: 'new',
    body: OfficeSettings,
    reply: Written,
    status: 200,
  },
  getMe: {
    method: 'GET',
    path: '/me',
    area: 'office',
    roles: everybody,
    summary: 'Who the server takes the caller for',
    reply: Me,
    status: 200,
  },
  appointPerson: {
    method: 'POST',
    path: '/people',
    area: 'office',
    roles: { 'office-admin': 'all' },
    summary: 'Give the holder of a login its duties, partner and region',
    writes: 'new',
    body: Appointment,
    reply: Written,
    status: 201,
  },
  defineItem: {
    method: 'POST',
    path: '/items',
    area: 'office',
    roles: { officer: 'all' },
    summary: 'Add an item to the catalogue',
    writes: 'new',
    body: Item,
    reply: Written,
    status: 201,
  },
  listItems: {
    method: 'GET',
    path: '/items',
    area: 'office',
    roles: everybody,
    summary: 'The catalogue',
    query: Paging,
    reply: page(CatalogueItem),
    status: 200,
  },
} as const satisfies Record<string, Route>;
