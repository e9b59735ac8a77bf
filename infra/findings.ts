import { Names, Validations } from 'aws-cdk-lib';
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
