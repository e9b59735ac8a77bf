/** Colours of series by their place, as in the papers: told apart in grey, too. */
const classes = ['series-1', 'series-2', 'series-3'] as const;

export const seriesClass = (at: number): string => classes[at] ?? classes[0];
