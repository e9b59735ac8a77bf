import { Aws } from 'aws-cdk-lib';
import type { Table, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Setting } from '../shared/aws/home.ts';
import type { DirectoryUse, KeyName, Needs } from './permissions.ts';

/** The office's resources that functions work on. */
export interface Resources {
  /** The log's public name. */
  readonly origin: string;
  readonly table: TableV2;
  readonly personal: { readonly table: Table; readonly key: Key };
  readonly files: Bucket;
  readonly keys: Record<KeyName, Key>;
  readonly userPool: { readonly userPoolId: string; readonly userPoolArn: string };
}

/** What shared/aws/directory.ts asks of Cognito. */
const directoryActions: Readonly<Record<DirectoryUse, readonly string[]>> = {
  find: ['AdminGetUser'],
  assign: [
    'AdminAddUserToGroup',
    'AdminDeleteUserAttributes',
    'AdminListGroupsForUser',
    'AdminRemoveUserFromGroup',
    'AdminUpdateUserAttributes',
    'ListUsers',
  ],
};

/** What Lambda does in the function's name to read a stream. */
const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

/** DynamoDB uses the key of a table in its caller's name: what CDK's own grants of reading and writing hold. */
const personalKeyActions = [
  'Decrypt',
  'DescribeKey',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
];

const keySettings = {
  log: 'LOG_KEY',
  receipts: 'RECEIPTS_KEY',
  documents: 'DOCUMENTS_KEY',
  mac: 'MAC_KEY',
} as const satisfies Record<KeyName, Setting>;

/** The statements of a role that may do just this. */
export function statements(needs: Needs, at: Resources): PolicyStatement[] {
  const { table = [], indexes = [], personal = [], keys = {}, directory = [] } = needs;
  const index = (name: string) => `${at.table.tableArn}/index/${name}`;
  return [
    ...allow('Table', 'dynamodb', table, [at.table.tableArn]),
    ...allow('Indexes', 'dynamodb', ['Query'], indexes.map(index)),
    ...allow('Stream', 'dynamodb', needs.stream ? streamActions : [], streamOf(at.table)),
    ...allow('Personal', 'dynamodb', personal, [at.personal.table.tableArn]),
    ...(personal.length > 0 ? viaTable(at.personal.key) : []),
    ...fileStatements(needs, at.files),
    ...namesOf(keys).flatMap((name) =>
      allow(`${name}Key`, 'kms', keys[name] ?? [], [at.keys[name].keyArn]),
    ),
    ...allow(
      'Directory',
      'cognito-idp',
      directory.flatMap((use) => directoryActions[use]),
      [at.userPool.userPoolArn],
    ),
  ];
}

/** What the functions' home must be told to do just this. Names only: there is no secret among them. */
export function environment(needs: Needs, at: Resources): Partial<Record<Setting, string>> {
  const { personal = [], reads = [], writes = [], keys = {}, directory = [] } = needs;
  return {
    ORIGIN: at.origin,
    LEDGER_TABLE: at.table.tableName,
    ...(personal.length > 0 && { PERSONAL_TABLE: at.personal.table.tableName }),
    ...(reads.length + writes.length > 0 && { FILES_BUCKET: at.files.bucketName }),
    ...Object.fromEntries(namesOf(keys).map((name) => [keySettings[name], at.keys[name].keyArn])),
    ...(directory.length > 0 && { USER_POOL: at.userPool.userPoolId }),
  };
}

/** The key by way of the table only: nobody decrypts with it what they got elsewhere. */
function viaTable({ keyArn }: Key): PolicyStatement[] {
  const statements = allow('PersonalKey', 'kms', personalKeyActions, [keyArn]);
  const service = `dynamodb.${Aws.REGION}.amazonaws.com`;
  for (const each of statements) each.addCondition('StringEquals', { 'kms:ViaService': service });
  return statements;
}

const namesOf = (keys: NonNullable<Needs['keys']>) => Object.keys(keys) as KeyName[];

const streamOf = ({ tableStreamArn }: TableV2) => (tableStreamArn ? [tableStreamArn] : []);

function fileStatements(
  { reads = [], writes = [], removes = [] }: Needs,
  files: Bucket,
): PolicyStatement[] {
  const arns = (patterns: readonly string[]) => patterns.map((each) => files.arnForObjects(each));
  const listing = allow(
    'AbsentFiles',
    's3',
    ['ListBucket'],
    reads.length > 0 ? [files.bucketArn] : [],
  );
  // Without it S3 answers 403 instead of 404 for what isn't there. "IfExists", because it isn't written
  // down whether S3 fills in the prefix when it asks this of a GetObject.
  for (const each of listing) each.addCondition('StringLikeIfExists', { 's3:prefix': reads });
  return [
    ...allow('ReadFiles', 's3', ['GetObject'], arns(reads)),
    ...listing,
    ...allow('WriteFiles', 's3', ['PutObject'], arns(writes)),
    ...allow('RemoveFiles', 's3', ['DeleteObject'], arns(removes)),
  ];
}

/** No statement for nothing. */
function allow(
  name: string,
  service: string,
  actions: readonly string[],
  resources: string[],
): PolicyStatement[] {
  if (actions.length === 0 || resources.length === 0) return [];
  const sid = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return [
    new PolicyStatement({
      sid,
      actions: actions.map((action) => `${service}:${action}`),
      resources,
    }),
  ];
}
