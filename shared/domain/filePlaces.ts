/** Where the log's public files lie; below it the paths are those of C2SP tlog-tiles. */
export const logPath = (path: string): string => `log/${path}`;

/** What a quarter's report is made from, as of the closing at the last of `size` leaves. */
export const snapshotPath = (period: string, size: number): string =>
  `snapshots/${period}/${size}.json`;
