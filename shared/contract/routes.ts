import type * as z from 'zod';
import type { Route } from './route.ts';
import { audit } from './routes/audit.ts';
import { campaigns } from './routes/campaigns.ts';
import { catalogue } from './routes/catalogue.ts';
import { certificates } from './routes/certificates.ts';
import { cofundings } from './routes/cofundings.ts';
import { contributionLife } from './routes/contributionLife.ts';
import { contributions } from './routes/contributions.ts';
import { fieldwork } from './routes/fieldwork.ts';
import { history } from './routes/history.ts';
import { imports } from './routes/imports.ts';
import { log } from './routes/log.ts';
import { memoranda } from './routes/memoranda.ts';
import { needs } from './routes/needs.ts';
import { obligations } from './routes/obligations.ts';
import { office } from './routes/office.ts';
import { partners } from './routes/partners.ts';
import { people } from './routes/people.ts';
import { reports } from './routes/reports.ts';
import { savings } from './routes/savings.ts';

/** The whole API. Gateway, functions, OpenAPI, the local server and the typed client derive from it. */
export const routes = {
  ...office,
  ...people,
  ...catalogue,
  ...partners,
  ...obligations,
  ...contributions,
  ...contributionLife,
  ...cofundings,
  ...needs,
  ...campaigns,
  ...fieldwork,
  ...imports,
  ...savings,
  ...memoranda,
  ...certificates,
  ...reports,
  ...audit,
  ...log,
  ...history,
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
type Schema<N extends RouteName, K extends 'params' | 'query' | 'body'> = Routes[N] extends {
  [k in K]: infer S extends z.ZodType;
}
  ? S
  : never;
export type Params<N extends RouteName> = z.output<Schema<N, 'params'>>;
export type Query<N extends RouteName> = z.output<Schema<N, 'query'>>;
export type Body<N extends RouteName> = z.output<Schema<N, 'body'>>;
export type BodyInput<N extends RouteName> = z.input<Schema<N, 'body'>>;
export type Reply<N extends RouteName> = Routes[N]['reply'] extends infer S extends z.ZodType
  ? z.output<S>
  : never;
