import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { Day } from '../../parts/figures.tsx';
import { stationsOf } from './stations.ts';
import { contributionTexts } from './texts.ts';

const signs = { done: '✓', now: '●', next: '○', stopped: '✕' } as const;

/** The line of a gift from its first day to its certificate, in words and signs, not by colour alone. */
export const Stations = ({ contribution }: { readonly contribution: Contribution }) => {
  const t = useTexts(contributionTexts);
  const { certificate = '' } = contribution;
  const { data } = useRead(
    'getCertificate',
    { params: { certificate } },
    { skip: certificate === '' },
  );
  const issuedOn = data?.content.issuedOn;
  const stations = stationsOf(contribution, typeof issuedOn === 'string' ? issuedOn : undefined);
  return (
    <ol className="stations" aria-label={t.whereNow}>
      {stations.map(({ name, state, day }) => (
        <li
          key={name}
          className={`is-${state}`}
          {...(state === 'now' && { 'aria-current': 'step' })}
        >
          <span className="sign" aria-hidden="true">
            {signs[state]}
          </span>
          <span className="name">{t[name]}</span>
          <span className="when">{day === undefined ? t[state] : <Day day={day} short />}</span>
        </li>
      ))}
    </ol>
  );
};
