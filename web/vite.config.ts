import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'vite';
import { contractRows } from './contractRows.ts';
import { worker, workerFiles } from './worker/files.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The portal's build: hashed files for the browser, and nothing that the strict policy would refuse. */
export default defineConfig({
  root: folder('.'),
  publicDir: folder('public'),
  // The components bring texts in thirty languages; Persian is not among them, so the portal gives its own.
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' },
    contractRows(),
    workerFiles(folder('public')),
  ],
  build: {
    outDir: folder('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: folder('index.html'), [worker.entry]: folder('worker/sw.ts') },
      // The pure folders do nothing by being imported: what nobody uses of them is left out.
      treeshake: { moduleSideEffects: (id) => !id.includes('/shared/') },
      // The worker keeps its name, by which browsers notice a new one.
      output: {
        entryFileNames: ({ name }) =>
          name === worker.entry ? worker.file : 'assets/[name]-[hash].js',
      },
      // Marks of server components, of which the portal has none.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8787', '/oidc': 'http://localhost:8787' } },
});
