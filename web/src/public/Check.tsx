import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useParams, useSearchParams } from 'wouter';
import type { Answer } from '../../../shared/contract/calling.ts';
import { asciiDigits } from '../../../shared/contract/spelling.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Day, Named } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { AnswerIcon, type AnswerState } from './AnswerIcon.tsx';
import { checkTexts } from './checkTexts.ts';
import { SerialForm } from './SerialForm.tsx';

/** What the office says of a serial: by the link in the QR code, or typed. */
export const Check = () => {
  const t = useTexts(checkTexts);
  const { serial: inPath = '' } = useParams<{ serial?: string }>();
  const [query] = useSearchParams();
  const serial = asciiDigits(query.get('serial') ?? inPath).trim();
  return (
    <Page title={t.title} lead={t.lead}>
      <SerialForm key={serial} first={serial} />
      <div id="answer" role="status" aria-live="polite">
        {serial !== '' && <Asked key={serial} serial={serial} />}
      </div>
    </Page>
  );
};

const Asked = ({ serial }: { readonly serial: string }) => {
  const t = useTexts(checkTexts);
  const { data, isPending, refetch } = useRead('checkCertificate', { params: { serial } });
  if (isPending) return <p>{t.waiting}</p>;
  // Silence, or an answer that this page does not know, says nothing about the certificate.
  if (data === undefined)
    return (
      <Told state="unreachable">
        <p>
          <button type="button" className="button quiet" onClick={() => void refetch()}>
            {t.again}
          </button>
        </p>
      </Told>
    );
  return (
    <Told state={data.answer}>
      {data.demonstration === true && <p className="demonstration">{t.demonstration}</p>}
      <Details answer={data} />
    </Told>
  );
};

const Told = ({
  state,
  children,
}: {
  readonly state: AnswerState;
  readonly children: ReactNode;
}) => {
  const t = useTexts(checkTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${t[state]} — ${t.title}`;
    heading.current?.focus();
  }, [state, t]);
  return (
    <article className={`answer ${state}`}>
      <h2 ref={heading} tabIndex={-1}>
        <AnswerIcon state={state} />
        {t[state]}
      </h2>
      <p>{t[`says-${state}`]}</p>
      {children}
    </article>
  );
};

const Details = ({ answer }: { readonly answer: Answer<'checkCertificate'> }) => {
  const t = useTexts(checkTexts);
  const { language } = useLanguage();
  const now = new Date().toLocaleString(language === 'fa' ? 'fa-IR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <dl>
      <Row name={t.serial}>
        <bdi dir="ltr">{answer.serial}</bdi>
      </Row>
      {answer.holder !== undefined && (
        <Row name={t.holder}>
          <bdi dir="auto">
            <Named name={answer.holder} />
          </bdi>
        </Row>
      )}
      {answer.issuedOn !== undefined && (
        <Row name={t.issuedOn}>
          <BothDays day={answer.issuedOn} />
        </Row>
      )}
      {answer.office !== undefined && (
        <Row name={t.office}>
          <Named name={answer.office} />
        </Row>
      )}
      {answer.revokedOn !== undefined && (
        <Row name={t.revokedOn}>
          <BothDays day={answer.revokedOn} />
        </Row>
      )}
      {answer.supersededBy !== undefined && (
        <Row name={t.supersededBy}>
          <Link href={`/check/?serial=${encodeURIComponent(answer.supersededBy)}`}>
            <bdi dir="ltr">{answer.supersededBy}</bdi>
          </Link>
        </Row>
      )}
      <Row name={t.askedAt}>{now}</Row>
    </dl>
  );
};

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** A paper carries both calendars, so what is compared with it does too. */
const BothDays = ({ day }: { readonly day: string }) => <Day day={day} both />;
