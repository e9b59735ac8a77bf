import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { FindingStatement } from '../../../shared/contract/findings.ts';
import { useTexts } from '../language/language.tsx';
import { useWrite } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { useForm } from '../ledger/useForm.ts';
import { Button } from '../parts/Button.tsx';
import { NumberEntry } from '../parts/NumberEntry.tsx';
import { OneOf } from '../parts/OneOf.tsx';
import { Page } from '../parts/Page.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { auditorTexts } from './texts.ts';

interface Draft {
  readonly is: 'entry' | 'report';
  readonly entry: string;
  readonly period: string;
  readonly version: string;
  readonly severity: FindingStatement['severity'];
  readonly text: string;
}

const severities: readonly Draft['severity'][] = ['note', 'minor', 'major'];

const statementOf = ({ is, entry, period, version, severity, text }: Draft): unknown => ({
  about: is === 'entry' ? { is, entry } : { is, period, version: Number(version) },
  severity,
  text,
});

/** A finding, and what comes after. */
export const NewFinding = () => {
  const t = useTexts(auditorTexts);
  const [isSent, setSent] = useState(false);
  if (!isSent) return <FindingForm onSent={() => setSent(true)} />;
  return (
    <Page title={t.sent} lead={t.sentLead}>
      <Link className="button main" href="/findings">
        {t.toFindings}
      </Link>
    </Page>
  );
};

/** Comes from the page of an entry or a report, which then is what it is about. */
const FindingForm = ({ onSent }: { readonly onSent: () => void }) => {
  const t = useTexts(auditorTexts);
  const [query] = useSearchParams();
  const write = useWrite('recordFinding');
  const subject = query.toString();
  const first = useMemo<Draft>(() => {
    const from = new URLSearchParams(subject);
    return {
      is: from.has('period') ? 'report' : 'entry',
      entry: from.get('entry') ?? '',
      period: from.get('period') ?? '',
      version: from.get('version') ?? '1',
      severity: 'minor',
      text: '',
    };
  }, [subject]);
  const form = useForm<Draft>({
    draft: `finding/${subject}`,
    first,
    schema: FindingStatement,
    bodyOf: statementOf,
    serverError: write.error,
  });
  const { value, set, errors } = form;
  const send = () => {
    const body = form.ready();
    if (body === undefined) return;
    const done = () => {
      form.clear();
      onSent();
    };
    write.mutate({ body: body as FindingStatement }, { onSuccess: done });
  };
  return (
    <Page title={t.record} lead={t.recordLead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <OneOf
          label={t.about}
          options={[
            { id: 'entry', name: t.anEntry },
            { id: 'report', name: t.aReport },
          ]}
          value={value.is}
          onChange={(is) => set('is', is)}
          isRow
        />
        {value.is === 'entry' ? (
          <TextEntry
            label={t.entry}
            help={t.entryHelp}
            value={value.entry}
            onChange={(entry) => set('entry', entry)}
            error={errors['/about/entry']}
            code
            isRequired
          />
        ) : (
          <div className="pair">
            <TextEntry
              label={t.period}
              help={t.periodHelp}
              value={value.period}
              onChange={(period) => set('period', period)}
              error={errors['/about/period']}
              code
              isRequired
            />
            <NumberEntry
              label={t.versionNumber}
              value={value.version}
              onChange={(version) => set('version', version)}
              error={errors['/about/version']}
              isRequired
            />
          </div>
        )}
        <OneOf
          label={t.severity}
          options={severities.map((id) => ({ id, name: t[id] }))}
          value={value.severity}
          onChange={(severity) => set('severity', severity)}
          isRow
        />
        <TextEntry
          label={t.text}
          help={t.textHelp}
          value={value.text}
          onChange={(text) => set('text', text)}
          error={errors['/text']}
          lines={6}
          isRequired
        />
        <Trouble error={write.error} />
        <div className="form-end">
          <Button type="submit" look="main" isPending={write.isPending}>
            {t.send}
          </Button>
        </div>
      </form>
    </Page>
  );
};
