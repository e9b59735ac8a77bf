interface Version {
  readonly period: string;
  readonly version: number;
}

/** The latest quarter first, and of each its latest version. */
export const latestFirst = (a: Version, b: Version): number =>
  a.period === b.period ? b.version - a.version : a.period < b.period ? 1 : -1;
