/**
 * Noon of a day (YYYY-MM-DD) where the program runs: a zip keeps the reading of a clock without its zone, so
 * only so the bytes are the same everywhere.
 */
export const zipTime = (day: string): Date => {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
};
