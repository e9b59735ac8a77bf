import { Entry } from '../../../shared/contract/entry.ts';

/** What the leaf says, or undefined for one of a form that this portal does not know. */
export const readLeaf = (leaf: string): Entry | undefined => {
  try {
    return Entry.safeParse(JSON.parse(leaf)).data;
  } catch {
    return undefined;
  }
};
