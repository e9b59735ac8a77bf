import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { certificatePdf } from '../shared/pdf/certificate/certificate.ts';
import { signDocument } from '../shared/pdf/signature.ts';
import { office } from '../test/pdf/samples.ts';
import { chromiumEngine } from './documents/chromium.ts';
import type { BenchEngine } from './documents/engine.ts';
import { jspdfEngine } from './documents/jspdf.ts';
import { ownEngine } from './documents/own.ts';
import { pdfmakeEngine } from './documents/pdfmake.ts';
import { judged, type PersianVerdict } from './documents/persian.ts';
import { reactPdfEngine } from './documents/reactPdf.ts';
import { certificateSheet, PROBES, reportGrid } from './documents/sheets.ts';

// A certificate and a table of 2,000 rows by each engine, the same texts for all, engines in random order in
// each round: --certificates N, --reports N, --memory N, --out DIR (one file of each).

const { values } = parseArgs({
  options: {
    certificates: { type: 'string', default: '60' },
    reports: { type: 'string', default: '3' },
    memory: { type: 'string', default: '1000' },
    out: { type: 'string' },
  },
});
const [certificates, reports, forMemory] = [values.certificates, values.reports, values.memory].map(
  (value) => {
    const count = Number(value);
    if (!Number.isSafeInteger(count) || count < 0) throw new Error(`not a count: ${value}`);
    return count;
  },
) as [number, number, number];

const WARM_UP = 20;

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, rank: Math.random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Median milliseconds of each engine over the rounds, all engines in every round. */
const race = async (
  engines: readonly BenchEngine[],
  rounds: number,
  work: (engine: BenchEngine, round: number) => Promise<Uint8Array>,
): Promise<Map<BenchEngine, number>> => {
  const times = new Map<BenchEngine, number[]>(engines.map((engine) => [engine, []]));
  for (let round = 0; round < rounds; round++) {
    for (const engine of shuffled(engines)) {
      times.get(engine)?.push(await timed(() => work(engine, round)));
    }
  }
  return new Map([...times].map(([engine, each]) => [engine, median(each)]));
};

const print = (cells: readonly string[]) =>
  process.stdout.write(`${cells.map((cell, index) => cell.padEnd(index ? 22 : 32)).join('')}\n`);
const yes = (is: boolean) => (is ? 'yes' : 'no');
const ofOurs = (time = Number.NaN, ours = Number.NaN) =>
  `${time.toFixed(1)} ms (× ${(time / ours).toFixed(2)})`;

const compare = async (engines: readonly BenchEngine[], browser: BenchEngine): Promise<void> => {
  const reference = await browser.probe(PROBES);
  const verdicts = new Map<BenchEngine, PersianVerdict>();
  for (const engine of engines) {
    verdicts.set(engine, judged(await engine.probe(PROBES), reference, PROBES));
  }
  await race(engines, WARM_UP, (engine, round) => engine.certificate(certificateSheet(round)));
  const certificate = await race(engines, certificates, (engine, round) =>
    engine.certificate(certificateSheet(WARM_UP + round)),
  );
  const report = await race(engines, reports, (engine, round) => engine.report(reportGrid(round)));
  const [own] = engines;
  if (own === undefined) return;
  print(['median', 'one certificate', '2,000 rows', 'Persian drawn right', 'copied right']);
  for (const engine of engines) {
    const verdict = verdicts.get(engine);
    print([
      engine.name,
      ofOurs(certificate.get(engine), certificate.get(own)),
      ofOurs(report.get(engine), report.get(own)),
      yes(verdict?.drawn ?? false),
      yes(verdict?.copied ?? false),
    ]);
  }
};

/** The signature is made by a key that may live elsewhere, so its time is told apart. */
const signing = async (): Promise<void> => {
  const { signer } = await office();
  const pdf = await ownEngine().certificate(certificateSheet(0));
  const times: number[] = [];
  for (let round = 0; round < certificates; round++) {
    times.push(await timed(() => signDocument(pdf, signer)));
  }
  process.stdout.write(`\nsigning one of ours with a local key: ${median(times).toFixed(1)} ms\n`);
};

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

/** What is held after each quarter of many different certificates, garbage collected. */
const memory = async (): Promise<void> => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held: string[] = [];
  for (let number = 0; number < forMemory; number++) {
    const { content, checkUrl } = certificateSheet(number);
    await certificatePdf({ content, language: 'fa', checkUrl, attachments: [] });
    if ((number + 1) % Math.ceil(forMemory / 4) !== 0) continue;
    await setImmediate();
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    held.push(`${number + 1}: ${megabytes(heapUsed + external)} (process ${megabytes(rss)})`);
  }
  process.stdout.write(`held after so many certificates: ${held.join(' · ')}\n\n`);
};

await memory(); // first, while no other engine holds anything
const browser = await chromiumEngine();
try {
  const engines = [ownEngine(), pdfmakeEngine(), reactPdfEngine(), jspdfEngine(), browser];
  if (values.out !== undefined) {
    for (const [index, engine] of engines.entries()) {
      writeFileSync(
        join(values.out, `${index}-certificate.pdf`),
        await engine.certificate(certificateSheet(0)),
      );
      writeFileSync(join(values.out, `${index}-probe.pdf`), await engine.probe(PROBES));
    }
  }
  await compare(engines, browser);
} finally {
  await browser.close?.();
}
await signing();
