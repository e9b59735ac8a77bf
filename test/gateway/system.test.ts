import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from '@jest/globals';
import { reading } from '../../functions/endpoint.ts';
import { accessToken } from '../../scripts/signIn.ts';
import { type System, startSystem } from '../../scripts/system.ts';

// A first start makes eight passwords, which are slow to hash on purpose: so it is done once, and copied.
jest.setTimeout(30_000);

const temporary = () => mkdtempSync(join(tmpdir(), 'csr-system-'));
const startedOnce = temporary();
let first: Pick<System, 'isFirst' | 'isDemonstrationDue' | 'logins'>;
let data: string;
let running: System | undefined;

beforeAll(async () => {
  data = startedOnce;
  first = await start();
  await stop();
});
beforeEach(() => {
  data = temporary();
  cpSync(startedOnce, data, { recursive: true });
});
afterEach(async () => {
  await stop();
  rmSync(data, { recursive: true });
});
afterAll(() => rmSync(startedOnce, { recursive: true }));

const getMe = reading('getMe', async ({ caller: { actor, roles } }) => ({
  actor,
  roles: [...roles],
}));
const start = async ({ empty = false } = {}) => {
  running = await startSystem({
    data,
    port: 0,
    hosts: ['127.0.0.1', '::1'],
    empty,
    functions: async () => ({ getMe }),
  });
  return running;
};
const stop = async () => {
  await running?.stop();
  running = undefined;
};

describe('the system on one machine', () => {
  test('is healthy, describes itself and lets its demonstration logins in', async () => {
    const { localUrl, logins } = await start();
    const health = await fetch(`${localUrl}/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ status: 'ok', sealed: 0, unsealed: 0 });
    const document = await (await fetch(`${localUrl}/api/openapi.json`)).json();
    expect(document).toMatchObject({ openapi: '3.1.0' });
    expect(await (await fetch(`${localUrl}/errors`)).text()).toContain('## version-conflict');

    const password = logins.admin ?? '';
    const token = await accessToken({ url: localUrl, login: 'admin', password });
    const me = await fetch(`${localUrl}/api/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await me.json()).toMatchObject({ roles: ['office-admin'] });
  });

  test('keeps logins and the name of its log over a restart', async () => {
    expect(first.isFirst).toBe(true);
    const { isFirst, logins } = await start();
    expect(isFirst).toBe(false);
    expect(logins).toEqual(first.logins);
  });

  test('owes its demonstration data until it is loaded', async () => {
    expect(first.isDemonstrationDue).toBe(true);
    const { isDemonstrationDue, loaded } = await start();
    expect(isDemonstrationDue).toBe(true);
    loaded();
    await stop();
    expect((await start()).isDemonstrationDue).toBe(false);
  });

  test('that was started empty stays so', async () => {
    rmSync(data, { recursive: true });
    expect((await start({ empty: true })).isDemonstrationDue).toBe(false);
    await stop();
    expect((await start()).isDemonstrationDue).toBe(false);
  });

  test('refuses a data folder that another one works in, which goes on', async () => {
    const { localUrl } = await start();
    const second = startSystem({
      data,
      port: 0,
      hosts: ['127.0.0.1'],
      empty: true,
      functions: async () => ({}),
    });
    await expect(second).rejects.toThrow('in use');
    expect((await fetch(`${localUrl}/health`)).status).toBe(200);
  });

  test('refuses a port that is taken', async () => {
    const { localUrl } = await start();
    const port = Number(new URL(localUrl).port);
    const second = startSystem({ data, port, hosts: ['127.0.0.1'], empty: true });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
