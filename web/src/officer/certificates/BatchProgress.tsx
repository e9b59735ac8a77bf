import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { ProblemError } from '../../ledger/ledger.tsx';
import { Badge, type Tone } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { batchTexts } from './batchTexts.ts';
import type { Batch, Result } from './useBatch.ts';

const tones: Readonly<Record<Result['state'], Tone>> = {
  waiting: 'plain',
  doing: 'waiting',
  done: 'good',
  failed: 'bad',
  stopped: 'plain',
};

/** How far it has come, and what became of each. */
export const BatchProgress = ({
  batch: { results, isRunning, stop },
}: {
  readonly batch: Batch;
}) => {
  const t = useTexts(batchTexts);
  const { language } = useLanguage();
  if (results.length === 0) return null;
  const done = results.filter(({ state }) => state === 'done' || state === 'failed').length;
  const number = (count: number) => inDigits(String(count), language);
  return (
    <div className="card step">
      <p role="status">{filled(t.progress, { done: number(done), all: number(results.length) })}</p>
      <progress aria-label={t.results} max={results.length} value={done} />
      {isRunning && <Button onPress={stop}>{t.stop}</Button>}
      <ul className="results" aria-label={t.results}>
        {results.map(({ id, name, state, error }) => (
          <li key={id}>
            <Badge tone={tones[state]}>{t[state]}</Badge> {name}
            {error !== undefined && <span className="wrong">{why(error) ?? t.unreachable}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
};

const why = (error: unknown): string | undefined =>
  error instanceof ProblemError
    ? [error.problem.title, error.problem.detail, ...fieldsOf(error)].filter(Boolean).join(' ')
    : undefined;
const fieldsOf = ({ problem }: ProblemError) =>
  (problem.fields ?? []).map(({ message }) => message);
