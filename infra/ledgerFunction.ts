import { Duration } from 'aws-cdk-lib';
import {
  Effect,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  type FunctionProps,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledgeRole } from './findings.ts';
import type { Needs } from './permissions.ts';
import { environment, type Resources, statements } from './statements.ts';

export interface LedgerFunctionProps {
  /** The folder with the bundled functions. */
  readonly functions: string;
  /** What it works on, and what of that it may do. Absent: it works on what it is called with. */
  readonly work?: { readonly needs: Needs; readonly resources: Resources };
  /** MB; a function has one full processor at 1,769. */
  readonly memory?: number;
  readonly timeout?: Duration;
  /** What only one function has. */
  readonly more?: Partial<FunctionProps>;
}

/** One megabyte of memory buys a share of the processor: a cold start is work for the processor. */
const defaults = { memory: 512, timeout: Duration.seconds(29) };

/**
 * A function of the bundle: `<name>.mjs` exports its `handler`. It has a role and a log of its own; the role
 * allows what it needs, its log and its traces, and nothing that CDK would add.
 */
export function ledgerFunction(
  scope: Construct,
  name: string,
  { functions, work, more = {}, ...props }: LedgerFunctionProps,
): LambdaFunction {
  const { memory, timeout } = { ...defaults, ...props };
  const logGroup = new LogGroup(scope, `${name}Log`, { retention: RetentionDays.ONE_YEAR });
  const role = new Role(scope, `${name}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      needs: new PolicyDocument({
        statements: [
          ...(work ? statements(work.needs, work.resources) : []),
          writeLog(logGroup),
          writeTraces(),
        ],
      }),
    },
  });
  acknowledgeRole(role, work);
  return new LambdaFunction(scope, name, {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: `${name}.handler`,
    code: Code.fromAsset(functions, { exclude: ['**/*.map'] }),
    role: role.withoutPolicyUpdates(),
    logGroup,
    memorySize: memory,
    timeout,
    ...(work && { environment: environment(work.needs, work.resources) }),
    tracing: Tracing.ACTIVE,
    ...more,
  });
}

const writeLog = (logGroup: LogGroup) =>
  new PolicyStatement({
    sid: 'Log',
    effect: Effect.ALLOW,
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });

/** X-Ray knows no resources for these. */
const writeTraces = () =>
  new PolicyStatement({
    sid: 'Traces',
    effect: Effect.ALLOW,
    actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
    resources: ['*'],
  });
