import { parseArgs } from 'node:util';
import { type FaultKind, faultKinds } from '../test/simulation/faults.ts';
import { removals } from '../test/simulation/removals.ts';
import { type Removal, simulate } from '../test/simulation/simulate.ts';

// npm run simulate -- --seeds 100000 --from 1       many runs; stops at the first violation
// npm run simulate -- --seed 4711                   one run, every operation of the store printed
// npm run simulate -- --seeds 2000 --without asOf   a guard removed: must fail

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    without: { type: 'string' },
  },
});

const wholeNumber = (text: string, name: string): number => {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) fail(`--${name} is a whole number`);
  return number;
};

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const removal = (name: string): Removal => {
  const known: Readonly<Record<string, Removal>> = removals;
  return known[name] ?? fail(`--without is one of ${Object.keys(removals).join(', ')}`);
};

const without = values.without === undefined ? {} : { without: removal(values.without) };

async function replay(seed: number): Promise<void> {
  const { violation, leaves } = await simulate(seed, {
    ...without,
    observe: (process, operation, fault) =>
      console.log(`${process}: ${operation}${fault ? ` [${fault}]` : ''}`),
  });
  if (violation) fail(`seed ${seed}: ${violation}`);
  console.log(`seed ${seed}: ${leaves} leaves, nothing lost, nothing doubled`);
}

async function runMany(from: number, seeds: number): Promise<void> {
  const began = performance.now();
  const struck = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<
    FaultKind,
    number
  >;
  let leaves = 0;
  let checkpoints = 0;
  const report = (done: number) => {
    const rate = (done * 1000) / (performance.now() - began);
    const faults = faultKinds.map((kind) => `${struck[kind]} ${kind}`).join(', ');
    console.log(
      `${done} seeds, ${rate.toFixed(1)}/s: ${leaves} leaves in ${checkpoints} checkpoints; faults: ${faults}`,
    );
  };
  for (let done = 0; done < seeds; done++) {
    const outcome = await simulate(from + done, without);
    for (const kind of faultKinds) struck[kind] += outcome.struck[kind];
    leaves += outcome.leaves;
    checkpoints += outcome.checkpoints;
    if (outcome.violation) {
      report(done + 1);
      fail(`seed ${outcome.seed}: ${outcome.violation}\nreplay it with --seed ${outcome.seed}`);
    }
    if ((done + 1) % 1000 === 0 && done + 1 < seeds) report(done + 1);
  }
  report(seeds);
  console.log('nothing lost, nothing doubled');
}

if (values.seed !== undefined) await replay(wholeNumber(values.seed, 'seed'));
else await runMany(wholeNumber(values.from, 'from'), wholeNumber(values.seeds, 'seeds'));
