import * as z from 'zod';

/** Lists every file of an export with its SHA-256, for whoever keeps or passes it on. */
export const Manifest = z.strictObject({
  form: z.literal('csr-ledger/export@1'),
  origin: z.string(),
  size: z.int().min(0),
  /** Base64. */
  root: z.string(),
  /** By the clock of whoever exported. */
  takenAt: z.iso.datetime(),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestFile = 'manifest.json';
export const checkpointFile = 'checkpoint';
