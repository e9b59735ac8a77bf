import type { ReportVersion } from '../../contract/papers.ts';
import { encodeHex } from '../../log/bytes.ts';
import { canonicalBytes, parseCanonicalBytes } from '../../log/canonical.ts';
import { snapshotPath } from '../filePlaces.ts';
import { ConditionFailed, type Home } from '../ports.ts';
import type { Snapshot } from '../totals.ts';
import { readReport } from './forms.ts';
import { quarterlyReport, type Report } from './report.ts';
import { type Disclosed, disclosed } from './targetGroupRows.ts';

const reportPath = (period: string, sha256: string) => `reports/${period}/${sha256}.json`;

/** What the figures of a closing are made from; undefined until the sealer has written it. */
export const readSnapshot = async (
  home: Home,
  period: string,
  size: number,
): Promise<Snapshot | undefined> => {
  const file = await home.files.read(snapshotPath(period, size));
  const snapshot = file && (parseCanonicalBytes(file.bytes) as Snapshot);
  // One of an older form lacks what a report compares with: the quarter is to be closed again.
  return snapshot?.v === 2 ? snapshot : undefined;
};

/**
 * Makes both editions and keeps them under their hashes, so that an issued report stays what it was
 * whatever a later release would make of the same snapshot.
 */
export const keptEditions = async (home: Home, snapshot: Snapshot): Promise<KeptEditions> => {
  const shown = quarterlyReport(snapshot, 'public');
  return {
    form: shown.form,
    editions: {
      public: await kept(home, shown),
      full: await kept(home, quarterlyReport(snapshot, 'full')),
    },
    ...disclosed(shown),
  };
};

/** What the entry of an issued report states of its content. */
interface KeptEditions extends Disclosed {
  readonly form: Report['form'];
  readonly editions: ReportVersion['editions'];
}

const kept = async (home: Home, report: Report): Promise<string> => {
  const bytes = canonicalBytes(report);
  const sha256 = encodeHex(home.sha256(bytes));
  await home.files
    .write(reportPath(report.period, sha256), bytes, { type: 'application/json', when: 'absent' })
    .catch((error: unknown) => {
      // The same bytes lie there already: the name is their hash.
      if (!(error instanceof ConditionFailed)) throw error;
    });
  return sha256;
};

/** An edition as it was issued. Throws if what is kept isn't that, byte for byte: then nothing is shown. */
export const issuedReport = async (
  home: Home,
  { period, version, editions }: Pick<ReportVersion, 'period' | 'version' | 'editions'>,
  edition: Report['edition'],
): Promise<Report> => {
  const file = await home.files.read(reportPath(period, editions[edition]));
  if (file === undefined || encodeHex(home.sha256(file.bytes)) !== editions[edition])
    throw new Error(`report ${period} version ${version} is not what was issued`);
  return readReport(parseCanonicalBytes(file.bytes) as object);
};
