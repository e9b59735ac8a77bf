// One command for all measurements: npm run bench -- documents | sealing [options of its own].

const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  documents: () => import('./documents.ts'),
  sealing: () => import('./sealing.ts'),
};

const [name = ''] = process.argv.splice(2, 1);
const run = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (run === undefined) {
  process.stderr.write(`usage: npm run bench -- ${Object.keys(benches).join(' | ')}\n`);
  process.exitCode = 1;
} else {
  await run();
}
