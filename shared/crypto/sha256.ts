import { hash } from 'node:crypto';
import type { Sha256 } from '../log/sha256.ts';

/** SHA-256 by node:crypto. */
export const sha256: Sha256 = (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer'));
