/** A form that was begun on this device and not sent. */
export interface Draft {
  readonly of: 'draftOfNew' | 'draftOfCorrection';
  /** Where it goes on. */
  readonly href: string;
}

/** The name under which a draft of a new contribution is kept: what a link asked for belongs to it. */
export const newDraft = (search: string): string => `contribution?${search}`;
export const correctionDraft = (contribution: string): string => `correction/${contribution}`;

const of = (name: string): Draft | undefined => {
  if (name.startsWith('contribution?'))
    return { of: 'draftOfNew', href: `/new${name.slice('contribution'.length)}` };
  if (name.startsWith('correction/'))
    return {
      of: 'draftOfCorrection',
      href: `/contributions/${name.slice('correction/'.length)}/correct`,
    };
  return undefined;
};

/** Drafts of this person only: another who signs in here does not see them. */
export const draftsOf = (actor: string): readonly Draft[] => {
  const prefix = `draft/${actor}/`;
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .sort()
    .flatMap((key) => of(key.slice(prefix.length)) ?? []);
};
