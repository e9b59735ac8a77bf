import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cast, castOf } from '../../scripts/scenario/cast.ts';
import { accessToken } from '../../scripts/signIn.ts';
import { type System, startSystem } from '../../scripts/system.ts';

export interface Running {
  readonly system: System;
  readonly cast: Cast;
  stop(): Promise<void>;
}

/** The whole system on a folder of its own, with the demonstration logins and no data. */
export const startRunning = async (name: string): Promise<Running> => {
  const data = mkdtempSync(join(tmpdir(), `csr-${name}-`));
  const system = await startSystem({ data, port: 0, hosts: ['127.0.0.1', '::1'], empty: true });
  const signIn = (login: string) =>
    accessToken({ url: system.localUrl, login, password: system.logins[login] ?? '' });
  return {
    system,
    cast: castOf({ url: system.localUrl, signIn, run: name, say: () => undefined }),
    stop: async () => {
      await system.stop();
      rmSync(data, { recursive: true });
    },
  };
};
