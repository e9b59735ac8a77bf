import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { sealing } from '../../scripts/sealing.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const times = { soon: 10, sweep: 1_000, firstPause: 100, longestPause: 300 };

/** A sealer that is done when it is told so. */
const sealer = () => {
  const runs: PromiseWithResolvers<void>[] = [];
  const seal = () => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  };
  const last = () => runs.at(-1) as PromiseWithResolvers<void>;
  return { seal, runs, last };
};
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe('sealing on one machine', () => {
  test('begins at the start, and sweeps when nobody rings', async () => {
    const { seal, runs, last } = sealer();
    sealing(seal, times);
    await pass(10);
    expect(runs).toHaveLength(1);
    last().resolve();
    await pass(999);
    expect(runs).toHaveLength(1);
    await pass(1);
    expect(runs).toHaveLength(2);
  });

  test('makes one run of many rings', async () => {
    const { seal, runs, last } = sealer();
    const { ring } = sealing(seal, times);
    await pass(10);
    last().resolve();
    await pass(0);
    for (let count = 0; count < 50; count++) ring();
    await pass(10);
    expect(runs).toHaveLength(2);
  });

  test('never runs twice at once, and runs again for a ring during a run', async () => {
    const { seal, runs, last } = sealer();
    const { ring } = sealing(seal, times);
    await pass(10);
    ring();
    await pass(5_000);
    expect(runs).toHaveLength(1);
    last().resolve();
    await pass(10);
    expect(runs).toHaveLength(2);
  });

  test('tries again after a failure, with longer and longer pauses, whoever rings', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { seal, runs, last } = sealer();
    const { ring } = sealing(seal, times);
    await pass(10);
    for (const [failures, pause] of [100, 200, 300, 300].entries()) {
      last().reject(new Error('store silent'));
      await pass(0);
      ring();
      await pass(pause - 1);
      expect(runs).toHaveLength(failures + 1);
      await pass(1);
      expect(runs).toHaveLength(failures + 2);
    }
    expect(log).toHaveBeenCalledTimes(4);
    log.mockRestore();
  });

  test('stops after the run that is under way', async () => {
    const { seal, runs, last } = sealer();
    const { ring, stop } = sealing(seal, times);
    await pass(10);
    let stopped = false;
    const stopping = stop().then(() => {
      stopped = true;
    });
    await pass(100);
    expect(stopped).toBe(false);
    last().resolve();
    await stopping;
    ring();
    await pass(5_000);
    expect(runs).toHaveLength(1);
  });
});
