import {
  GenerateMacCommand,
  GetPublicKeyCommand,
  KMSClient,
  type KMSClientConfig,
  SignCommand,
  type SignCommandInput,
} from '@aws-sdk/client-kms';
import { rawOfSpki } from '../crypto/ed25519.ts';
import { sha256 } from '../crypto/sha256.ts';
import { maxAttempts, waits } from './waits.ts';

/** Milliseconds. */
const longestRequest = 5_000;

/** Keys that never leave KMS, named by their id, ARN or alias. */
export interface KmsKeys {
  /** The 32 bytes of a key of spec ECC_NIST_EDWARDS25519. */
  ed25519PublicKey(key: string): Promise<Uint8Array>;
  /** RFC 8032 over the message itself, of at most 4,096 bytes. */
  ed25519Sign(key: string, message: Uint8Array): Promise<Uint8Array>;
  /** DER of the public key. */
  publicKeySpki(key: string): Promise<Uint8Array>;
  /** ECDSA with SHA-256 by a key of spec ECC_NIST_P256; DER. */
  ecdsaSign(key: string, message: Uint8Array): Promise<Uint8Array>;
  /** HMAC-SHA-256 of at most 4,096 bytes by a key of spec HMAC_256. */
  mac(key: string, message: Uint8Array): Promise<Uint8Array>;
}

export const kmsClient = (config: KMSClientConfig = {}): KMSClient =>
  new KMSClient({ requestHandler: waits(longestRequest), maxAttempts, ...config });

export function kmsKeys(client: Pick<KMSClient, 'send'> = kmsClient()): KmsKeys {
  const publicKeySpki = async (KeyId: string) => {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
    return given(PublicKey);
  };
  const sign = async (input: SignCommandInput) => {
    const { Signature } = await client.send(new SignCommand(input));
    return given(Signature);
  };
  return {
    publicKeySpki,
    ed25519PublicKey: async (key) => rawOfSpki(await publicKeySpki(key)),
    ed25519Sign: (KeyId, Message) =>
      sign({ KeyId, Message, MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' }),
    // A digest has one size, and a message may be longer than KMS takes.
    ecdsaSign: (KeyId, message) =>
      sign({
        KeyId,
        Message: sha256(message),
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
      }),
    mac: async (KeyId, Message) => {
      const input = { KeyId, Message, MacAlgorithm: 'HMAC_SHA_256' } as const;
      const { Mac } = await client.send(new GenerateMacCommand(input));
      return given(Mac);
    },
  };
}

function given(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new TypeError('KMS answered without the bytes it was asked for');
  return Uint8Array.from(bytes);
}
