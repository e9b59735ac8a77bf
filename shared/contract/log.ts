import * as z from 'zod';

/** Leaves of one figure, as indices in the log; whoever has them can add them up without us. */
export const FigureLeaves = z
  .object({
    /** Ascending. */
    leaves: z.array(z.int()),
    /** Where to go on; absent at the end. */
    next: z.int().optional(),
  })
  .meta({ id: 'FigureLeaves' });
export type FigureLeaves = z.infer<typeof FigureLeaves>;
