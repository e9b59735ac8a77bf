import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { KeyName } from './permissions.ts';

const { SIGN_VERIFY, GENERATE_VERIFY_MAC } = KeyUsage;
const definitions: Record<KeyName, { spec: KeySpec; usage: KeyUsage; description: string }> = {
  log: {
    spec: KeySpec.ECC_NIST_EDWARDS25519,
    usage: SIGN_VERIFY,
    description: "Signs the log's checkpoints",
  },
  receipts: {
    spec: KeySpec.ECC_NIST_EDWARDS25519,
    usage: SIGN_VERIFY,
    description: 'Vouches for the short-lived keys of receipts',
  },
  documents: {
    spec: KeySpec.ECC_NIST_P256,
    usage: SIGN_VERIFY,
    description: 'Signs certificates and reports',
  },
  mac: {
    spec: KeySpec.HMAC_256,
    usage: GENERATE_VERIFY_MAC,
    description: 'Authenticates the cursors of lists',
  },
};

/**
 * Keys that never leave KMS. They can't be rotated in place: papers name them. Kept when the stack goes,
 * because without the log's key the log can't go on under its name.
 */
export const signingKeys = (scope: Construct): Record<KeyName, Key> => {
  const key = (name: KeyName) => {
    const { spec, usage, description } = definitions[name];
    const at = `${name[0]?.toUpperCase()}${name.slice(1)}KmsKey`;
    return new Key(scope, at, {
      keySpec: spec,
      keyUsage: usage,
      description,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  };
  return {
    log: key('log'),
    receipts: key('receipts'),
    documents: key('documents'),
    mac: key('mac'),
  };
};
