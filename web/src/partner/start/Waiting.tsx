import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { filled, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { useRead } from '../../ledger/ledger.tsx';
import { useSession } from '../../session/session.tsx';
import { useAsked } from '../contribution/asked.ts';
import { useGiftName } from '../giftName.tsx';
import { returnedOf } from '../standing.ts';
import { draftsOf } from './drafts.ts';
import { startTexts } from './texts.ts';

/** What only the partner can move: each with its way on. */
export const Waiting = ({ contributions }: { readonly contributions: readonly Contribution[] }) => {
  const t = useTexts(startTexts);
  const nameOf = useGiftName();
  const { person } = useSession();
  const asked = useAsked();
  const { data: handovers } = useRead('listHandovers', { query: { status: 'announced' } });
  const { data: mous } = useRead('listMous', { query: { limit: 100 } });
  const items = useItems();
  const drafts = draftsOf(person?.actor ?? '');
  const returned = returnedOf(contributions);
  const overdue = (mous?.items ?? []).filter((mou) => mou.overdue && mou.status === 'active');
  const gifts = new Map(contributions.map((each) => [each.id, each]));
  const handed = handovers?.items ?? [];
  const count = drafts.length + returned.length + overdue.length + asked.length + handed.length;
  if (items.size > 0 && count === 0) return <p className="note">{t.nothingWaits}</p>;
  return (
    <ul className="waits">
      {returned.map(({ id, lines, reason }) => (
        <Item
          key={id}
          words={filled(t.returned, { what: nameOf(lines) })}
          more={reason}
          href={`/contributions/${id}/correct`}
          way={t.correct}
        />
      ))}
      {asked.map(({ contribution, text }) => (
        <Item
          key={contribution}
          words={filled(t.asked, { what: nameOf(gifts.get(contribution)?.lines ?? []) })}
          more={text}
          href={`/contributions/${contribution}#messages`}
          way={t.answer}
        />
      ))}
      {handed.map(({ id, item, announced }) => (
        <Item
          key={id}
          words={filled(t.handover, { what: nameOf([{ item, claimed: announced }]) })}
          href="/handovers"
          way={t.handoverWay}
        />
      ))}
      {drafts.map(({ of, href }) => (
        <Item key={href} words={filled(t.draft, { what: t[of] })} href={href} way={t.goOn} />
      ))}
      {overdue.map(({ id, clauses }) => (
        <Item
          key={id}
          words={filled(t.dueClause, {
            what: nameOf(
              clauses.flatMap(({ item, left, overdue: isOver, milestones }) => {
                const late = isOver ? left : milestones.findLast((m) => m.overdue)?.missing;
                return late === undefined ? [] : [{ item, claimed: late }];
              }),
            ),
          })}
          href="/promises"
          way={t.seeMou}
        />
      ))}
    </ul>
  );
};

const Item = ({
  words,
  more,
  href,
  way,
}: {
  readonly words: ReactNode;
  readonly more?: string | undefined;
  readonly href: string;
  readonly way: string;
}) => (
  <li>
    <div className="words">
      <p>{words}</p>
      {more !== undefined && (
        <p className="said" dir="auto">
          «{more}»
        </p>
      )}
    </div>
    <Link className="button" href={href}>
      {way}
    </Link>
  </li>
);
