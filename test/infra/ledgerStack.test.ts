import { describe, expect, test } from '@jest/globals';
import { tableDefinition } from '../../shared/aws/tableDefinition.ts';
import type { Route } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes.ts';
import { plain, type Resource, resourcesOf, templates } from './synthesized.ts';

const all = templates();
const of = (type: string) =>
  [...resourcesOf(all, type).values()].map(({ Properties }) => Properties);
const the = (type: string): Resource['Properties'] => {
  const [only, ...more] = of(type);
  if (only === undefined || more.length > 0) throw new Error(`not one ${type}`);
  return only;
};

describe('the gateway', () => {
  const byKey = new Map(of('AWS::ApiGatewayV2::Route').map((route) => [route.RouteKey, route]));
  const integrations = resourcesOf(all, 'AWS::ApiGatewayV2::Integration');
  const functions = resourcesOf(all, 'AWS::Lambda::Function');

  test('has the routes of the contract and no other', () => {
    const rows = Object.values<Route>(routes).map(({ method, path }) => `${method} ${path}`);
    expect([...byKey.keys()].sort()).toEqual(rows.sort());
  });

  test.each(Object.entries<Route>(routes))(
    '%s is answered by its own function, for those that the contract admits',
    (name, { method, path, roles }) => {
      const route = byKey.get(`${method} ${path}`);
      const integration = integrations.get(
        /integrations\/\{(\w+)\}/.exec(plain(route?.Target))?.[1] ?? '',
      );
      const target = /\{(\w+)\.Arn\}/.exec(plain(integration?.Properties.IntegrationUri))?.[1];
      expect(functions.get(target ?? '')?.Properties.Handler).toBe(`${name}.handler`);
      expect(integration?.Properties.PayloadFormatVersion).toBe('2.0');
      if (roles === 'public') {
        expect(route?.AuthorizationType ?? 'NONE').toBe('NONE');
        expect(route).not.toHaveProperty('AuthorizerId');
      } else {
        expect(route).toMatchObject({
          AuthorizationType: 'JWT',
          AuthorizationScopes: ['ledger/api'],
          AuthorizerId: expect.anything(),
        });
      }
    },
  );

  test('may call each function on its own route only', () => {
    const permitted = of('AWS::Lambda::Permission')
      .filter(({ Principal }) => Principal === 'apigateway.amazonaws.com')
      .map(({ SourceArn }) => plain(SourceArn).replace(/^.*\}\/\*\/\*/, ''));
    const rows = Object.values<Route>(routes).map(({ path }) => path);
    expect(permitted.sort()).toEqual(rows.sort());
  });

  test('takes tokens of the portal from the header, and nothing else', () => {
    expect(the('AWS::ApiGatewayV2::Authorizer')).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: [{ Ref: expect.stringMatching(/^PeoplePortal/) }] },
    });
  });

  test('lies under /api, is throttled, and logs who called what', () => {
    expect(the('AWS::ApiGatewayV2::Stage')).toMatchObject({
      StageName: 'api',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
      AccessLogSettings: { Format: expect.stringContaining('$context.authorizer.claims.sub') },
    });
  });
});

/** Those of the project; the one that copies the portal's files is CDK's own. */
const ownFunctions = of('AWS::Lambda::Function').filter(
  ({ Handler }) => Handler !== 'index.handler',
);

describe('functions', () => {
  test('are those of the routes, the sealer and the trigger, on one platform', () => {
    const names = [...Object.keys(routes), 'seal', 'accessTokenClaims'];
    expect(ownFunctions.map(({ Handler }) => Handler).sort()).toEqual(
      names.map((name) => `${name}.handler`).sort(),
    );
    for (const properties of ownFunctions) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogGroup: expect.anything() },
      });
    }
  });

  test('keep their logs for a year', () => {
    for (const log of of('AWS::Logs::LogGroup')) expect(log.RetentionInDays).toBe(365);
    expect(of('AWS::Logs::LogGroup')).toHaveLength(of('AWS::Lambda::Function').length + 1);
  });
});

describe('the table', () => {
  const table = resourcesOf(all, 'AWS::DynamoDB::GlobalTable');
  const properties = the('AWS::DynamoDB::GlobalTable');
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];

  test('is laid out as the adapter defines it', () => {
    expect(properties.KeySchema).toEqual(keys(tableDefinition.partition, tableDefinition.sort));
    expect(properties.GlobalSecondaryIndexes).toEqual(
      tableDefinition.indexes.map(({ name, partition, sort }) =>
        expect.objectContaining({
          IndexName: name,
          KeySchema: keys(partition, sort),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        }),
      ),
    );
  });

  test('can be restored to any point in time, and outlives its stack', () => {
    expect(properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        },
      ],
    });
    expect([...table.values()][0]?.DeletionPolicy).toBe('Retain');
  });
});

describe('the table of personal data', () => {
  const properties = the('AWS::DynamoDB::Table');

  test('lies under a key of its own, can be restored for a week only, and rings nobody', () => {
    const [table] = resourcesOf(all, 'AWS::DynamoDB::Table').values();
    expect(table?.DeletionPolicy).toBe('Retain');
    expect(properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: expect.anything() },
      PointInTimeRecoverySpecification: {
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 7,
      },
    });
    expect(properties).not.toHaveProperty('StreamSpecification');
  });

  test('has a key that is renewed every year and outlives its stack', () => {
    const keys = [...resourcesOf(all, 'AWS::KMS::Key').values()].filter(
      ({ Properties: { KeySpec } }) => KeySpec === undefined,
    );
    expect(keys).toMatchObject([
      { Properties: { EnableKeyRotation: true }, DeletionPolicy: 'Retain' },
    ]);
  });
});

describe('what is kept', () => {
  test('has its four keys, of the kinds that the signers use', () => {
    const keys = [...resourcesOf(all, 'AWS::KMS::Key').values()].filter(
      ({ Properties: { KeySpec } }) => KeySpec !== undefined,
    );
    expect(keys.map(({ Properties: { KeySpec, KeyUsage } }) => [KeySpec, KeyUsage])).toEqual([
      ['ECC_NIST_EDWARDS25519', 'SIGN_VERIFY'],
      ['ECC_NIST_EDWARDS25519', 'SIGN_VERIFY'],
      ['ECC_NIST_P256', 'SIGN_VERIFY'],
      ['HMAC_256', 'GENERATE_VERIFY_MAC'],
    ]);
    for (const key of keys) expect(key.DeletionPolicy).toBe('Retain');
  });

  test('lies in closed buckets that outlive the stack; files keep their versions', () => {
    for (const bucket of resourcesOf(all, 'AWS::S3::Bucket').values()) {
      expect(bucket.DeletionPolicy).toBe('Retain');
      expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
    const [files, ...more] = of('AWS::S3::Bucket').filter(
      ({ ObjectLockEnabled }) => ObjectLockEnabled,
    );
    expect(more).toEqual([]);
    expect(files).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
    // A retention for all would keep what a person may have erased.
    expect(files).not.toHaveProperty('ObjectLockConfiguration');
  });

  test('only what is staged is ever removed by age', () => {
    const rules = of('AWS::S3::Bucket')
      .filter(({ VersioningConfiguration }) => VersioningConfiguration !== undefined)
      .flatMap(({ LifecycleConfiguration }) => {
        const { Rules } = LifecycleConfiguration as { Rules: Record<string, unknown>[] };
        return Rules;
      });
    const removed = rules.filter((rule) => 'ExpirationInDays' in rule);
    expect(removed.map(({ Prefix }) => Prefix)).toEqual(['staging/']);
    // Of tiles only what was removed already: partial ones, once the full one stood.
    const forgotten = rules.filter((rule) => 'NoncurrentVersionExpiration' in rule);
    expect(forgotten.map(({ Prefix }) => Prefix)).toEqual(['staging/', 'log/tile/']);
  });
});

describe('signing in', () => {
  test('has a group for each role, and nobody signs up', () => {
    expect(
      of('AWS::Cognito::UserPoolGroup')
        .map(({ GroupName }) => GroupName)
        .sort(),
    ).toEqual(['auditor', 'district', 'office-admin', 'officer', 'partner']);
    expect(the('AWS::Cognito::UserPool')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UserPoolTier: 'ESSENTIALS',
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0' } },
    });
  });

  test('the portal is a public client that cannot write what its tokens say', () => {
    const client = the('AWS::Cognito::UserPoolClient');
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      WriteAttributes: ['locale'],
    });
    const scopes = (client.AllowedOAuthScopes as unknown[]).map(plain);
    expect(scopes).toEqual(['openid', expect.stringMatching(/^\{.*\}\/api$/)]);
    expect(the('AWS::Cognito::UserPoolResourceServer')).toMatchObject({
      Identifier: 'ledger',
      Scopes: [{ ScopeName: 'api' }],
    });
  });

  test('return to the host that the log is named after, not to its shard', () => {
    const host = { 'Fn::Select': [0, { 'Fn::Split': ['/', { Ref: 'Origin' }] }] };
    expect(the('AWS::Cognito::UserPoolClient').LogoutURLs).toEqual([
      { 'Fn::Join': ['', ['https://', host, '/']] },
    ]);
  });
});

describe('the sealer', () => {
  test('is rung by new entries only', () => {
    const { FilterCriteria } = the('AWS::Lambda::EventSourceMapping') as {
      FilterCriteria: { Filters: { Pattern: string }[] };
    };
    expect(FilterCriteria.Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'E#' }] } } } },
    ]);
  });

  test('sweeps every minute', () => {
    expect(the('AWS::Scheduler::Schedule')).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      Target: { Input: '{"sweep":true}' },
    });
  });
});

describe('alarms', () => {
  const alarms = of('AWS::CloudWatch::Alarm');
  test('tell of quarantine, waiting, halting, errors and throttles', () => {
    const metrics = alarms.map(
      ({ MetricName, AlarmDescription }) => MetricName ?? AlarmDescription,
    );
    expect(metrics.sort()).toEqual([
      '5xx',
      'Blocked',
      "Functions were refused: the account's concurrency is used up.",
      'Halted',
      'OldestUnsealed',
      'Quarantined',
      'The table refused requests.',
      'Unwitnessed',
    ]);
    for (const alarm of alarms) expect(alarm.AlarmActions).toHaveLength(1);
  });

  test('silence of the sweep is alarming', () => {
    const unsealed = alarms.find(({ MetricName }) => MetricName === 'OldestUnsealed');
    expect(unsealed).toMatchObject({
      Namespace: 'csr-ledger',
      Dimensions: [{ Name: 'Origin', Value: { Ref: 'Origin' } }],
      TreatMissingData: 'breaching',
    });
  });
});

describe('the templates', () => {
  test.each([...all])('%s stays well below the limit of 500 resources', (_, { Resources }) => {
    expect(Object.keys(Resources).length).toBeLessThan(400);
  });

  test('carry no secret, and need the name of the office', () => {
    const text = JSON.stringify([...all.values()]);
    expect(text).not.toMatch(
      /BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|secretsmanager|ClientSecret/,
    );
    const settings = ownFunctions.flatMap(({ Environment }) =>
      Object.entries((Environment as { Variables?: object } | undefined)?.Variables ?? {}),
    );
    expect(new Set(settings.map(([name]) => name))).toEqual(
      new Set([
        'ORIGIN',
        'WITNESSES',
        'LEDGER_TABLE',
        'PERSONAL_TABLE',
        'FILES_BUCKET',
        'LOG_KEY',
        'RECEIPTS_KEY',
        'DOCUMENTS_KEY',
        'MAC_KEY',
        'USER_POOL',
      ]),
    );
    // A value that is written out could be a secret; a reference can't.
    expect(settings.filter(([, value]) => typeof value === 'string')).toEqual([]);
    expect(all.get('Ledger.template.json')?.Parameters?.Origin).not.toHaveProperty('Default');
  });
});
