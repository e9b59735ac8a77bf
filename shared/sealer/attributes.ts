import type { Item, Key } from '../domain/ports.ts';
import { Halted, type HaltReason } from './halted.ts';

/** Attributes of items that the sealer itself wrote: of another type they are somebody else's doing. */
export function textOf(item: Item, name: string, otherwise: HaltReason): string {
  const value = item[name];
  if (typeof value !== 'string') throw new Halted(otherwise, `${keyText(item)} ${name}`);
  return value;
}

export function numberOf(item: Item, name: string, otherwise: HaltReason): number {
  const value = item[name];
  if (typeof value !== 'number') throw new Halted(otherwise, `${keyText(item)} ${name}`);
  return value;
}

export const keyText = ({ pk, sk }: Key): string => `${pk} ${sk}`;
