import { parseArgs } from 'node:util';
import type { Home } from '../../shared/domain/ports.ts';
import { entriesAside, readmit } from '../../shared/sealer/readmit.ts';
import { printed, runLines } from '../audit/command.ts';
import { ledgerUsage, onLedger } from '../audit/ledgerHome.ts';

const usage = `npm run readmit -- [--data DIR] [--write]

Lists the entries that the sealer has set aside, and why; --write puts them back into its inbox, once what was
wrong is put right. The next sealing judges them anew.
${ledgerUsage}`;

const mostListed = 1_000;

const readmitting = async (home: Home, write: boolean) => {
  const lines: string[] = [];
  let count = 0;
  for await (const { id, kind, reason } of entriesAside(home)) {
    count += 1;
    if (count <= mostListed) lines.push(`${kind} ${id}: ${reason}`);
  }
  const again = write ? await readmit(home) : 0;
  const done = write ? `${again} are in the inbox again` : 'put them back by --write';
  return [...lines, count === 0 ? 'no entry is set aside' : `${count} set aside; ${done}`];
};

await runLines(usage, async () => {
  const options = { data: { type: 'string' }, write: { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ options });
  return printed(await onLedger(values.data, (home) => readmitting(home, values.write)));
});
