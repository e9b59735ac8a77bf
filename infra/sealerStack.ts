import { Duration, NestedStack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import { sweep } from '../functions/seal.ts';
import { acknowledgeSealer } from './findings.ts';
import { ledgerFunction } from './ledgerFunction.ts';
import { sealerNeeds } from './permissions.ts';
import type { Resources } from './statements.ts';

export interface SealerStackProps {
  readonly resources: Resources;
  readonly functions: string;
  /** Whom the sealer asks to cosign, as JSON; empty for none. */
  readonly witnesses: string;
  /** Sealers that may run at once. Any number is correct; one is the most economical. Absent: no limit. */
  readonly concurrency?: number;
}

const timeout = Duration.minutes(5);
const memory = 1769;

/** The sealer, the doorbell that the table's stream rings, and the sweep that makes a lost ring harmless. */
export class SealerStack extends NestedStack {
  readonly handler: LambdaFunction;

  constructor(
    scope: Construct,
    id: string,
    { resources, functions, witnesses, concurrency }: SealerStackProps,
  ) {
    super(scope, id);
    this.handler = ledgerFunction(this, 'seal', {
      functions,
      work: { needs: sealerNeeds, resources },
      memory,
      timeout,
      more: {
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
        ...(concurrency !== undefined && { reservedConcurrentExecutions: concurrency }),
      },
    });
    this.handler.addEnvironment('WITNESSES', witnesses);
    this.#doorbell(resources);
    this.#sweep();
    acknowledgeSealer(this);
  }

  /**
   * Rings for new entries only. A batch is one ring, whatever is in it: no record of it can be bad, so
   * there is nothing to bisect, and nothing to keep when the ring is given up.
   */
  #doorbell({ table }: Resources): void {
    new EventSourceMapping(this, 'Doorbell', {
      target: this.handler,
      ...(table.tableStreamArn !== undefined && { eventSourceArn: table.tableStreamArn }),
      startingPosition: StartingPosition.LATEST,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('E#') } } },
        }),
      ],
      batchSize: 1_000,
      maxBatchingWindow: Duration.seconds(1),
      parallelizationFactor: 1,
      retryAttempts: 2,
      maxRecordAge: Duration.minutes(5),
    });
  }

  #sweep(): void {
    const { functionArn } = this.handler;
    const role = new Role(this, 'SweepRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
      inlinePolicies: {
        sweep: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }),
          ],
        }),
      },
    });
    new CfnSchedule(this, 'Sweep', {
      description: 'Seals what no ring told of',
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify(sweep),
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      },
    });
  }
}
