import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inDigits } from '../../../shared/domain/format.ts';
import { dayOf } from '../../../shared/domain/period.ts';
import { encodeBase64 } from '../../../shared/log/bytes.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { Badge } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { Day } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { Table } from '../parts/Table.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { isWitnessKey, keepWitnessKeys, witnessKeys } from '../proof/witnesses.ts';
import { drawerTexts } from './drawerTexts.ts';
import { type LogView, useLog } from './useLog.ts';

/** The one page of the portal that speaks of the log in the log's own words. */
export const Drawer = () => {
  const t = useTexts(drawerTexts);
  const { data, error } = useLog();
  return (
    <Page title={t.title} lead={t.lead}>
      {error !== null && <p role="alert">{t.cannot}</p>}
      {data === undefined && error === null && <p role="status">{t.checking}</p>}
      {data !== undefined && (
        <>
          <Head log={data} />
          <History log={data} />
          <Witnesses log={data} />
          <h2>{t.raw}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <pre className="note" dir="ltr" tabIndex={0}>
            {data.text}
          </pre>
        </>
      )}
    </Page>
  );
};

const Head = ({ log: { head, key, origin, findings } }: { readonly log: LogView }) => {
  const t = useTexts(drawerTexts);
  const { language } = useLanguage();
  return (
    <dl>
      <dt>{t.signature}</dt>
      <dd>
        <span role="status" id="log-verdict">
          {findings.length === 0 ? (
            t.good
          ) : (
            <strong className="wrong">
              {findings
                .map(({ name }) => t[name as keyof typeof t] ?? name)
                .filter((text, at, all) => all.indexOf(text) === at)
                .join(' ')}
            </strong>
          )}
        </span>
      </dd>
      <dt>{t.origin}</dt>
      <dd>
        <bdi dir="ltr">{origin}</bdi>
      </dd>
      {head !== undefined && (
        <>
          <dt>{t.size}</dt>
          <dd>{inDigits(String(head.size), language)}</dd>
          <dt>{t.root}</dt>
          <dd className="hash" dir="ltr">
            {encodeBase64(head.root)}
          </dd>
        </>
      )}
      <dt>{t.key}</dt>
      <dd className="hash" dir="ltr">
        {key}
      </dd>
    </dl>
  );
};

const History = ({ log: { history } }: { readonly log: LogView }) => {
  const t = useTexts(drawerTexts);
  const { language } = useLanguage();
  return (
    <>
      <h2>{t.history}</h2>
      <p className="note">{history.length === 0 ? t.first : t.historyLead}</p>
      {history.length > 0 && (
        <Table label={t.history}>
          <thead>
            <tr>
              <th scope="col">{t.seenAt}</th>
              <th scope="col" className="number">
                {t.size}
              </th>
              <th scope="col">{t.root}</th>
              <th scope="col">{t.signature}</th>
            </tr>
          </thead>
          <tbody>
            {history.toReversed().map(({ at, size, root, broken }) => (
              <tr key={`${size}/${root}`}>
                <td className="one-line">
                  {at === '' ? '—' : <Day day={dayOf(new Date(at))} short />}
                </td>
                <td className="number">{inDigits(String(size), language)}</td>
                <td className="hash" dir="ltr">
                  {root.slice(0, 16)}…
                </td>
                <td>
                  <Badge tone={broken === undefined ? 'good' : 'bad'}>
                    {broken === undefined ? t.continues : (t[broken as keyof typeof t] ?? broken)}
                  </Badge>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
};

/** Who else signed the head. A name counts only with a key that came from elsewhere. */
const Witnesses = ({ log: { cosigned, signers } }: { readonly log: LogView }) => {
  const t = useTexts(drawerTexts);
  const { language } = useLanguage();
  const cache = useQueryClient();
  const [key, setKey] = useState('');
  const [isWrong, setWrong] = useState(false);
  const known = new Set(cosigned.map(({ name }) => name));
  const add = () => {
    const text = key.trim();
    setWrong(!isWitnessKey(text));
    if (!isWitnessKey(text)) return;
    keepWitnessKeys([...witnessKeys(), text]);
    setKey('');
    void cache.invalidateQueries({ queryKey: ['log'] });
  };
  return (
    <>
      <h2>{t.witnesses}</h2>
      <p className="note">{cosigned.length === 0 ? t.noWitness : t.witnessed}</p>
      <ul>
        {cosigned.map(({ name, time }) => (
          <li key={name}>
            <bdi dir="ltr">{name}</bdi> · <Day day={dayOf(new Date(time * 1000))} />{' '}
            <Badge tone="good">{t.cosigned}</Badge>
          </li>
        ))}
        {signers
          .filter((name) => !known.has(name))
          .map((name) => (
            <li key={name}>
              <bdi dir="ltr">{name}</bdi> <Badge tone="waiting">{t.unknownWitness}</Badge>
            </li>
          ))}
      </ul>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextEntry
          label={t.witnessKey}
          help={filled(t.witnessKeyHelp, {
            count: inDigits(String(witnessKeys().length), language),
          })}
          value={key}
          onChange={setKey}
          error={isWrong ? t.noWitnessKey : undefined}
          code
        />
        <Button type="submit">{t.addWitness}</Button>
      </form>
    </>
  );
};
