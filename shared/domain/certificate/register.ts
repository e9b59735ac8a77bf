import type { Entry } from '../../contract/entry.ts';

/** The register of a Jalali year's serials. Issuing touches it, so two papers never get one number. */
export interface RegisterState {
  readonly issued: number;
}
export const registerId = (year: number) => `register-${year}`;
export const applyRegister = (state: RegisterState | undefined, entry: Entry): RegisterState => {
  if (entry.kind !== 'certificate-issued')
    throw new RangeError(`${entry.kind} is no entry of a register`);
  return { issued: (state?.issued ?? 0) + 1 };
};
