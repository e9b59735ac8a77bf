import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPortal } from '../../scripts/portal.ts';
import { type Cast, castOf, today } from '../../scripts/scenario/cast.ts';
import { verify } from '../../scripts/scenario/steps.ts';
import { accessToken } from '../../scripts/signIn.ts';
import { type System, startSystem } from '../../scripts/system.ts';

export interface Running {
  readonly system: System;
  readonly cast: Cast;
  stop(): Promise<void>;
}

/** Once more for who was too slow: several systems may be started at the same time. */
const patiently = <T>(ask: () => Promise<T>): Promise<T> => ask().catch(ask);

/** The whole system on a folder of its own, with the demonstration logins and no data. */
export const startRunning = async (name: string): Promise<Running> => {
  const data = mkdtempSync(join(tmpdir(), `csr-${name}-`));
  const portal = builtPortal();
  // The build takes all of a small machine: nobody signs in beside it.
  await portal;
  const hosts = ['127.0.0.1', '::1'] as const;
  const system = await startSystem({ data, port: 0, hosts, empty: true, portal });
  const signIn = (login: string) =>
    patiently(() =>
      accessToken({ url: system.localUrl, login, password: system.logins[login] ?? '' }),
    );
  return {
    system,
    cast: castOf({ url: system.localUrl, signIn, run: name, say: () => undefined }),
    stop: async () => {
      await system.stop();
      rmSync(data, { recursive: true });
    },
  };
};

/** Fifteen wheelchairs for a district, logged and verified. */
export const wheelchairs = async ({ as }: Cast): Promise<string> => {
  const partner = await as('partner');
  const { id } = await partner('submitContribution', {
    body: {
      occurredOn: today(),
      region: 'IR-23.tehran.06',
      targetGroup: 'people-with-disabilities',
      lines: [
        {
          item: 'wheelchair',
          quantity: '15',
          values: { 'cost-to-company': { is: 'amount', amount: '2250000000', currency: 'IRR' } },
        },
      ],
      evidence: [],
    },
    idempotencyKey: 'fifteen-wheelchairs',
  });
  await verify(await as('officer'), id, { lines: [{ quantity: '15', basis: 'cost-to-company' }] });
  return id;
};
