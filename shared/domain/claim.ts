/** A thing that can be held by one record only, e.g. a serial number. `pointer` names the field that claims it. */
export interface Claim {
  readonly space: string;
  readonly key: string;
  readonly pointer: string;
}
