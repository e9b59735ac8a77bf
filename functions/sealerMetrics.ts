/** The CloudWatch namespace of what the sealer tells about itself; each metric has the dimension `Origin`. */
export const namespace = 'csr-ledger';

/** Metric names with their CloudWatch units. */
export const metrics = {
  /** How long the oldest entry in the inbox has waited when a sweep begins; 0 for an empty inbox. */
  OldestUnsealed: 'Seconds',
  /** Entries sealed by a call. */
  Sealed: 'Count',
  /** Bad entries that a call took out of the inbox. */
  Quarantined: 'Count',
  /** Entries set aside because they rest on a bad one. */
  Blocked: 'Count',
  /** 1 if the ledger contradicts itself and sealing has stopped, else 0. */
  Halted: 'Count',
  /** 1 if too few witnesses have cosigned the newest checkpoint, else 0. */
  Unwitnessed: 'Count',
} as const;
export type MetricName = keyof typeof metrics;

/** A line in CloudWatch's embedded metric format: as it is logged, the metrics are recorded. */
export const metricLine = (
  origin: string,
  at: Date,
  values: { readonly [name in MetricName]?: number },
): string =>
  JSON.stringify({
    _aws: {
      Timestamp: at.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [['Origin']],
          Metrics: (Object.keys(values) as MetricName[]).map((Name) => ({
            Name,
            Unit: metrics[Name],
          })),
        },
      ],
    },
    Origin: origin,
    ...values,
  });
