import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  Billing,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { tableDefinition } from '../shared/aws/tableDefinition.ts';

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

/** The one table, as the adapter defines it. Its stream only rings: it carries keys, nothing to believe. */
export const ledgerTable = (scope: Construct): TableV2 =>
  new TableV2(scope, 'Ledger', {
    partitionKey: text(tableDefinition.partition),
    sortKey: text(tableDefinition.sort),
    globalSecondaryIndexes: tableDefinition.indexes.map(({ name, partition, sort }) => ({
      indexName: name,
      partitionKey: text(partition),
      sortKey: text(sort),
      projectionType: ProjectionType.KEYS_ONLY,
    })),
    billing: Billing.onDemand(),
    dynamoStream: StreamViewType.KEYS_ONLY,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/**
 * What must be erasable, under a key of its own: who may use the ledger's table can't read it. A TableV2 takes
 * no such key in a stack that is deployed to any region.
 */
export const personalTable = (scope: Construct): { readonly table: Table; readonly key: Key } => {
  const key = new Key(scope, 'PersonalKmsKey', {
    description: 'Encrypts personal data',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const table = new Table(scope, 'Personal', {
    partitionKey: text(tableDefinition.partition),
    sortKey: text(tableDefinition.sort),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
      // Erased data can be brought back as long as this.
      recoveryPeriodInDays: 7,
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  return { table, key };
};

/** Of every bucket: nobody but the office's own services gets in, and it outlives its stack. */
export const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

/**
 * Evidence, log, snapshots and documents. Object lock is enabled without a retention for all: what must be
 * erasable lies in the same bucket, so that a retention is a matter of each object.
 */
export const filesBucket = (scope: Construct): Bucket =>
  new Bucket(scope, 'Files', {
    ...closed,
    versioned: true,
    objectLockEnabled: true,
    serverAccessLogsBucket: accessLogsBucket(scope),
    serverAccessLogsPrefix: 'files/',
    lifecycleRules: [
      { id: 'uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      {
        // The sealer removes what it applied. What lost a race stays; a sealer may stand still for weeks.
        id: 'staging',
        prefix: 'staging/',
        expiration: Duration.days(90),
        noncurrentVersionExpiration: Duration.days(1),
      },
      {
        // Partial tiles, which the sealer removes once the full one stands; nothing else there is ever removed.
        id: 'tiles',
        prefix: 'log/tile/',
        noncurrentVersionExpiration: Duration.days(90),
        expiredObjectDeleteMarker: true,
      },
    ],
  });

// CDK's types are not made for exactOptionalPropertyTypes: its own Bucket is no IBucket then.
const accessLogsBucket = (scope: Construct): IBucket =>
  new Bucket(scope, 'AccessLogs', {
    ...closed,
    lifecycleRules: [{ id: 'old', expiration: Duration.days(400) }],
  }) as IBucket;
