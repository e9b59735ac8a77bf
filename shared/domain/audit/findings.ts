/** What an audit can find against a log or its operator, by name. Names are stable; sentences are for people. */
export const findingTexts = {
  'manifest-missing': 'the folder has no manifest that can be read: the export was not finished',
  'file-missing': 'a file of the manifest is not there',
  'file-differs': 'a file is not the one that the manifest names',
  'file-unlisted': 'a file of the log is not in the manifest',
  'checkpoint-malformed': 'there is no checkpoint in the form of C2SP tlog-checkpoint',
  'unknown-log': 'no key is trusted for this log',
  'checkpoint-not-signed': 'no trusted key of the log has signed the checkpoint',
  'tile-missing': 'a tile or bundle of the log is not there',
  'tile-altered': 'a tile does not hash to the signed root',
  'bundle-altered': 'the entries of a bundle do not hash to their tile',
  'entry-malformed': 'a leaf is no entry of such a ledger',
  'entry-not-canonical': 'a leaf is not in the one form that a ledger writes (RFC 8785)',
  'entry-misnamed': 'an entry does not bear the name of its place',
  'sequence-gap':
    "an entry does not follow its aggregate's last one: something was left out, doubled or moved",
  'cause-after-effect': 'an entry rests on one that does not stand before it',
  'time-backwards': "an entry is older than its aggregate's last one",
  'transfer-to-itself': 'a transfer leaves and arrives at one account',
  'balance-negative': 'more was taken from an account than it held',
  'sum-not-zero': 'a commodity does not sum to zero over all accounts',
  'figures-unreadable': "an entry's figures cannot be counted",
  'report-misplaced': 'a report was issued out of turn, or not of the closing that it rests on',
  'report-missing': 'no such report was issued in this log',
  'report-differs': 'a report does not follow from the entries: its hash is another one',
  'report-hidden': 'a report stands in the log, and the office does not show it',
  'report-invented': 'the office shows a report that does not stand in the log',
  'log-rolled-back': 'the log is shorter than what the auditor has seen signed',
  'split-view': 'the log has signed two different states of one size',
  'log-forked':
    "the log is no continuation of the auditor's last checkpoint: its past was rewritten",
  'promise-broken': 'an acknowledged entry did not reach the log within ten minutes',
  'promise-altered': 'the log holds another entry than the one that was acknowledged',
  'receipt-refused': 'the receipt is not one of this office',
  'head-differs': 'the head of the ledger and the published log contradict each other',
  'tiles-differ': 'the published tiles are not those of their leaves',
  'entry-differs': 'the table holds another entry than was sealed, or none, or at another index',
  'entry-forged':
    "a sealed entry has no receipt of the office's key: it did not come through the ledger",
  'entry-quarantined': 'an entry in the table was not let into the log',
  'order-differs': 'an entry was sealed before what it rests on',
  'figures-differ': 'a stored figure is not the sum of the entries',
  'inbox-differs': 'the inbox holds what is no more to be sealed',
  'state-differs': 'the stored state of a record does not follow from its entries',
  'cell-differs': "the figure is not the sum of its leaves, or not the report's",
} as const satisfies Record<string, string>;

export type FindingName = keyof typeof findingTexts;

/** Something found; `detail` names the culprit. */
export interface Finding {
  readonly name: FindingName;
  readonly detail: string;
}

/** Takes findings as they are made. */
export type Find = (name: FindingName, detail: string) => void;

/** Findings that are kept; the rest is only counted, so that a spoilt log can't fill the memory. */
const most = 100;

/** A list that findings are put into. */
export const findingList = (): {
  readonly find: Find;
  readonly findings: readonly Finding[];
  readonly count: () => number;
} => {
  const findings: Finding[] = [];
  let count = 0;
  return {
    findings,
    count: () => count,
    find: (name, detail) => {
      count += 1;
      if (findings.length < most) findings.push({ name, detail });
    },
  };
};

/** One line for a person. */
export const lineOf = ({ name, detail }: Finding): string =>
  `FOUND ${name}: ${findingTexts[name]} (${detail})`;
