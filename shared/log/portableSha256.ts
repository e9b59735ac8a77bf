import type { Sha256 } from './sha256.ts';

const BLOCK = 64;
const ROUNDS = 64;

const primes = (count: number): bigint[] => {
  const found: bigint[] = [];
  for (let number = 2n; found.length < count; number += 1n)
    if (found.every((prime) => number % prime !== 0n)) found.push(number);
  return found;
};

/** The first 32 bits of the fraction of the root of that degree (FIPS 180-4, 4.2.2 and 5.3.3). */
const fractionOfRoot = (prime: bigint, degree: bigint): number => {
  const scaled = prime << (32n * degree);
  let [low, high] = [0n, 1n << 40n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= scaled) low = middle;
    else high = middle;
  }
  return Number(low & 0xffff_ffffn);
};

const constants = Uint32Array.from(primes(ROUNDS), (prime) => fractionOfRoot(prime, 3n));
const start = Uint32Array.from(primes(8), (prime) => fractionOfRoot(prime, 2n));

const rotated = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** SHA-256 (FIPS 180-4) that answers at once: a browser's own makes the caller wait for each hash. */
export const portableSha256: Sha256 = (bytes) => {
  const state = start.slice();
  const whole = bytes.length - (bytes.length % BLOCK);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < whole; at += BLOCK) compress(state, view, at);
  const end = padded(bytes.subarray(whole), bytes.length);
  for (let at = 0; at < end.byteLength; at += BLOCK) compress(state, end, at);
  const hash = new Uint8Array(32);
  const words = new DataView(hash.buffer);
  for (const [at, word] of state.entries()) words.setUint32(4 * at, word);
  return hash;
};

/** The rest of a message with the one bit and its length in bits behind it (FIPS 180-4, 5.1.1). */
const padded = (rest: Uint8Array, length: number): DataView => {
  const block = new Uint8Array(rest.length < BLOCK - 8 ? BLOCK : 2 * BLOCK);
  block.set(rest);
  block[rest.length] = 0x80;
  const view = new DataView(block.buffer);
  view.setBigUint64(block.length - 8, BigInt(length) * 8n);
  return view;
};

const schedule = new Uint32Array(ROUNDS);

/** FIPS 180-4, 6.2.2. */
const compress = (state: Uint32Array, block: DataView, offset: number): void => {
  const w = schedule;
  for (let t = 0; t < 16; t++) w[t] = block.getUint32(offset + 4 * t);
  for (let t = 16; t < ROUNDS; t++) {
    const a = w[t - 15] ?? 0;
    const b = w[t - 2] ?? 0;
    const small = rotated(a, 7) ^ rotated(a, 18) ^ (a >>> 3);
    const large = rotated(b, 17) ^ rotated(b, 19) ^ (b >>> 10);
    w[t] = (w[t - 16] ?? 0) + small + (w[t - 7] ?? 0) + large;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < ROUNDS; t++) {
    const upper = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + upper + chosen + (constants[t] ?? 0) + (w[t] ?? 0)) | 0;
    const lower = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const most = (a & b) ^ (a & c) ^ (b & c);
    // One by one: an array for the exchange makes it four times as slow.
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + lower + most) | 0;
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + word;
};
