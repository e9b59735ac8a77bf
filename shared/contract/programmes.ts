import * as z from 'zod';
import { EntryId } from './entry.ts';
import { Letter, Slug } from './measures.ts';
import { code, Name } from './text.ts';

export const JalaliYear = code(/^1[2-4]\d\d$/).meta({ id: 'JalaliYear' });

export const Programme = z
  .strictObject({
    code: Slug,
    name: Name,
    /** The programme that it belongs to; that one stands before it in the tree. */
    under: Slug.optional(),
  })
  .meta({ id: 'Programme' });
export type Programme = z.infer<typeof Programme>;

/** Which programme of this year continues one of the year before. Several may become one. */
const Mapping = z.strictObject({ from: Slug, to: Slug }).meta({ id: 'ProgrammeMapping' });

export const ProgrammesDefinition = z
  .strictObject({
    tree: z.array(Programme).min(1).max(60),
    mappedFrom: z.array(Mapping).max(120),
    /** The resolution or letter that the year's programmes rest on. */
    letter: Letter.optional(),
  })
  .meta({ id: 'ProgrammesDefinition' });
export type ProgrammesDefinition = z.infer<typeof ProgrammesDefinition>;

export const Programmes = z
  .object({
    year: JalaliYear,
    /** Absent where the office has defined nothing for the year: then the tree is the built-in one. */
    entry: EntryId.optional(),
    ...ProgrammesDefinition.shape,
  })
  .meta({ id: 'Programmes' });
export type Programmes = z.infer<typeof Programmes>;
