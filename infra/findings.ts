import {
  Annotations,
  type CfnElement,
  DefaultStackSynthesizer,
  Names,
  type NestedStack,
  Validations,
} from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { Needs } from './permissions.ts';
import type { Resources } from './statements.ts';

// Findings of the rule packs that stand, each with the reason why, each as near to its cause as it can be.

const acknowledge = (scope: IConstruct, id: string, reason: string): void =>
  Validations.of(scope).acknowledge({ id, reason });

export function acknowledgeRole(
  role: IConstruct,
  work?: { readonly needs: Needs; readonly resources: Pick<Resources, 'files'> },
): void {
  const reason =
    'X-Ray knows no resources for the two actions that write traces; nothing else has a star.';
  acknowledge(role, 'AwsSolutions-IAM5[Resource::*]', reason);
  acknowledge(role, 'Serverless-LambdaStarPermissions', reason);
  if (work) acknowledgeFilePatterns(role, work.needs, work.resources.files);
}

function acknowledgeFilePatterns(role: IConstruct, needs: Needs, files: Bucket): void {
  const { reads = [], writes = [], removes = [] } = needs;
  // As a nested stack names the parameter that hands it the bucket's ARN.
  const arn = `referenceto${Names.nodeUniqueId((files.node.defaultChild ?? files).node)}Arn`;
  for (const pattern of new Set([...reads, ...writes, ...removes])) {
    if (!pattern.includes('*')) continue;
    const reason =
      'Files are named by what is in them: the folder is the smallest unit that is known here.';
    acknowledge(role, `AwsSolutions-IAM5[Resource::<${arn}>/${pattern}]`, reason);
  }
}

export const acknowledgePublicRoute = (route: IConstruct): void =>
  acknowledge(
    route,
    'AwsSolutions-APIG4',
    'The contract makes this row public: anybody may check the papers and the log of the office.',
  );

export function acknowledgeUserPool(userPool: IConstruct): void {
  acknowledge(
    userPool,
    'AwsSolutions-COG2',
    'A second factor is offered to all and each office decides who must have it: many verify in places without a phone of their own.',
  );
  acknowledge(
    userPool,
    'AwsSolutions-COG8',
    'The plan Essentials has all that is used. Threat protection of the plan Plus is priced by user, for an office to decide on.',
  );
}

export function acknowledgeDistribution(distribution: IConstruct): void {
  acknowledge(
    distribution,
    'AwsSolutions-CFR1',
    'Anybody anywhere may check a certificate: papers travel further than their office.',
  );
  acknowledge(
    distribution,
    'AwsSolutions-CFR2',
    'A firewall is priced by office and request, for an office to decide on; the API is throttled, and its rows refuse what the contract does not admit.',
  );
  Annotations.of(distribution).acknowledgeWarning(
    '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
    'Nobody is shown a list: the default root object stands for the bucket itself. Without it a missing file were a 403.',
  );
}

export const acknowledgeSynchronous = (handler: IConstruct): void =>
  acknowledge(
    handler,
    'Serverless-LambdaDLQ',
    'It is called synchronously: its caller gets the failure, and there is nothing to keep.',
  );

export function acknowledgeSealer(sealer: IConstruct): void {
  const reason =
    'A call carries nothing: what is to be sealed stands in the inbox, the next sweep begins within a minute, and an alarm tells of what waits too long.';
  acknowledge(sealer, 'Serverless-LambdaDLQ', reason);
  acknowledge(sealer, 'Serverless-LambdaAsyncFailureDestination', reason);
  acknowledge(sealer, 'Serverless-LambdaEventSourceMappingDestination', reason);
}

/** CDK's own function, which copies the portal's files into their bucket while the stack is deployed. */
export function acknowledgeDeployment(stack: NestedStack, files: Bucket): void {
  const reason =
    'The copying function is CDK’s own: it runs while an administrator deploys, with the rights of a copy to and from these two buckets, on the runtime that CDK ships it for.';
  const logicalId = stack.getLogicalId(files.node.defaultChild as CfnElement);
  const assets = `cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-<AWS::AccountId>-<AWS::Region>`;
  const stars = [
    ...['GetBucket', 'GetObject', 'List', 'Abort', 'DeleteObject'].map((a) => `Action::s3:${a}*`),
    `Resource::arn:<AWS::Partition>:s3:::${assets}/*`,
    `Resource::<${logicalId}.Arn>/*`,
  ];
  for (const id of [
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    ...stars.map((star) => `AwsSolutions-IAM5[${star}]`),
    ...['AwsSolutions-L1', 'Serverless-LambdaLatestVersion', 'Serverless-LambdaTracing'],
  ])
    acknowledge(stack, id, reason);
  acknowledgeSynchronous(stack);
}
