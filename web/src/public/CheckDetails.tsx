import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Answer } from '../../../shared/contract/calling.ts';
import { inDigits } from '../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Day, Named } from '../parts/figures.tsx';
import { checkTexts } from './checkTexts.ts';

/** What the office says of the serial. */
export const CheckDetails = ({ answer }: { readonly answer: Answer<'checkCertificate'> }) => {
  const t = useTexts(checkTexts);
  const { language } = useLanguage();
  const now = new Date().toLocaleString(language === 'fa' ? 'fa-IR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <>
      {answer.demonstration === true && <p className="demonstration">{t.demonstration}</p>}
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
        {answer.replaces !== undefined && (
          <Row name={t.replaces}>
            <bdi dir="ltr">{answer.replaces}</bdi>
          </Row>
        )}
        {answer.duplicates !== undefined && answer.duplicates > 0 && (
          <Row name={t.duplicates}>{inDigits(String(answer.duplicates), language)}</Row>
        )}
        <Row name={t.askedAt}>{now}</Row>
      </dl>
    </>
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
