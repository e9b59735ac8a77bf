import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { embeddedHome } from '../../shared/embedded/home.ts';
import { fromHere, type Outcome, runCommand } from './command.ts';
import { inspect } from './inspect.ts';
import { Misuse } from './misuse.ts';

const usage = `npm run fsck -- --data DIR

Holds the tables and files of a system on this machine against its own log: stop it first. Reads only.`;

const run = async (): Promise<Outcome> => {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  if (values.data === undefined) throw new Misuse(usage);
  const data = fromHere(values.data);
  if (!existsSync(join(data, 'ledger.sqlite'))) throw new Misuse(`${data} holds no ledger`);
  const absent = () => Promise.reject(new Error('an inspection appoints nobody'));
  const home = embeddedHome({ data, directory: { find: absent, assign: absent } });
  try {
    return await inspect(home);
  } finally {
    home.close();
  }
};

await runCommand(usage, run);
