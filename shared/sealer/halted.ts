/** Why sealing must not go on before somebody has looked. */
export type HaltReason =
  | 'wrong-log-key'
  | 'head-malformed'
  | 'head-signature'
  | 'checkpoint-malformed'
  | 'checkpoint-signature'
  | 'checkpoint-ahead'
  | 'checkpoint-other-root'
  | 'right-edge'
  | 'batch-not-reproduced'
  | 'staging-lost'
  | 'staging-altered'
  | 'tile-altered'
  | 'entry-lost'
  | 'entry-at-two-indices'
  | 'figures-malformed';

/** The ledger contradicts itself: growing the log further would cover it up. */
export class Halted extends Error {
  override readonly name = 'Halted';
  readonly reason: HaltReason;
  constructor(reason: HaltReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
  }
}
