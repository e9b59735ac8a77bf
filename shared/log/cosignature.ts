import { concat, encodeUtf8 } from './bytes.ts';
import { ED25519_SIGNATURE_LENGTH, type Ed25519Sign, type Ed25519Verify } from './ed25519.ts';
import { checkCount } from './fields.ts';
import { LogFormatError } from './logFormatError.ts';
import type { NoteSigner, NoteVerifier } from './note.ts';
import { SIGNATURE_TYPE, type VerifierKey } from './verifierKey.ts';

// C2SP tlog-cosignature, Ed25519 type: a witness states that, as of a time, a checkpoint's tree is the
// largest one that it saw of that log, and consistent with all before.

/** Verifies signatures of type 0x04. Throws `bad-verifier-key` for a key of another type. */
export function cosignatureVerifier(key: VerifierKey, verify: Ed25519Verify): NoteVerifier {
  checkType(key);
  return {
    name: key.name,
    keyId: key.keyId,
    verify: async (text, signature) => {
      const parts = splitCosignature(signature);
      if (!parts) return false;
      return verify(key.publicKey, cosignedMessage(text, parts.time), parts.signature);
    },
  };
}

/** Cosigns as of `time`, in POSIX seconds; `sign` must be with the private key of `key`. */
export function cosigner(key: VerifierKey, sign: Ed25519Sign, time: number): NoteSigner {
  checkType(key);
  const timestamp = new Uint8Array(TIME_LENGTH);
  new DataView(timestamp.buffer).setBigUint64(0, BigInt(checkCount(time)));
  return {
    name: key.name,
    keyId: key.keyId,
    sign: async (text) => concat(timestamp, await sign(cosignedMessage(text, time))),
  };
}

/** When the cosignature was made, in POSIX seconds. Throws `bad-cosignature`. */
export function cosignatureTime(signature: Uint8Array): number {
  const parts = splitCosignature(signature);
  if (!parts) throw new LogFormatError('bad-cosignature', 'not a timestamped Ed25519 signature');
  return parts.time;
}

const TIME_LENGTH = 8;

/** Undefined when malformed. Times above 2^53 − 1 s are: the standard allows them, no clock will show them. */
function splitCosignature(bytes: Uint8Array): { time: number; signature: Uint8Array } | undefined {
  if (bytes.length !== TIME_LENGTH + ED25519_SIGNATURE_LENGTH) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, TIME_LENGTH);
  const time = Number(view.getBigUint64(0));
  if (!Number.isSafeInteger(time)) return undefined;
  return { time, signature: bytes.subarray(TIME_LENGTH) };
}

function cosignedMessage(checkpointText: string, time: number): Uint8Array {
  return encodeUtf8(`cosignature/v1\ntime ${time}\n${checkpointText}`);
}

function checkType(key: VerifierKey): void {
  if (key.type !== SIGNATURE_TYPE.cosignature) {
    throw new LogFormatError('bad-verifier-key', 'not a key for cosigning');
  }
}
