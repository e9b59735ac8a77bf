import { createHmac, sign, verify } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { describe, expect, test } from '@jest/globals';
import { kmsKeys } from '../../shared/aws/signers.ts';
import {
  ed25519Sign,
  ed25519Verify,
  generateEd25519,
  publicSpki,
  rawPublicKey,
} from '../../shared/crypto/ed25519.ts';
import { generateP256 } from '../../shared/crypto/p256.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';

// A stand-in for KMS that computes what AWS documents for each request, and refuses any other.

const long = new Uint8Array(10_000).fill(1);
const keys = { ed: generateEd25519(), ec: generateP256() };

async function answer(name: string, input: Record<string, unknown>) {
  const message = Buffer.from((input.Message as Uint8Array | undefined) ?? []);
  const key = input.KeyId === 'ed' ? keys.ed : keys.ec;
  if (name === 'GetPublicKeyCommand') return { PublicKey: publicSpki(key) };
  if (name === 'GenerateMacCommand' && input.MacAlgorithm === 'HMAC_SHA_256') {
    return { Mac: createHmac('sha256', 'secret').update(message).digest() };
  }
  const form = `${input.KeyId} ${input.SigningAlgorithm} ${input.MessageType}`;
  if (form === 'ed ED25519_SHA_512 RAW') return { Signature: await ed25519Sign(keys.ed)(message) };
  if (form === 'ec ECDSA_SHA_256 DIGEST' && message.length === 32) {
    // node:crypto can't sign a digest: it gets the message that the digest must be of.
    if (!message.equals(sha256(long))) throw new Error('KMS got the digest of something else');
    return { Signature: sign('sha256', long, keys.ec) };
  }
  throw new Error(`KMS would refuse: ${name} ${form}`);
}

const kms = kmsKeys({
  send: (command: { constructor: { name: string }; input: Record<string, unknown> }) =>
    answer(command.constructor.name, command.input),
} as unknown as KMSClient);
const message = new TextEncoder().encode('checkpoint');

describe('keys in KMS', () => {
  test('an Ed25519 signature is over the message, under the 32 bytes of the public key', async () => {
    const publicKey = await kms.ed25519PublicKey('ed');
    expect(publicKey).toEqual(rawPublicKey(keys.ed));
    expect(await ed25519Verify(publicKey, message, await kms.ed25519Sign('ed', message))).toBe(
      true,
    );
  });

  test('a key of another kind is no log key', async () => {
    await expect(kms.ed25519PublicKey('ec')).rejects.toThrow(RangeError);
  });

  test('an ECDSA signature is over the digest, so that a message may be long', async () => {
    const signature = await kms.ecdsaSign('ec', long);
    const key = {
      key: Buffer.from(await kms.publicKeySpki('ec')),
      format: 'der',
      type: 'spki',
    } as const;
    expect(verify('sha256', long, key, signature)).toBe(true);
  });

  test('a MAC differs with its message', async () => {
    const mac = await kms.mac('mac', message);
    expect(mac).toHaveLength(32);
    expect(await kms.mac('mac', message.subarray(1))).not.toEqual(mac);
  });

  test('an answer without the bytes is an error, not an empty signature', async () => {
    const silent = kmsKeys({ send: async () => ({}) } as unknown as KMSClient);
    await expect(silent.ed25519Sign('ed', message)).rejects.toThrow(TypeError);
    await expect(silent.mac('mac', message)).rejects.toThrow(TypeError);
  });
});
