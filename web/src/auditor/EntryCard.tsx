import { Link } from 'wouter';
import { inDigits } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { saveBytes } from '../ledger/saveDocument.ts';
import { Trouble } from '../ledger/Trouble.tsx';
import { Badge, type Tone } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { DayOfInstant } from '../parts/figures.tsx';
import type { EntryProof, Place } from '../proof/provedEntry.ts';
import { roleNames } from '../shell/texts.ts';
import { kindName } from './kinds.ts';
import { readLeaf } from './readLeaf.ts';
import { auditorTexts } from './texts.ts';
import { useProved } from './useProved.ts';

const tones: Readonly<Record<EntryProof['is'], Tone>> = {
  holds: 'good',
  fails: 'bad',
  notSealed: 'waiting',
  cannotCheck: 'waiting',
};

/** One entry: what it says, who wrote it, and whether the log's seal bears it out. */
export const EntryCard = ({
  id,
  place,
  isOpen = false,
}: {
  readonly id: string;
  readonly place?: number;
  readonly isOpen?: boolean;
}) => {
  const t = useTexts(auditorTexts);
  const roles = useTexts(roleNames);
  const { language } = useLanguage();
  const { data, error } = useProved(id);
  // By itself it stands right below the page's title.
  const Heading = isOpen ? 'h2' : 'h3';
  const file = data !== undefined && 'leaf' in data ? data : undefined;
  const entry = file && readLeaf(file.leaf);
  const save = (text: string, ending: string) =>
    saveBytes(new TextEncoder().encode(text), 'text/plain', `${id.replace(':', '-')}.${ending}`);
  return (
    <>
      <div className="card-head">
        <Heading>
          {place !== undefined && `${inDigits(String(place), language)}. `}
          {entry && kindName(entry.kind, language)}
        </Heading>
        {error === null && (
          <Badge tone={data === undefined ? 'waiting' : tones[data.is]}>
            {data === undefined ? t.checking : t[data.is]}
          </Badge>
        )}
      </div>
      <Trouble error={error} />
      {entry !== undefined && (
        <p className="note">
          <DayOfInstant at={entry.recordedAt} /> · {roles[entry.by.role]}
          {entry.restates !== undefined &&
            ` · ${filled(t.restated, { reason: entry.restates.reason })}`}
        </p>
      )}
      {data?.is === 'holds' && <Established place={data.place} />}
      <details className="inner" open={isOpen}>
        <summary>{t.whatItSays}</summary>
        <p className="hash" dir="ltr">
          {id}
        </p>
        {file !== undefined && (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <pre className="note" dir="ltr" tabIndex={0}>
              {pretty(file.leaf)}
            </pre>
            <div className="form-end">
              <Button onPress={() => save(file.leaf, 'json')}>{t.saveLeaf}</Button>
              <Button onPress={() => save(file.proof, 'tlog-proof')}>{t.saveProof}</Button>
            </div>
          </>
        )}
      </details>
      <p className="links">
        {!isOpen && <Link href={`/entries/${encodeURIComponent(id)}`}>{t.itsOwnPage}</Link>}
        <Link href={`/findings/new?${new URLSearchParams({ entry: id })}`}>{t.findingAbout}</Link>
      </p>
    </>
  );
};

const pretty = (leaf: string): string => {
  try {
    return JSON.stringify(JSON.parse(leaf), undefined, 2);
  } catch {
    return leaf;
  }
};

/** In plain sentences what this browser has just proved of the entry, and what nobody can see from it. */
const Established = ({ place: { index, size, leafHash, cosigned } }: { readonly place: Place }) => {
  const t = useTexts(auditorTexts);
  const { language } = useLanguage();
  const number = (count: number) => inDigits(String(count), language);
  return (
    <details className="inner">
      <summary>{t.whatWasProved}</summary>
      <ul className="reasons established">
        <li>{filled(t.provedHash, { hash: leafHash.slice(0, 16) })}</li>
        <li>{filled(t.provedPlace, { index: number(index + 1), size: number(size) })}</li>
        <li>{t.provedKey}</li>
        {cosigned.length > 0 && (
          <li>{filled(t.provedWitness, { names: cosigned.map(({ name }) => name).join('، ') })}</li>
        )}
        <li className="against">{t.notProvedTruth}</li>
        {cosigned.length === 0 && <li className="against">{t.notProvedSplit}</li>}
      </ul>
    </details>
  );
};
