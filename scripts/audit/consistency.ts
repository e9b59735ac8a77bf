import { parseArgs } from 'node:util';
import { withExport } from './archive.ts';
import { fromHere, type Outcome, runCommand } from './command.ts';
import { consistency } from './lastSeen.ts';
import { Misuse } from './misuse.ts';
import { folderLog, type LogSource, remoteLog } from './source.ts';
import { trusted, trustOptions } from './trusted.ts';

const usage = `npm run consistency -- (--url URL | --export EXPORT) --from CHECKPOINT [--key VKEY]… [--trust DIR]

Proves that the log's present state is the one in the file CHECKPOINT, grown. Then the file holds the new
checkpoint, and the old one lies beside it as CHECKPOINT-<size>. If it can't be proved, the file stays, and
what the log showed is kept as CHECKPOINT-conflict-<size>: two signed states are evidence. A first call,
without such a file, keeps what it sees.`;

const run = async (): Promise<Outcome> => {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      export: { type: 'string' },
      from: { type: 'string' },
      ...trustOptions,
    },
  });
  const { url, from } = values;
  if ((url === undefined) === (values.export === undefined) || from === undefined)
    throw new Misuse(usage);
  const compare = (source: LogSource) => consistency(source, fromHere(from), trusted(values));
  return url === undefined
    ? withExport(fromHere(values.export ?? ''), (folder) => compare(folderLog(folder)))
    : compare(remoteLog({ url }));
};

await runCommand(usage, run);
