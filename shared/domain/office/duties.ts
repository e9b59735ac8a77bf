import type { Duties } from '../ports.ts';

/**
 * What a login may do on a day: its own duties, and in the days of a deputyship those lent to it. Its own
 * region stays its region.
 */
export const dutiesOn = ({ lent, ...own }: Duties, day: string): Duties => {
  if (lent === undefined || day < lent.from || day > lent.until) return own;
  return {
    ...(lent.region !== undefined && { region: lent.region }),
    ...own,
    roles: [...new Set([...own.roles, ...lent.roles])],
  };
};
