import { Link } from 'wouter';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { PartnerName } from '../../ledger/partners.tsx';
import { ItemName, ItemQuantity } from '../../parts/CodeNames.tsx';
import { Named } from '../../parts/figures.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { situationsOf } from './facts.ts';
import { type Situation, situations } from './terms.ts';
import { letterTexts, situationNames } from './texts.ts';

const page = { limit: 100 } as const;
const shown = 8;

interface Matter {
  readonly id: string;
  readonly partner: string;
  readonly situation: Situation;
  readonly about: React.ReactNode;
}

const useContributions = (status: Contribution['status']) =>
  useRead('listContributions', { query: { ...page, status } });

/** Whatever is in hand that may need a letter. */
const useMatters = (): { readonly matters: readonly Matter[]; readonly isPending: boolean } => {
  const submitted = useContributions('submitted');
  const held = useContributions('held');
  const returned = useContributions('returned');
  const refused = useContributions('refused');
  const verified = useContributions('verified');
  const mous = useRead('listMous', { query: page });
  const certificates = useRead('listCertificates', { query: page });
  const isBare = ({ status, evidence }: Contribution) =>
    status !== 'submitted' || evidence.length === 0;
  const gifts = [submitted, held, returned, refused, verified]
    .flatMap(({ data }) => data?.items ?? [])
    .filter(isBare);
  return {
    isPending: submitted.isPending || mous.isPending || certificates.isPending,
    matters: [
      ...(mous.data?.items ?? [])
        .filter(({ overdue }) => overdue)
        .map(({ id, partner, title }) => ({
          ...{ id, partner, situation: 'clause-overdue' as const },
          about: <Named name={title} />,
        })),
      ...gifts.flatMap((gift) =>
        situationsOf(gift)
          // Whoever has a certificate was told long ago.
          .filter((situation) => situation !== 'accepted' || gift.certificate === undefined)
          .map((situation) => ({
            ...{ id: gift.id, partner: gift.partner, situation },
            about: <Gift lines={gift.lines} />,
          })),
      ),
      ...(certificates.data?.items ?? [])
        .filter(({ status, signedScan }) => status === 'issued' && signedScan === undefined)
        .map(({ id, partner, serial }) => ({
          ...{ id, partner, situation: 'ceremony' as const },
          about: <bdi dir="ltr">{serial}</bdi>,
        })),
    ],
  };
};

const Letters = () => {
  const t = useTexts(letterTexts);
  const { matters, isPending } = useMatters();
  return (
    <Page title={t.title} lead={t.lead}>
      {isPending && <Wait />}
      {!isPending && matters.length === 0 && (
        <div className="empty">
          <p>{t.none}</p>
          <p>{t.noneWay}</p>
        </div>
      )}
      {situations.map((situation) => (
        <Group
          key={situation}
          situation={situation}
          matters={matters.filter((matter) => matter.situation === situation)}
        />
      ))}
    </Page>
  );
};
export default Letters;

const Group = ({
  situation,
  matters,
}: {
  readonly situation: Situation;
  readonly matters: readonly Matter[];
}) => {
  const t = useTexts(letterTexts);
  const nameOf = useTexts(situationNames);
  const { language } = useLanguage();
  if (matters.length === 0) return null;
  const more = matters.length - shown;
  return (
    <section>
      <h2>{nameOf[situation]}</h2>
      <ul className="rows">
        {matters.slice(0, shown).map(({ id, partner, about }) => (
          <li key={id}>
            <Link href={`/letters/${situation}/${id}`}>
              <PartnerName id={partner} />
            </Link>{' '}
            <span className="note">{about}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="note">{filled(t.more, { count: inDigits(String(more), language) })}</p>
      )}
    </section>
  );
};

const Gift = ({ lines }: Pick<Contribution, 'lines'>) =>
  lines.map(({ item, claimed, verified = claimed }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a submission never move
    <span key={index}>
      {index > 0 && ' · '}
      <ItemQuantity item={item} amount={verified} /> <ItemName code={item} />
    </span>
  ));
