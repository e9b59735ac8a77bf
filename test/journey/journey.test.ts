/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Cast, castOf, soon } from '../../scripts/scenario/cast.ts';
import { heaters } from '../../scripts/scenario/heaters.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { report } from '../../scripts/scenario/steps.ts';
import { accessToken } from '../../scripts/signIn.ts';
import { type System, startSystem } from '../../scripts/system.ts';
import type { Role } from '../../shared/contract/entry.ts';
import type { Route } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes.ts';
import { serialOf } from '../../shared/domain/certificate/serial.ts';
import { jalali } from '../../shared/domain/period.ts';

// A first start hashes eight passwords, which is slow on purpose.
jest.setTimeout(120_000);

let data: string;
let system: System;
let cast: Cast;
const tokens = new Map<string, string>();

/** Signs in as the demonstration does; the portal's own code flow, once a login and set of duties. */
const signIn = async (login: string): Promise<string> => {
  const password = system.logins[login] ?? '';
  const token = await accessToken({ url: system.localUrl, login, password });
  tokens.set(login, token);
  return token;
};

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'csr-journey-'));
  system = await startSystem({ data, port: 0, hosts: ['127.0.0.1'], empty: true });
  cast = castOf({ url: system.localUrl, signIn, run: 'journey', say: () => undefined });
});
afterAll(async () => {
  await system?.stop();
  rmSync(data, { recursive: true });
});

const json = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

describe('the main job, over HTTP', () => {
  test('goes from heaters that a company logs to its certificate and the report of the quarter', async () => {
    const certificate = await heaters(cast, await layGround(cast));
    const partner = await cast.as('partner');
    const paper = await soon('the certificate to be sealed', async () => {
      const document = await partner('certificateDocument', {
        params: { certificate },
        query: { format: 'json' },
      });
      return document.status === 200 ? json(document.bytes) : undefined;
    });
    const serial = serialOf(jalali(new Date()).year, 1);
    expect(paper.credential.credentialSubject).toMatchObject({
      serial,
      holder: { legalEntityId: '99900000117' },
      lines: [{ item: 'low-consumption-heater', verified: '4', delivered: '3' }],
      totals: [{ basis: 'cost-to-company', amount: '320000000', unknown: 0 }],
    });
    const citizen = await fetch(`${system.localUrl}/api/check/${serial}`);
    expect(await citizen.json()).toMatchObject({ answer: 'valid', serial });

    const { period, version } = await report(cast);
    const read = async (format: 'json' | 'csv') => {
      const url = `${system.localUrl}/api/reports/${period}/${version}/document?format=${format}`;
      return soon('the report to be sealed', async () => {
        const response = await fetch(url);
        return response.status === 200 ? response.text() : undefined;
      });
    };
    expect(JSON.parse(await read('json')).report.items).toMatchObject([
      {
        item: 'low-consumption-heater',
        verified: '4',
        delivered: '3',
        discrepancy: '1',
        closing: '0',
      },
    ]);
    expect(await read('csv')).toContain(',delivered,3,piece');
  });
});

const rows = Object.entries(routes) as [string, Route][];
const filled = ({ path }: Route) =>
  path
    .replace('{sha256}', 'a'.repeat(64))
    .replace('{period}', '1405-Q1')
    .replace('{version}', '1')
    .replace('{path+}', '0/000')
    .replace('{entry}', 'partner-x%3A1')
    .replaceAll(/\{\w+\}/g, 'partner-x');
const knock = (route: Route, authorization?: string) =>
  fetch(`${system.localUrl}/api${filled(route)}`, {
    method: route.method,
    ...(authorization !== undefined && { headers: { authorization } }),
  });

describe('every route', () => {
  test('that is not public is closed to whoever has no token, or a forged one', async () => {
    const closed = rows.filter(([, { roles }]) => roles !== 'public');
    expect(closed.length).toBeGreaterThan(30);
    const forged = `Bearer ${(tokens.get('admin') ?? '').slice(0, -8)}AAAAAAAA`;
    for (const [name, route] of closed) {
      expect([name, (await knock(route)).status]).toEqual([name, 401]);
      expect([name, (await knock(route, forged)).status]).toEqual([name, 401]);
    }
  });

  test('is closed to every login whose role its row does not name, and to no other', async () => {
    const logins: Readonly<Record<string, Role>> = {
      partner: 'partner',
      partner2: 'partner',
      officer: 'officer',
      officer2: 'officer',
      district: 'district',
      district2: 'district',
      auditor: 'auditor',
      admin: 'office-admin',
    };
    for (const [login, role] of Object.entries(logins)) {
      const bearer = `Bearer ${await signIn(login)}`;
      const answers = await Promise.all(
        rows.map(async ([name, route]) => {
          const { roles } = route;
          const isAllowed = roles === 'public' || roles[role] !== undefined;
          const { status } = await knock(route, bearer);
          return { name, login, isAllowed, isClosed: status === 403 || status === 401, status };
        }),
      );
      for (const answer of answers) expect(answer).toMatchObject({ isClosed: !answer.isAllowed });
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    }
  });
});
