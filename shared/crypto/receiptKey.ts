import type { ReceiptSigner } from '../domain/ports.ts';
import { endorsementBytes } from '../domain/receipt.ts';
import { encodeBase64 } from '../log/bytes.ts';
import type { Ed25519Sign } from '../log/ed25519.ts';
import { ed25519Sign, generateEd25519, rawPublicKey } from './ed25519.ts';

/** How long a key for receipts is used before another takes its place. */
const lifetime = 24 * 60 * 60 * 1000;

/** Makes a fresh pair and lets the key `receipts` vouch for it: `endorse` is that key's signature. */
export async function makeReceiptSigner({
  origin,
  clock,
  endorse,
}: {
  readonly origin: string;
  readonly clock: () => Date;
  readonly endorse: Ed25519Sign;
}): Promise<ReceiptSigner> {
  const pair = generateEd25519();
  const publicKey = encodeBase64(rawPublicKey(pair));
  const madeAt = clock().toISOString();
  const endorsement = encodeBase64(await endorse(endorsementBytes({ publicKey, madeAt }, origin)));
  return { key: { publicKey, madeAt, endorsement }, sign: ed25519Sign(pair) };
}

/** One pair for all who ask, until it is a day old. A pair that could not be endorsed isn't kept. */
export function renewedReceiptSigner(
  options: Parameters<typeof makeReceiptSigner>[0],
): () => Promise<ReceiptSigner> {
  let current: { readonly since: number; readonly signer: Promise<ReceiptSigner> } | undefined;
  return () => {
    const now = options.clock().getTime();
    if (current !== undefined && now - current.since < lifetime) return current.signer;
    const made = { since: now, signer: makeReceiptSigner(options) };
    current = made;
    made.signer.catch(() => {
      if (current === made) current = undefined;
    });
    return made.signer;
  };
}
