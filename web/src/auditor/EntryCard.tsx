import { Link } from 'wouter';
import { inDigits } from '../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { saveBytes } from '../ledger/saveDocument.ts';
import { Trouble } from '../ledger/Trouble.tsx';
import { Badge, type Tone } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { DayOfInstant } from '../parts/figures.tsx';
import { roleNames } from '../shell/texts.ts';
import { kindName } from './kinds.ts';
import { readLeaf } from './readLeaf.ts';
import { auditorTexts } from './texts.ts';
import { type Standing, useProved } from './useProved.ts';

const tones: Readonly<Record<Standing, Tone>> = {
  checking: 'waiting',
  holds: 'good',
  fails: 'bad',
  notSealed: 'waiting',
  cannotCheck: 'waiting',
};

/** One entry: what it says, who wrote it, and whether the log's seal bears it out. */
export const EntryCard = ({ id, place }: { readonly id: string; readonly place: number }) => {
  const t = useTexts(auditorTexts);
  const roles = useTexts(roleNames);
  const { language } = useLanguage();
  const { standing, leaf, proof, error } = useProved(id);
  const entry = leaf === undefined ? undefined : readLeaf(leaf);
  const save = (text: string, ending: string) =>
    saveBytes(new TextEncoder().encode(text), 'text/plain', `${id.replace(':', '-')}.${ending}`);
  return (
    <>
      <div className="card-head">
        <h3>
          {inDigits(String(place), language)}. {entry && kindName(entry.kind, language)}
        </h3>
        {error == null && <Badge tone={tones[standing]}>{t[standing]}</Badge>}
      </div>
      <Trouble error={error} />
      {entry !== undefined && (
        <p className="note">
          <DayOfInstant at={entry.recordedAt} /> · {roles[entry.by.role]}
        </p>
      )}
      <details className="inner">
        <summary>{t.whatItSays}</summary>
        <p className="hash" dir="ltr">
          {id}
        </p>
        {leaf !== undefined && proof !== undefined && (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <pre className="note" dir="ltr" tabIndex={0}>
              {JSON.stringify(JSON.parse(leaf), undefined, 2)}
            </pre>
            <div className="form-end">
              <Button onPress={() => save(leaf, 'json')}>{t.saveLeaf}</Button>
              <Button onPress={() => save(proof, 'tlog-proof')}>{t.saveProof}</Button>
            </div>
          </>
        )}
      </details>
      <p>
        <Link href={`/findings/new?${new URLSearchParams({ entry: id })}`}>{t.findingAbout}</Link>
      </p>
    </>
  );
};
