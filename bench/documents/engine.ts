import type { CertificateSheet, Grid } from './sheets.ts';

/** A way to make PDF files, opened once; `probe` sets each text on a line of its own in 14 points. */
export type BenchEngine = {
  readonly name: string;
  certificate(sheet: CertificateSheet): Promise<Uint8Array>;
  report(grid: Grid): Promise<Uint8Array>;
  probe(texts: readonly string[]): Promise<Uint8Array>;
  close?(): Promise<void>;
};

export const PROBE_SIZE = 14;

/** The faces that all engines use. */
export const fontFile = (weight: 'Regular' | 'Bold'): string =>
  new URL(`../../shared/pdf/fonts/Vazirmatn-${weight}.ttf`, import.meta.url).pathname;
