import type { OfficeSettings, Signatory } from '../../contract/office.ts';

/** Who signs the office's papers on a day (YYYY-MM-DD), in their order. */
export const signatoriesOn = (
  { signatories }: Pick<OfficeSettings, 'signatories'>,
  day: string,
): Pick<Signatory, 'name' | 'post'>[] =>
  signatories
    .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
    .map(({ name, post }) => ({ name, post }));
