import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../web', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The strictest policy that the pages have to work under. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; frame-ancestors 'none'";

/** What the service answers to a path, or undefined for a service that fails. */
export type Api = (path: string) => unknown;

export interface Site {
  readonly url: string;
  close(): void;
}

/** Serves the pages as they lie in web/, with an API that answers as it is told. */
export const serve = async (api: Api): Promise<Site> => {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) answer(response, api(pathname.slice(4) + search));
    else sendFile(response, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
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

const sendFile = (response: ServerResponse, path: string): void => {
  const file = join(folder, normalize(path));
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    response.writeHead(404).end();
    return;
  }
  const type = types[extname(file)] ?? 'text/plain; charset=utf-8';
  response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
  response.end(readFileSync(file));
};

const office = {
  organisation: [{ fa: 'شهرداری نمونه', en: 'Sample Municipality' }],
  name: { fa: 'اداره مسئولیت‌پذیری بنگاه‌های شهری', en: 'Office for Social Responsibility' },
  demonstration: true,
};

const report = (period: string, version: number, more = {}) => ({
  id: `quarter-${period}`,
  period,
  version,
  interim: false,
  size: 812,
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
