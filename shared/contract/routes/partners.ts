import * as z from 'zod';
import { LetterSubmission } from '../contributions.ts';
import { Written } from '../papers.ts';
import { Erasure, Partner, PartnerRegistration, PersonalData } from '../partners.ts';
import type { Route } from '../route.ts';
import { at, Paging, page, staff } from './terms.ts';

export const partners = {
  registerPartner: {
    method: 'POST',
    path: '/partners',
    area: 'partners',
    roles: { officer: 'all' },
    summary: 'Register a partner; a legal entity or a person can be registered once',
    writes: 'new',
    body: PartnerRegistration,
    reply: Written,
    status: 201,
  },
  listPartners: {
    method: 'GET',
    path: '/partners',
    area: 'partners',
    roles: staff,
    summary: 'The partners',
    query: Paging,
    reply: page(Partner),
    status: 200,
  },
  getPartner: {
    method: 'GET',
    path: '/partners/{partner}',
    area: 'partners',
    roles: { ...staff, partner: 'own' },
    summary: 'One partner',
    params: at('partner'),
    reply: Partner,
    status: 200,
  },
  getPersonalData: {
    method: 'GET',
    path: '/partners/{partner}/personal-data',
    area: 'partners',
    roles: { partner: 'own', 'office-admin': 'all' },
    summary: 'All that is held about a natural person, and who has read it; this reading is noted',
    params: at('partner'),
    query: z.strictObject({ accessesAfter: z.string().max(1000).optional() }),
    reply: PersonalData,
    status: 200,
  },
  erasePersonalData: {
    method: 'POST',
    path: '/partners/{partner}/erasure',
    area: 'partners',
    roles: { 'office-admin': 'all' },
    summary: "Erase a natural person's name and code for good; proofs and figures stay as they are",
    writes: 'existing',
    params: at('partner'),
    body: Erasure,
    reply: Written,
    status: 200,
  },
  registerLetter: {
    method: 'POST',
    path: '/partners/{partner}/letters',
    area: 'partners',
    roles: { officer: 'all' },
    summary: "Register a partner's paper letter as its contribution, on its behalf",
    writes: 'new',
    params: at('partner'),
    body: LetterSubmission,
    reply: Written,
    status: 201,
  },
} as const satisfies Record<string, Route>;
