/**
 * SHA-256 (FIPS 180-4) of whole bytes, synchronous. Passed in everywhere, so that the same code runs on
 * node:crypto and in a browser. The result is 32 bytes that the caller may keep.
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Length of a SHA-256 hash in bytes. */
export const HASH_LENGTH = 32;
