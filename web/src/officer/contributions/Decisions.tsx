import { useIsMutating } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import type { HistoryStep } from '../../../../shared/contract/history.ts';
import type { Value } from '../../../../shared/contract/measures.ts';
import { useTexts } from '../../language/language.tsx';
import { Button } from '../../parts/Button.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Changed } from './Changed.tsx';
import { Correction } from './Correction.tsx';
import { decisionTexts } from './decisionTexts.ts';
import { NextInQueue } from './NextInQueue.tsx';
import { ApproveCorrection, ReasonStep } from './ReasonSteps.tsx';
import { type Step, stepsOf } from './steps.ts';
import { Verify } from './Verify.tsx';

export interface DecisionProps {
  readonly contribution: Contribution;
  readonly values: readonly Readonly<Record<string, Value>>[];
  /** What happened to it so far. */
  readonly steps: readonly HistoryStep[];
}

/** A step that somebody has begun, and how things stood then. */
interface Begun {
  readonly step: Step;
  readonly before: Contribution;
  /** Entries that were known then. */
  readonly known: ReadonlySet<string>;
}

export const Decisions = ({ contribution, values, steps: history }: DecisionProps) => {
  const t = useTexts(decisionTexts);
  const steps = stepsOf(contribution);
  // A form stays open until it is done, even when a colleague was faster: it says so and keeps what was typed.
  const [begun, begin] = useState<Begun>();
  const [words, setWords] = useState('');
  const [isDone, setDone] = useState(false);
  const onDone = () => {
    begin(undefined);
    setWords('');
    setDone(true);
  };
  const done = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone: on from here, by keyboard too.
  useEffect(() => {
    if (isDone) done.current?.focus();
  }, [isDone]);
  // One's own decision changes it as well, before it is told to be done.
  const isSending = useIsMutating() > 0;
  const isPossible = begun !== undefined && (isSending || steps.includes(begun.step));
  return (
    <section aria-label={t.title}>
      <h2>{t.title}</h2>
      {isDone && (
        <div className="done" role="status" tabIndex={-1} ref={done}>
          <p>{t.done}</p>
          <NextInQueue contribution={contribution.id} />
        </div>
      )}
      <Waiting contribution={contribution} />
      {begun !== undefined && !isSending && (
        <Changed
          before={begun.before}
          now={contribution}
          since={history.filter(({ entry }) => !begun.known.has(entry))}
        />
      )}
      {begun !== undefined && !isPossible && <Overtaken step={begun.step} words={words} />}
      {steps.length === 0 && <p className="note">{t.nothing}</p>}
      <div className="steps">
        {steps.map((each) => (
          <Button
            key={each}
            look={begun === undefined && each === steps[0] && each !== 'propose' ? 'main' : 'quiet'}
            aria-expanded={each === begun?.step}
            onPress={() => {
              setDone(false);
              const known = new Set(history.map(({ entry }) => entry));
              begin(each === begun?.step ? undefined : { step: each, before: contribution, known });
            }}
          >
            {t[each]}
          </Button>
        ))}
      </div>
      {isPossible && (
        <div className="card step">
          <StepForm
            step={begun.step}
            {...{ contribution, values, words, onDone }}
            onWords={setWords}
          />
        </div>
      )}
    </section>
  );
};

/** A colleague was faster: one's own words go along into whatever step is possible now. */
const Overtaken = ({ step, words }: { readonly step: Step; readonly words: string }) => {
  const t = useTexts(decisionTexts);
  return (
    <>
      <p>
        {t.overtaken} ({t[step]})
      </p>
      {words !== '' && (
        <Facts
          facts={[
            [
              t.ownWords,
              <span key="words" dir="auto">
                {words}
              </span>,
            ],
          ]}
        />
      )}
    </>
  );
};

/** What a colleague or the giver said, to which the office now answers. */
const Waiting = ({ contribution }: { readonly contribution: Contribution }) => {
  const t = useTexts(decisionTexts);
  const { held, objection, correction, status } = contribution;
  return (
    <Facts
      facts={[
        [t.holdReason, status === 'held' && held?.reason],
        [t.objection, objection?.outcome === undefined && objection?.reason],
        [t.correctionReason, correction?.reason],
      ]}
    />
  );
};

export interface StepProps {
  readonly contribution: Contribution;
  /** Words that were meant for another step, before a colleague was faster. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onDone: () => void;
}

const StepForm = ({
  step,
  values,
  ...props
}: StepProps & { readonly step: Step } & Pick<DecisionProps, 'values'>) => {
  switch (step) {
    case 'verify':
      // Values that come later begin the form anew.
      return <Verify key={values.length} values={values} {...props} />;
    case 'propose':
      return <Correction {...props} />;
    case 'approveCorrection':
      return <ApproveCorrection {...props} />;
    default:
      return <ReasonStep key={step} step={step} {...props} />;
  }
};
