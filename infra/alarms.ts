import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Operation, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { type MetricName, namespace } from '../functions/sealerMetrics.ts';
import type { Gateway } from './gateway.ts';

interface Watched {
  readonly origin: string;
  readonly gateway: Gateway;
  readonly table: TableV2;
  readonly sealer: IFunction;
}

/** Seconds: five sweeps. After ten minutes an unsealed receipt is a finding against the office. */
const longestUnsealed = 300;

/** Every alarm tells the topic, and so does its end. Who subscribes to it is the office's affair. */
export function alarms(scope: Construct, watched: Watched): Topic {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true });
  topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
  const action = new SnsAction(topic);
  for (const [id, { metric, over = 0, ...more }] of Object.entries(signs(watched))) {
    const alarm = new Alarm(scope, id, {
      metric,
      threshold: over,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...more,
    });
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
  dashboard(scope, watched);
  return topic;
}

interface Sign {
  readonly metric: IMetric;
  readonly alarmDescription: string;
  /** Exceeding this is alarming; 0 unless told. */
  readonly over?: number;
  readonly treatMissingData?: TreatMissingData;
}

const signs = (watched: Watched): Record<string, Sign> => ({
  Quarantined: {
    metric: sealerMetric(watched, 'Quarantined', 'Sum'),
    alarmDescription: 'An entry in the table is not what a receipt was given for. It is set aside.',
  },
  Blocked: {
    metric: sealerMetric(watched, 'Blocked', 'Sum'),
    alarmDescription: 'Entries rest on a bad or missing one and are set aside.',
  },
  Halted: {
    metric: sealerMetric(watched, 'Halted', 'Maximum'),
    alarmDescription: 'The ledger contradicts itself: nothing is sealed until somebody has looked.',
  },
  Unwitnessed: {
    metric: sealerMetric(watched, 'Unwitnessed', 'Maximum'),
    alarmDescription: 'Too few witnesses cosigned: the last witnessed checkpoint stays published.',
  },
  Unsealed: {
    metric: sealerMetric(watched, 'OldestUnsealed', 'Maximum'),
    over: longestUnsealed,
    // A sweep tells this every minute: silence means that there are no sweeps.
    treatMissingData: TreatMissingData.BREACHING,
    alarmDescription:
      'An acknowledged entry has waited for five minutes, or the sweep does not run.',
  },
  ServerErrors: {
    metric: watched.gateway.stage.metricServerError({ statistic: 'Sum', period }),
    alarmDescription: 'The API answered with 5xx.',
  },
  FunctionThrottles: {
    metric: functionThrottles(watched),
    alarmDescription: "Functions were refused: the account's concurrency is used up.",
  },
  TableThrottles: {
    metric: tableThrottles(watched),
    alarmDescription: 'The table refused requests.',
  },
});

const period = Duration.minutes(5);

const sealerMetric = ({ origin }: Watched, metricName: MetricName, statistic: string): Metric =>
  new Metric({
    namespace,
    metricName,
    dimensionsMap: { Origin: origin },
    statistic,
    period,
  });

/** Of the whole account, whose concurrency functions share; the sealer's own limit throttles it by design. */
const functionThrottles = ({ sealer }: Watched): MathExpression =>
  new MathExpression({
    expression: 'all - FILL(sealer, 0)',
    label: 'Throttled functions',
    period,
    usingMetrics: {
      all: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Throttles',
        statistic: 'Sum',
        period,
      }),
      sealer: sealer.metricThrottles({ statistic: 'Sum', period }),
    },
  });

const tableThrottles = ({ table }: Watched): IMetric =>
  table.metricThrottledRequestsForOperations({
    operations: [
      Operation.GET_ITEM,
      Operation.BATCH_GET_ITEM,
      Operation.QUERY,
      Operation.PUT_ITEM,
      Operation.UPDATE_ITEM,
      Operation.TRANSACT_WRITE_ITEMS,
    ],
    period,
  });

function dashboard(scope: Construct, watched: Watched): void {
  const { gateway, sealer } = watched;
  const { stage } = gateway;
  const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
  new Dashboard(scope, 'Dashboard', {
    widgets: [
      [
        graph(
          'Requests',
          stage.metricCount({ statistic: 'Sum', period }),
          stage.metricClientError({ statistic: 'Sum', period }),
          stage.metricServerError({ statistic: 'Sum', period }),
        ),
        graph(
          'Latency',
          stage.metricLatency({ statistic: 'p50', period }),
          stage.metricLatency({ statistic: 'p99', period }),
        ),
      ],
      [
        graph(
          'Sealing',
          sealerMetric(watched, 'Sealed', 'Sum'),
          sealerMetric(watched, 'Quarantined', 'Sum'),
          sealerMetric(watched, 'Blocked', 'Sum'),
          sealer.metricErrors({ statistic: 'Sum', period }),
        ),
        graph('Oldest unsealed entry', sealerMetric(watched, 'OldestUnsealed', 'Maximum')),
      ],
      [graph('Throttles', functionThrottles(watched), tableThrottles(watched))],
    ],
  });
}
