import { useMutation } from '@tanstack/react-query';
import { zipSync } from 'fflate';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { inDigits, quarterName } from '../../../shared/domain/format.ts';
import { periodOf, previousPeriod } from '../../../shared/domain/period.ts';
import { encodeHex, encodeUtf8 } from '../../../shared/log/bytes.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useLedger } from '../ledger/ledger.tsx';
import { saveBytes } from '../ledger/saveDocument.ts';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Command } from '../parts/Command.tsx';
import { NumberEntry } from '../parts/NumberEntry.tsx';
import { Page } from '../parts/Page.tsx';
import { Pick } from '../parts/Pick.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { Tick } from '../parts/Tick.tsx';
import { browserCrypto } from '../proof/browserCrypto.ts';
import { type DrawnSample, drawSample, SampleTrouble } from '../proof/drawSample.ts';
import { evidenceOf, type SampleEvidence } from '../proof/sampleEvidence.ts';
import { kindName, kinds } from './kinds.ts';
import { sampleTexts } from './sampleTexts.ts';
import { useLog } from './useLog.ts';

const kept = 'sample/value';
const mostDrawn = 500;
const noPapers: SampleEvidence = { files: {}, missing: [] };
const mostQuarters = 12;

/** Entries drawn so that neither the auditor nor the office could choose them. */
export const Sample = () => {
  const t = useTexts(sampleTexts);
  const [value, setValue] = useState(() => localStorage.getItem(kept) ?? '');
  const change = (typed: string) => {
    localStorage.setItem(kept, typed);
    setValue(typed);
  };
  return (
    <Page title={t.title} lead={t.lead}>
      <h2>{t.commitTitle}</h2>
      <p className="note">{t.commitLead}</p>
      <div className="form">
        <TextEntry label={t.value} help={t.valueHelp} value={value} onChange={change} code />
        <Button onPress={() => change(encodeHex(crypto.getRandomValues(new Uint8Array(16))))}>
          {t.propose}
        </Button>
      </div>
      {value !== '' && (
        <>
          <p>{t.publish}</p>
          <Command text={encodeHex(browserCrypto.sha256(encodeUtf8(value.toWellFormed())))} />
        </>
      )}
      <h2>{t.drawTitle}</h2>
      <Draw value={value.toWellFormed()} />
    </Page>
  );
};

const Draw = ({ value }: { readonly value: string }) => {
  const t = useTexts(sampleTexts);
  const { language } = useLanguage();
  const ledger = useLedger();
  const { data: log, error } = useLog();
  const [count, setCount] = useState('20');
  const [period, setPeriod] = useState('');
  const [kind, setKind] = useState('');
  const [withPapers, setWithPapers] = useState(false);
  const [share, setShare] = useState(0);
  const quarters = useMemo(() => lastQuarters(new Date()), []);
  const head = log?.head;
  const draw = useMutation({
    mutationFn: async () => {
      if (log === undefined || head === undefined) throw new Error('no head of the log');
      const among = {
        ...(period !== '' && { period }),
        ...(kind !== '' && { kind }),
      };
      const asked = { value, count: Number(count), among, progress: setShare };
      const sample = await drawSample({ head, tiles: log.tiles }, asked);
      const papers = withPapers ? await evidenceOf(ledger, sample.drawn) : noPapers;
      return {
        ...sample,
        files: { ...sample.files, ...papers.files },
        papers: Object.keys(papers.files).length,
        missing: papers.missing.length,
        size: head.size,
      };
    },
  });
  const isCount = Number(count) >= 1 && Number(count) <= mostDrawn;
  const isReady = value !== '' && isCount && head !== undefined;
  return (
    <>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) draw.mutate();
        }}
      >
        <div className="pair">
          <NumberEntry
            label={t.count}
            value={count}
            onChange={setCount}
            error={isCount ? undefined : t.wrongCount}
          />
          <Pick
            label={t.period}
            options={quarters.map((id) => ({ id, name: quarterName(id, language) }))}
            value={period}
            onChange={setPeriod}
            empty={t.allPeriods}
          />
        </div>
        <Pick
          label={t.kind}
          options={kinds.map((id) => ({ id, name: kindName(id, language) }))}
          value={kind}
          onChange={setKind}
          empty={t.allKinds}
        />
        <Tick value={withPapers} onChange={setWithPapers}>
          {t.withPapers}
        </Tick>
        <Button type="submit" look="main" isDisabled={!isReady} isPending={draw.isPending}>
          {t.draw}
        </Button>
        {value === '' && <p className="help">{t.needValue}</p>}
      </form>
      {draw.isPending && share > 0 && <progress max={1} value={share} aria-label={t.drawing} />}
      {error !== null && <Trouble error={error} />}
      <NotDrawn error={draw.error} />
      {draw.data !== undefined && <Result sample={draw.data} />}
    </>
  );
};

const lastQuarters = (now: Date): readonly string[] => {
  const quarters = [periodOf(now)];
  while (quarters.length < mostQuarters) quarters.push(previousPeriod(quarters.at(-1) ?? ''));
  return quarters;
};

const NotDrawn = ({ error }: { readonly error: unknown }) => {
  const t = useTexts(sampleTexts);
  if (!(error instanceof SampleTrouble)) return <Trouble error={error} />;
  return (
    <div className="trouble" role="alert">
      <p>{t[error.why]}</p>
      {error.why === 'too-large' && (
        <Command text="npm run sample -- log --count 20 --commit VALUE --out drawn" />
      )}
    </div>
  );
};

/** A zip keeps a time: the same sample is to give the same bytes. */
const noTime = new Date(1980, 0, 1, 12);

interface Archive extends DrawnSample {
  readonly size: number;
  readonly papers: number;
  readonly missing: number;
}

const Result = ({ sample }: { readonly sample: Archive }) => {
  const { size, papers, missing } = sample;
  const t = useTexts(sampleTexts);
  const { language } = useLanguage();
  const number = (count: number) => inDigits(String(count), language);
  const save = () => {
    const files = Object.entries(sample.files).map(([path, bytes]) => [
      path,
      [bytes, { mtime: noTime }] as const,
    ]);
    saveBytes(zipSync(Object.fromEntries(files)), 'application/zip', `sample-${size}.zip`);
  };
  return (
    <section className="done" aria-label={t.drawn}>
      <p role="status">
        {filled(t.drawnOf, {
          count: number(sample.drawn.length),
          population: number(sample.population),
          size: number(size),
        })}
      </p>
      <Button look="main" onPress={save}>
        {t.save}
      </Button>
      {papers + missing > 0 && (
        <p>{filled(t.papers, { count: number(papers), missing: number(missing) })}</p>
      )}
      <p className="note">{t.layout}</p>
      <ol>
        {sample.drawn.map(({ index, entry, kind }) => (
          <li key={index}>
            <Link href={`/entries/${encodeURIComponent(entry)}`}>{kindName(kind, language)}</Link>
            {' · '}
            {filled(t.row, { number: number(index + 1) })}
          </li>
        ))}
      </ol>
    </section>
  );
};
