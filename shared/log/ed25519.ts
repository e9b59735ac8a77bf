/**
 * Ed25519 (RFC 8032), passed in: from node:crypto, WebCrypto or a key service. Asynchronous, as WebCrypto is.
 * Public keys are 32 bytes, signatures 64. Verifying answers false for malformed keys and signatures too.
 */
export type Ed25519Verify = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => Promise<boolean>;

export type Ed25519Sign = (message: Uint8Array) => Promise<Uint8Array>;

export const ED25519_KEY_LENGTH = 32;
export const ED25519_SIGNATURE_LENGTH = 64;
