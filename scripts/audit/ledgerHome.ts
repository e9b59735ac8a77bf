import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../../shared/domain/ports.ts';
import { embeddedHome } from '../../shared/embedded/home.ts';
import { fromHere } from './command.ts';
import { Misuse } from './misuse.ts';

/** How the commands below say which ledger they work on. */
export const ledgerUsage = `The ledger is the data folder DIR of a system on this machine, which must be stopped; without --data it is the
office on AWS that the environment names, by the variables of its sealer's function (ORIGIN, LEDGER_TABLE, …).`;

/** Opens a ledger's own tables and files for as long as the work takes. Throws Misuse, and FolderInUse. */
export const onLedger = async <T>(
  data: string | undefined,
  work: (home: Home) => Promise<T>,
): Promise<T> => {
  if (data === undefined) {
    if (!process.env.ORIGIN) throw new Misuse(ledgerUsage);
    const { home } = await import('#home');
    return work(home());
  }
  const folder = fromHere(data);
  if (!existsSync(join(folder, 'ledger.sqlite'))) throw new Misuse(`${folder} holds no ledger`);
  const absent = () => Promise.reject(new Error('this command appoints nobody'));
  const home = embeddedHome({ data: folder, directory: { find: absent, assign: absent } });
  try {
    return await work(home);
  } finally {
    home.close();
  }
};
