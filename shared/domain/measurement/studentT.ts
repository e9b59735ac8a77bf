/**
 * Student's t, two-sided, in thousandths, by degrees of freedom from 10 (NIST/SEMATECH e-Handbook of Statistical
 * Methods, table 1.3.6.7.2: upper critical values for α = 0.10, 0.05 and 0.025).
 */
const first = 10;
const table = {
  80: [
    1372, 1363, 1356, 1350, 1345, 1341, 1337, 1333, 1330, 1328, 1325, 1323, 1321, 1319, 1318, 1316,
    1315, 1314, 1313, 1311, 1310, 1309, 1309, 1308, 1307,
  ],
  90: [
    1812, 1796, 1782, 1771, 1761, 1753, 1746, 1740, 1734, 1729, 1725, 1721, 1717, 1714, 1711, 1708,
    1706, 1703, 1701, 1699, 1697, 1696, 1694, 1692, 1691,
  ],
  95: [
    2228, 2201, 2179, 2160, 2145, 2131, 2120, 2110, 2101, 2093, 2086, 2080, 2074, 2069, 2064, 2060,
    2056, 2052, 2048, 2045, 2042, 2040, 2037, 2035, 2032,
  ],
} as const satisfies Record<number, readonly number[]>;

/** Percent. */
export type Confidence = keyof typeof table;

/** The value for 10 to 34 degrees of freedom, which are 12 to 36 months; RangeError for others. */
export const studentT = (confidence: Confidence, freedom: number): bigint => {
  const value = table[confidence][freedom - first];
  if (value === undefined) throw new RangeError(`no t for ${freedom} degrees of freedom`);
  return BigInt(value);
};
