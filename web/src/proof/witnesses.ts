import { parseVerifierKey, SIGNATURE_TYPE } from '../../../shared/log/verifierKey.ts';
import { browserCrypto } from './browserCrypto.ts';

const place = 'witnesses';
const most = 20;

/** Verifier keys of witnesses that the auditor has from elsewhere; they stay on this device. */
export const witnessKeys = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isWitnessKey) : [];
  } catch {
    return [];
  }
};

/** Whether a text is the key of a witness (C2SP tlog-cosignature). */
export const isWitnessKey = (text: unknown): text is string => {
  try {
    const key = parseVerifierKey(browserCrypto.sha256, String(text));
    return key.type === SIGNATURE_TYPE.cosignature;
  } catch {
    return false;
  }
};

export const keepWitnessKeys = (keys: readonly string[]): void =>
  localStorage.setItem(place, JSON.stringify([...new Set(keys)].slice(0, most)));
