import { concat, decodeBase64, encodeUtf8 } from '../../log/bytes.ts';
import type { Home } from '../ports.ts';
import type { PersonalData } from './personalData.ts';

/** Closes and opens files that show a person's name. */
export interface PersonLock {
  lock(bytes: Uint8Array): Promise<Uint8Array>;
  /** Throws OperationError for bytes that this lock didn't close. */
  unlock(locked: Uint8Array): Promise<Uint8Array>;
}

/** Of AES-GCM: NIST SP 800-38D, section 8.2. */
const nonceBytes = 12;

/**
 * AES-256-GCM under a key that follows from the two salts of a person's data. With the salts the key is gone,
 * and with it what was kept: copies and old versions of a file too, which nobody need find.
 */
export const personLock = async (
  { sha256, random }: Pick<Home, 'sha256' | 'random'>,
  { name, nationalCode }: PersonalData,
): Promise<PersonLock> => {
  const salts = [name.salt, nationalCode.salt].map(decodeBase64);
  const secret = sha256(concat(encodeUtf8('csr-ledger/person-file\n'), ...salts));
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return {
    lock: async (bytes) => {
      const iv = new Uint8Array(random(nonceBytes));
      const closed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        key,
        new Uint8Array(bytes),
      );
      return concat(iv, new Uint8Array(closed));
    },
    unlock: async (locked) => {
      const iv = new Uint8Array(locked.subarray(0, nonceBytes));
      const closed = new Uint8Array(locked.subarray(nonceBytes));
      return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, closed));
    },
  };
};
