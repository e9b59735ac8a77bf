import { type LogFormatCode, LogFormatError } from '../../shared/log/logFormatError.ts';
import { Misuse } from './misuse.ts';

/** An error as a thread passes it on: its class would be lost on the way. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly code?: string | undefined;
}

export const thrown = (error: unknown): Thrown => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, code } = error as Error & { code?: string };
  return { name, message, code };
};

/** The error again, of the classes that commands tell apart. */
export const rethrown = ({ name, message, code }: Thrown): Error => {
  if (name === 'LogFormatError') return new LogFormatError(code as LogFormatCode, message);
  if (name === 'Misuse') return new Misuse(message);
  return new Error(message);
};
