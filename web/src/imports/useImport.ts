import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportKindName, ImportOutcome } from '../../../shared/contract/imports.ts';
import type { Evidence } from '../../../shared/contract/measures.ts';
import { encodeHex } from '../../../shared/log/bytes.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemError, useLedger, useRead } from '../ledger/ledger.tsx';
import { useSession } from '../session/session.tsx';
import { forgetUnfinished, keepUnfinished, type Unfinished, unfinishedOf } from './progress.ts';

export interface Table {
  readonly name: string;
  readonly sha256: string;
  readonly headings: readonly string[];
}

/** What the rows of a table would come to. */
export interface Checked {
  readonly rows: number;
  readonly right: number;
  readonly before: number;
  readonly refused: ImportOutcome['refused'];
  readonly sample: ImportOutcome['sample'];
}

export type Phase =
  | 'choosing'
  | 'uploading'
  | 'unmapped'
  | 'checking'
  | 'checked'
  | 'taking'
  | 'done';

/** Steps of a table: at 15,000 rows and 25 a step, with room to spare. */
const mostSteps = 1_000;
const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Columns that the table has no heading for, or nothing if the trouble is another. */
export const missingColumns = (error: unknown): readonly string[] =>
  error instanceof ProblemError
    ? (error.problem.fields ?? []).flatMap(
        ({ pointer }) => /^\/columns\/(.+)$/.exec(pointer)?.[1] ?? [],
      )
    : [];

/** Takes a table over: uploads it, tries all its rows, and takes them once the person says so. */
export const useImport = (kind: ImportKindName) => {
  const ledger = useLedger();
  const cache = useQueryClient();
  const { language } = useLanguage();
  const { person } = useSession();
  const { data: office } = useRead('getOffice', {});
  const actor = person?.actor ?? '';
  const [phase, setPhase] = useState<Phase>('choosing');
  const [table, setTable] = useState<Table>();
  const [checked, setChecked] = useState<Checked>();
  const [unfinished, setUnfinished] = useState(() => unfinishedOf(actor, kind));
  const [error, setError] = useState<unknown>();
  const isStopped = useRef(false);

  const step = (
    name: 'checkImport' | 'runImport',
    sha256: string,
    from: number,
    evidence: readonly Evidence[],
  ) =>
    ledger(name, {
      params: { kind, sha256 },
      body: {
        from,
        evidence: [...evidence],
        demonstration: office?.settings?.demonstration === true,
        language,
      },
    });

  const check = async (of: Table, evidence: readonly Evidence[]) => {
    setError(undefined);
    setPhase('checking');
    let sum: Checked | undefined;
    try {
      let from: number | undefined = 1;
      for (let steps = 0; steps < mostSteps && from !== undefined; steps += 1) {
        const outcome: ImportOutcome = await step('checkImport', of.sha256, from, evidence);
        sum = added(sum, outcome);
        setChecked(sum);
        from = outcome.next;
      }
      setPhase('checked');
    } catch (failure) {
      setError(failure);
      setPhase(missingColumns(failure).length > 0 ? 'unmapped' : 'choosing');
    }
  };

  const upload = async (file: File, evidence: readonly Evidence[]) => {
    setError(undefined);
    setChecked(undefined);
    setPhase('uploading');
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const sha256 = encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
      const type = /\.csv$/i.test(file.name) ? types.csv : types.xlsx;
      const { headings } = await ledger('uploadImport', { params: { sha256 }, bytes, type });
      const sent = { name: file.name, sha256, headings };
      setTable(sent);
      await check(sent, evidence);
    } catch (failure) {
      setError(failure);
      setPhase('choosing');
    }
  };

  /** Goes on from a row on. A row that was taken is not taken again, so that any step may be repeated. */
  const take = async (start: Unfinished) => {
    setError(undefined);
    setPhase('taking');
    isStopped.current = false;
    let at: Unfinished = start;
    try {
      for (let steps = 0; steps < mostSteps && !isStopped.current; steps += 1) {
        setUnfinished(at);
        keepUnfinished(actor, at);
        const { next, taken, before, refused, rows } = await step(
          'runImport',
          at.sha256,
          at.next,
          at.evidence,
        );
        at = {
          ...at,
          ...{ rows, next: next ?? at.next },
          taken: at.taken + taken + before,
          refused: at.refused + refused.length,
        };
        if (next !== undefined) continue;
        forgetUnfinished(actor, kind);
        setUnfinished(at);
        setPhase('done');
        await cache.invalidateQueries();
        return;
      }
      setPhase('choosing');
    } catch (failure) {
      setError(failure);
      setPhase('choosing');
    }
  };

  return {
    ...{ phase, table, checked, unfinished, error, check, upload, take },
    stop: () => {
      isStopped.current = true;
    },
    again: () => {
      setPhase('choosing');
      setTable(undefined);
      setChecked(undefined);
      setUnfinished(undefined);
      setError(undefined);
      forgetUnfinished(actor, kind);
    },
  };
};

const added = (before: Checked | undefined, outcome: ImportOutcome): Checked => ({
  rows: outcome.rows,
  right: (before?.right ?? 0) + outcome.taken,
  before: (before?.before ?? 0) + outcome.before,
  refused: [...(before?.refused ?? []), ...outcome.refused],
  sample: before?.sample ?? outcome.sample,
});
