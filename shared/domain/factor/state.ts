import type { Entry } from '../../contract/entry.ts';
import type {
  Factor,
  FactorKind,
  FactorRecording,
  FactorVersion,
  TariffBasis,
} from '../../contract/factors.ts';
import type { Listing } from '../kept.ts';

/** A factor with all its versions, oldest first; version n is the n-th entry of its history. */
export type FactorState = Factor;
export const factorId = (code: string) => `factor-${code}`;

/** `data` of factor-recorded. */
export type FactorData = Omit<FactorRecording, 'evidence'>;

export const applyFactor = (
  state: FactorState | undefined,
  { aggregate, data, id, seq }: Entry,
): FactorState => {
  const { code, kind, name, of, unit, basis, ...dated } = data as unknown as FactorData;
  const version: FactorVersion = { ...dated, version: seq, entry: id };
  const before = (state?.versions ?? []).map((each) =>
    each.version === dated.corrects ? { ...each, correctedBy: seq } : each,
  );
  const lasting = { code, kind, name, of, unit, ...(basis !== undefined && { basis }) };
  return { id: aggregate, ...lasting, versions: [...before, version] };
};

export const listFactor = ({ kind, code }: FactorState): Listing => ({
  byStatus: ['factor#active', `${kind}#${code}`],
});

/**
 * The version in force on a day: of those that nothing has corrected and that hold on it, the one that
 * began last; of two that began on one day, the one recorded last. Undefined if none holds.
 */
export const versionInForce = (
  { versions }: Pick<FactorState, 'versions'>,
  day: string,
): FactorVersion | undefined => {
  let found: FactorVersion | undefined;
  for (const each of versions) {
    const holds =
      each.correctedBy === undefined &&
      each.from <= day &&
      (each.until === undefined || day <= each.until);
    if (holds && (found === undefined || each.from >= found.from)) found = each;
  }
  return found;
};

/** What is looked for: a tariff needs its basis, because tariffs of different bases are never alike. */
export interface Wanted {
  readonly kind: FactorKind;
  readonly of: string;
  readonly basis?: TariffBasis;
}

/** A factor with the one version of it that counts. */
export interface FactorInForce extends Omit<FactorState, 'versions'> {
  readonly version: FactorVersion;
}

/** Of several factors the one that fits and is in force on a day; of more than one, the last begun. */
export const inForce = (
  factors: readonly FactorState[],
  { kind, of, basis }: Wanted,
  day: string,
): FactorInForce | undefined =>
  factors
    .filter((factor) => factor.kind === kind && factor.of === of && factor.basis === basis)
    .flatMap(({ versions, ...factor }) => {
      const version = versionInForce({ versions }, day);
      return version === undefined ? [] : [{ ...factor, version }];
    })
    .sort((a, b) =>
      a.version.from < b.version.from ? 1 : a.version.from > b.version.from ? -1 : 0,
    )
    .at(0);
