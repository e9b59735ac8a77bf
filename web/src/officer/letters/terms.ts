/** What the office writes about. */
export const situations = [
  'clause-overdue',
  'documents',
  'second-officer',
  'returned',
  'refused',
  'undelivered',
  'ceremony',
  'accepted',
] as const;
export type Situation = (typeof situations)[number];

/**
 * What a letter says that isn't its own wording, all of it written out in the language of the letter.
 * What is absent is left out of the text, or leaves a gap (…) where a letter can't do without it.
 */
export interface LetterFacts {
  readonly to: string;
  readonly office: string;
  readonly signatory?: string | undefined;
  readonly post?: string | undefined;
  readonly today: string;
  /** Things and how many: «۱۵ دستگاه ویلچر». */
  readonly gift?: string | undefined;
  readonly givenOn?: string | undefined;
  readonly region?: string | undefined;
  /** Number and day of the partner's own letter, or of the memorandum. */
  readonly letter?: string | undefined;
  readonly reason?: string | undefined;
  readonly objectUntil?: string | undefined;
  readonly due?: string | undefined;
  readonly left?: string | undefined;
  readonly serial?: string | undefined;
  readonly link?: string | undefined;
}

export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Where a letter has to say what nobody has written yet. */
export const gap = '…………';
