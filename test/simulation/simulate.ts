import {
  ConditionFailed,
  Contention,
  type Files,
  type Home,
  type Table,
  Unclear,
} from '../../shared/domain/ports.ts';
import type { Witnesses } from '../../shared/sealer/cosign.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { cheapHome, cheapVerify } from './cheapHome.ts';
import {
  badWeather,
  clear,
  type FaultKind,
  type Observe,
  throughFaults,
  type Weather,
} from './faults.ts';
import { memoryFiles } from './memoryFiles.ts';
import { memoryTable } from './memoryTable.ts';
import { makeRandom, type Random } from './random.ts';
import { makeScheduler, type Process } from './scheduler.ts';
import { checkAtRest } from './verdict.ts';
import { Violation, watched } from './watch.ts';
import { memoryWitness } from './witnesses.ts';
import { noPromises, writeHistory } from './writers.ts';

/** Tiny tiles, so that a log of a few dozen leaves has three levels of them. */
const width = 4;
const stormyPicks = 120;
const calmPicks = 20_000;

export interface Store {
  readonly table: Table;
  readonly files: Files;
}
/** What stands between a sealer and the store in place of one of its guards. */
export type Removal = (store: Store) => Store;

export interface Outcome {
  readonly seed: number;
  /** What went wrong, if anything did. */
  readonly violation?: string;
  readonly leaves: number;
  readonly checkpoints: number;
  readonly struck: Readonly<Record<FaultKind, number>>;
}

/**
 * One seeded run: writers and up to three sealers at once on a store that fails them in every way it may;
 * then the weather clears, and everything that was promised must hold.
 */
export async function simulate(
  seed: number,
  {
    without = (store) => store,
    observe = () => undefined,
  }: { without?: Removal; observe?: Observe } = {},
): Promise<Outcome> {
  const random = makeRandom(seed);
  const table = memoryTable({ lags: true });
  const files = memoryFiles();
  const store = watched(table, files, width);
  const scheduler = makeScheduler(random);
  const weather = badWeather(random);
  const promises = noPromises();
  const processes = new Set<Process>();
  let failure: unknown;
  let started = 0;

  const start = (
    kind: string,
    run: (home: ReturnType<typeof cheapHome>) => Promise<void>,
    removal?: Removal,
  ) => {
    const process = { name: `${kind}${++started}`, isStopped: false };
    processes.add(process);
    const faulty = throughFaults(store, process, { random, scheduler, weather, observe });
    const seen = removal ? removal(faulty) : faulty;
    const pause = () => scheduler.turn(process, async () => undefined);
    run(cheapHome(seen.table, seen.files, { pause }))
      .catch((error) => {
        if (!isPassing(error)) failure ??= error;
      })
      .finally(() => processes.delete(process));
  };

  const witnesses = makeWitnesses(random, (what) => {
    failure ??= new Violation(what);
  });

  const startSealer = () => {
    const options = { maxEntries: 1 + random.below(6), maxRounds: 3 + random.below(8) };
    start(
      'sealer',
      async (home) => {
        const asked = witnesses && { witnesses: throughWeather(witnesses, home, random, weather) };
        const { halted } = await seal(home, { ...options, ...asked, width, verify: cheapVerify });
        if (halted) throw new Violation(`halted: ${halted}`);
      },
      without,
    );
  };

  const running = (kind: string) => {
    for (const process of processes) if (process.isStopped) processes.delete(process);
    return [...processes].filter(({ name }) => name.startsWith(kind)).length;
  };

  const plans = makePlans(random);
  const run = async () => {
    for (let pick = 0; pick < stormyPicks && !failure; pick++) {
      const plan = random.chance(0.2) ? plans.pop() : undefined;
      if (plan) start('writer', (home) => writeHistory(home, random, promises, plan));
      if (running('sealer') < 1 + random.below(3) && random.chance(0.3)) startSealer();
      table.catchUp(() => random.chance(0.2));
      await scheduler.pick();
    }
    clear(weather);
    for (let pick = 0; pick < calmPicks && !failure; pick++) {
      table.catchUp();
      if (await scheduler.pick()) continue;
      if (running('') > 0) throw new Violation('a process waits for nothing');
      if (isAtRest(table, store.published.at(-1)?.size)) return;
      startSealer();
    }
    throw failure ?? new Violation('does not come to rest');
  };

  let leaves = 0;
  let violation: string | undefined;
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0; // thousands of faults are thrown, and nobody reads where
  try {
    await run();
    if (store.violation()) throw store.violation();
    leaves = await checkAtRest(table, files, promises, store.published, width);
  } catch (error) {
    violation = String(store.violation() ?? failure ?? error);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return {
    seed,
    leaves,
    checkpoints: store.published.length,
    struck: weather.struck,
    ...(violation !== undefined && { violation }),
  };
}

const isPassing = (error: unknown) =>
  error instanceof Contention || error instanceof Unclear || error instanceof ConditionFailed;

/** Nothing waits in the inbox, and HEAD's last batch is applied and published. */
const isAtRest = (table: { all: ReturnType<typeof memoryTable>['all'] }, published = 0) =>
  table.all().every(({ pk, size, pending, applied }) => {
    const isPublished = !pk.startsWith('LOG#') || size === published;
    return applied !== false && isPublished && !/^P#\d\d$/.test(String(pending));
  });

/** Some offices have witnesses, of which one or both must have cosigned. */
function makeWitnesses(random: Random, suspect: (what: string) => void): Witnesses | undefined {
  if (random.chance(0.7)) return undefined;
  const all = ['witness.example/w1', 'witness.example/w2'].map((name) =>
    memoryWitness(name, suspect),
  );
  return { threshold: 1 + random.below(2), all };
}

/** Each question waits for its turn; in bad weather it or its answer may be lost. */
const throughWeather = (
  { threshold, all }: Witnesses,
  { pause }: Pick<Home, 'pause'>,
  random: Random,
  { rates }: Weather,
): Witnesses => ({
  threshold,
  all: all.map(({ vkey, addCheckpoint }) => ({
    vkey,
    addCheckpoint: async (body) => {
      await pause(0);
      if (random.chance(rates.lost * 10)) throw new Error('the question was lost');
      const answer = await addCheckpoint(body);
      await pause(0);
      if (random.chance(rates.lost * 10)) throw new Error('the answer was lost');
      return answer;
    },
  })),
});

function makePlans(random: Random): Parameters<typeof writeHistory>[3][] {
  const spoiling = random.chance(0.25) ? 0.08 : 0;
  const plans = Array.from({ length: 3 + random.below(5) }, (_, at) => ({
    aggregate: `contribution-${at}`,
    entries: 1 + random.below(3),
    spoiling,
  }));
  const closings = Array.from({ length: random.below(3) }, (_, at) => ({
    aggregate: `quarter-1405-Q${at + 1}`,
    entries: 1 + random.below(2),
    spoiling: 0,
  }));
  return [...closings, ...plans].sort(() => random.fraction() - 0.5);
}
