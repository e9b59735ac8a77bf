import { Link } from 'wouter';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { PartnerName } from '../../ledger/partners.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { ItemName, ItemQuantity } from '../../parts/CodeNames.tsx';
import { type Matter, type OpenMatters, useOpenMatters } from './openMatters.ts';
import { reportTexts } from './texts.ts';

const shown = 10;

/** Before a quarter is closed: what is in order, and what is still open with the way to each. */
export const Checklist = ({ period }: { readonly period: string }) => {
  const t = useTexts(reportTexts);
  const checks = useOpenMatters(period);
  return (
    <>
      <h2>{t.stillOpen}</h2>
      <p className="note">{t.stillOpenLead}</p>
      <ul className="rows">
        {checks.map((check) => (
          <li key={check.name}>
            <CheckRow check={check} />
          </li>
        ))}
      </ul>
    </>
  );
};

const CheckRow = ({ check: { name, matters, href } }: { readonly check: OpenMatters }) => {
  const t = useTexts(reportTexts);
  const { language } = useLanguage();
  if (matters === undefined) return <span className="note">{t.checking}</span>;
  if (matters.length === 0)
    return (
      <>
        <Badge tone="good">{t.inOrder}</Badge> {t[`no-${name}`]}
      </>
    );
  const count = inDigits(String(matters.length), language);
  const title = filled(t[name], { count });
  if (name === 'narrative')
    return (
      <>
        <Badge tone="waiting">{t.isOpen}</Badge> <a href={href}>{title}</a>
      </>
    );
  return (
    <details className="inner">
      <summary>
        <Badge tone="waiting">{t.isOpen}</Badge> {title}
      </summary>
      <ul>
        {matters.slice(0, shown).map((matter) => (
          <li key={matter.id}>
            <Link href={matter.href}>
              <MatterName matter={matter} />
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href={href}>{t.seeList}</Link>
      </p>
    </details>
  );
};

const MatterName = ({ matter: { partner, contribution } }: { readonly matter: Matter }) => (
  <>
    <PartnerName id={partner} />
    {contribution?.lines.map(({ item, claimed }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a submission never move
      <span key={index}>
        {' · '}
        <ItemQuantity item={item} amount={claimed} /> <ItemName code={item} />
      </span>
    ))}
  </>
);
