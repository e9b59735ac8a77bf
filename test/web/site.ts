import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { portalFiles } from '../../scripts/gateway/portalFiles.ts';
import { builtPortal } from '../../scripts/portal.ts';

/** What the service answers to a path, or undefined for a service that fails. */
export type Api = (path: string) => unknown;

export interface Site {
  readonly url: string;
  close(): void;
}

/** Serves the built portal as the system does, with an API that answers as it is told. */
export const serve = async (api: Api): Promise<Site> => {
  const portal = portalFiles(await builtPortal());
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) answer(response, api(pathname.slice(4) + search));
    else if (pathname === '/configuration.json') answer(response, configuration);
    else if (!portal(pathname, request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, close };
};

const answer = (response: ServerResponse, body: unknown): void => {
  response.writeHead(body === undefined ? 503 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body ?? { code: 'unavailable' }));
};

const configuration = {
  authority: 'http://localhost/oidc',
  clientId: 'portal',
  scope: 'openid ledger/api',
};

const office = {
  organisation: [{ fa: 'شهرداری نمونه', en: 'Sample Municipality' }],
  name: { fa: 'اداره مسئولیت‌پذیری بنگاه‌های شهری', en: 'Office for Social Responsibility' },
  region: 'IR-23.tehran',
  signatories: [{ name: { fa: 'نمونه' }, post: { fa: 'مدیر' }, from: '2026-03-21' }],
  letterNumberRequired: false,
  personServed: { fa: 'مددجو' },
  demonstration: true,
};

const report = (period: string, version: number, more = {}) => ({
  id: `quarter-${period}`,
  period,
  version,
  interim: false,
  size: 812,
  editions: { public: 'a'.repeat(64), full: 'b'.repeat(64) },
  entry: `quarter-${period}:3`,
  issuedAt: '2026-11-22T21:00:00.000Z',
  ...more,
});

export const serials = {
  valid: 'CSR-1405-000127-4',
  revoked: 'CSR-1405-000126-6',
  superseded: 'CSR-1405-000125-8',
  unknown: 'CSR-1405-999999-0',
  broken: 'CSR-1405-000000-0',
  strange: 'CSR-1405-000001-0',
};

const issued = {
  holder: { fa: 'شرکت نمونهٔ گرمای البرز <b>(سهامی عام)</b>', en: 'Sample <i>Heat</i> Company' },
  office: office.name,
  issuedOn: '2026-11-22',
  demonstration: true,
};

const checked: Readonly<Record<string, object>> = {
  [serials.valid]: { answer: 'valid', ...issued },
  [serials.revoked]: { answer: 'revoked', ...issued, revokedOn: '2026-11-25' },
  [serials.superseded]: {
    answer: 'superseded',
    ...issued,
    revokedOn: '2026-11-25',
    supersededBy: serials.valid,
  },
  [serials.unknown]: { answer: 'not-found' },
  [serials.strange]: { answer: 'perhaps', ...issued },
};

/** An office with certificates in every state, and reports on two pages. */
export const sampleApi: Api = (path) => {
  if (path === '/office') return { version: 1, settings: office };
  if (path === '/reports')
    return {
      items: [
        report('1405-Q2', 1),
        report('1405-Q2', 2, { reason: 'ثبت اصلاحی یک صورت‌جلسهٔ تحویل' }),
        report('1405-Q3', 1, { interim: true }),
      ],
      next: 'a+b',
    };
  if (path === '/reports?after=a%2Bb') return { items: [report('1404-Q4', 1)] };
  const serial = decodeURIComponent(/^\/check\/(.+)$/.exec(path)?.[1] ?? '');
  const answer = checked[serial];
  return answer && { serial, ...answer };
};
