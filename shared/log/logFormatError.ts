export type LogFormatCode =
  | 'bad-base64'
  | 'bad-hex'
  | 'bad-text'
  | 'bad-number'
  | 'bad-hash'
  | 'bad-json'
  | 'not-canonical'
  | 'bad-tile-path'
  | 'bad-tile'
  | 'bad-bundle'
  | 'missing-tile'
  | 'entry-too-long'
  | 'bad-key-name'
  | 'bad-origin'
  | 'bad-verifier-key'
  | 'bad-note'
  | 'bad-checkpoint'
  | 'bad-proof'
  | 'bad-cosignature'
  | 'bad-witness-message';

/** Input that isn't in the format it claims to be in. `code` is stable; the message is for people. */
export class LogFormatError extends Error {
  override readonly name = 'LogFormatError';
  readonly code: LogFormatCode;

  constructor(code: LogFormatCode, message: string) {
    super(message);
    this.code = code;
  }
}
