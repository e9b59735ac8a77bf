import {
  type Change,
  Contention,
  type Files,
  type StoredFile,
  type Table,
  Unclear,
} from '../../shared/domain/ports.ts';
import type { Random } from './random.ts';
import type { Process, Scheduler } from './scheduler.ts';

export const faultKinds = ['stop', 'busy', 'lost', 'unanswered', 'late', 'slow'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** How often each fault strikes an operation, and what struck so far. */
export interface Weather {
  readonly rates: Record<FaultKind, number>;
  readonly struck: Record<FaultKind, number>;
}

export function badWeather(random: Random): Weather {
  return {
    rates: {
      stop: 0.02 * random.fraction(),
      busy: 0.04 * random.fraction(),
      lost: 0.03 * random.fraction(),
      unanswered: 0.03 * random.fraction(),
      late: 0.03 * random.fraction(),
      slow: 0.25 * random.fraction(),
    },
    struck: { stop: 0, busy: 0, lost: 0, unanswered: 0, late: 0, slow: 0 },
  };
}

export function clear({ rates }: Weather): void {
  for (const kind of faultKinds) rates[kind] = 0;
}

interface Operation<T> {
  readonly name: string;
  readonly isWrite: boolean;
  /** Below 1 where many calls are made at once, so that some of them come through; above where few are. */
  readonly exposure?: number;
  readonly run: () => Promise<T>;
}

export type Observe = (process: string, operation: string, fault: FaultKind | undefined) => void;

const textOf = (change: Change): string => {
  if ('put' in change) return `put ${change.put.pk} ${change.put.sk}`;
  if ('update' in change) {
    return `update ${change.update.pk} ${change.update.sk} ${JSON.stringify(change.set)}`;
  }
  return 'other';
};

const exposureOf = (path: string): number => (path === 'log/checkpoint' ? 3 : 1);

/** Table and files as one process sees them: each operation waits for its turn, and may be struck by a fault. */
export function throughFaults(
  { table, files }: { table: Table; files: Files },
  process: Process,
  {
    random,
    scheduler,
    weather,
    observe,
  }: { random: Random; scheduler: Scheduler; weather: Weather; observe: Observe },
): { table: Table; files: Files } {
  const call = <T>(operation: Operation<T>): Promise<T> =>
    scheduler.turn(process, () => {
      const kind = strike(operation);
      observe(process.name, operation.name, kind);
      return kind ? suffer(kind, operation) : operation.run();
    });

  const strike = ({ exposure = 1 }: Operation<unknown>): FaultKind | undefined => {
    let x = random.fraction() / exposure;
    for (const kind of faultKinds) {
      if (x < weather.rates[kind]) return kind;
      x -= weather.rates[kind];
    }
    return undefined;
  };

  const suffer = async <T>(kind: FaultKind, { run, isWrite, name }: Operation<T>): Promise<T> => {
    weather.struck[kind]++;
    switch (kind) {
      case 'busy':
        throw new Contention(name);
      case 'lost':
        throw new Unclear(name);
      case 'late':
        if (isWrite) {
          scheduler.later(1 + random.below(200), () => void run().catch(() => undefined));
        }
        throw new Unclear(name);
      case 'slow':
        return afterwards(run(), 1 + random.below(150));
      case 'unanswered':
        await run();
        // A client may have asked twice by itself: then the second answer is what it tells.
        if (random.chance(0.5)) return run();
        throw new Unclear(name);
      case 'stop':
        scheduler.stop(process);
        if (isWrite && random.chance(0.5)) await run().catch(() => undefined);
        throw new Unclear(name);
    }
  };

  /** The answer, whatever it is, comes so many picks later: by then it may not be true any more. */
  const afterwards = async <T>(answer: Promise<T>, picks: number): Promise<T> => {
    await new Promise<void>((resolve) => {
      answer.finally(() => scheduler.later(picks, resolve)).catch(() => undefined);
    });
    return answer;
  };

  const read = <T>(name: string, run: () => Promise<T>, exposure = 1) =>
    call({ name, run, isWrite: false, exposure });
  const write = (name: string, run: () => Promise<void>, exposure = 1) =>
    call({ name, run, isWrite: true, exposure });

  return {
    table: {
      get: (key) => read(`get ${key.pk} ${key.sk}`, () => table.get(key)),
      getMany: (keys) => read(`getMany ${keys.length}`, () => table.getMany(keys)),
      query: (query) => read(`query ${query.pk}`, () => table.query(query)),
      queryIndex: (query) => read(`index ${query.partition}`, () => table.queryIndex(query), 0.05),
      commit: (changes) =>
        write(`commit ${changes.map(textOf).join(', ')}`, () => table.commit(changes)),
    },
    files: {
      read: (path) =>
        read<StoredFile | undefined>(`read ${path}`, () => files.read(path), exposureOf(path)),
      write: (path, bytes, options) =>
        write(
          `write ${path} ${bytes.length}`,
          () => files.write(path, bytes, options),
          exposureOf(path),
        ),
      remove: (path) => write(`remove ${path}`, () => files.remove(path)),
      list: (prefix, options) => read(`list ${prefix}`, () => files.list(prefix, options)),
    },
  };
}
