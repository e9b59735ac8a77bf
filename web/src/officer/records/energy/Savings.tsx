import { useParams } from 'wouter';
import type { Saving } from '../../../../../shared/contract/savings.ts';
import { counted, jalaliMonth, nameIn } from '../../../../../shared/domain/format.ts';
import { region as regionOf } from '../../../../../shared/domain/regions.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useList, useRead } from '../../../ledger/ledger.tsx';
import { PartnerName, usePartners } from '../../../ledger/partners.tsx';
import { RegionName } from '../../../ledger/places.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Money, useMoney } from '../../../parts/figures.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import { named } from '../form/options.ts';
import { recordTexts } from '../recordTexts.ts';
import { useAddress } from '../register/address.ts';
import { BurnDown } from '../register/BurnDown.tsx';
import { Found } from '../register/Found.tsx';
import { LetterOf } from '../register/LetterOf.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { energyTexts } from './energyTexts.ts';
import { Measured } from './Measured.tsx';
import { NewSaving } from './NewSaving.tsx';
import { Spendings } from './Spendings.tsx';
import { useSavingActs } from './savingActs.tsx';

const Savings = () => <Pages of="savings" list={All} add={NewSaving} one={One} />;
export default Savings;

const statuses = ['submitted', 'verified', 'refused'] as const;
const tones = { submitted: 'waiting', verified: 'good', refused: 'bad' } as const;

const State = ({ of: { status } }: { readonly of: Saving }) => (
  <Badge tone={tones[status]}>{useTexts(energyTexts)[status]}</Badge>
);

const All = () => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const partners = usePartners();
  const { asked, ask } = useAddress();
  const status = asked.get('status') ?? '';
  const reading = useList('listSavings', { query: { limit: 100 } });
  return (
    <Register
      title={names.savings}
      lead={names.savingsLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('savings', id)}
      wordsOf={({ statement: { population, measurer, letter, area } }) => [
        ...[population.fa, population.en, letter.number, partners.get(measurer)?.name.fa],
        ...[regionOf(area)?.name.fa, regionOf(area)?.name.en],
      ]}
      keep={(saving) => status === '' || saving.status === status}
      filters={
        <Pick
          label={w.state}
          empty={w.any}
          options={named(statuses, t)}
          value={status}
          onChange={(next) => ask('status', next)}
        />
      }
      add={{ name: t.new, href: hrefOf('savings', 'new') }}
      columns={[
        { name: t.population, of: ({ statement }) => nameIn(statement.population, language) },
        { name: t.measurer, of: ({ statement }) => <PartnerName id={statement.measurer} /> },
        {
          name: t.volume,
          of: ({ statement: { volume, energy } }) => counted(volume, t[`${energy}-unit`], language),
          isNumber: true,
        },
        { name: t.fund, of: ({ statement }) => <Money amount={statement.fund} />, isNumber: true },
        { name: t.residual, of: ({ residual }) => <Money amount={residual} />, isNumber: true },
        { name: w.state, of: (saving) => <State of={saving} /> },
      ]}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getSaving', { params: { saving: id } });
  return <Found reading={reading}>{(saving) => <Sheet of={saving} />}</Found>;
};

const Sheet = ({ of: saving }: { readonly of: Saving }) => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const acts = useSavingActs(saving);
  const { id, statement, metered, status, uses, received, residual } = saving;
  const { measurer, funder, population, subscribers, area, from, until } = statement;
  return (
    <RecordPage
      id={id}
      title={nameIn(population, language)}
      state={<State of={saving} />}
      facts={[
        [t.volume, counted(statement.volume, t[`${statement.energy}-unit`], language)],
        [t.energy, t[statement.energy]],
        [t.months, `${jalaliMonth(from, language)} – ${jalaliMonth(until, language)}`],
        [t.area, <RegionName key="area" id={area} />],
        [
          t.subscribers,
          metered === undefined && counted(String(subscribers), t.subscriber, language),
        ],
        [t.measurer, <PartnerName key="measurer" id={measurer} />],
        [t.funder, <PartnerName key="funder" id={funder} />],
        [t.method, statement.method],
        [w.letter, <LetterOf key="letter" letter={statement.letter} />],
        [t.fund, <Money key="fund" amount={statement.fund} />],
        [t.received, received !== '0' && <Money amount={received} />],
        [t.residual, status === 'verified' && <Money amount={residual} />],
      ]}
      acts={acts}
    >
      {metered !== undefined && <Measured result={metered} energy={statement.energy} />}
      <Uses of={saving} isOpen={status === 'verified'} uses={uses} />
      {status === 'verified' && <Spendings of={saving} />}
    </RecordPage>
  );
};

/** What the fund is for, and how much of each use is spent. */
const Uses = ({
  of: { statement },
  isOpen,
  uses,
}: {
  readonly of: Saving;
  readonly isOpen: boolean;
  readonly uses: Saving['uses'];
}) => {
  const t = useTexts(energyTexts);
  const money = useMoney();
  return (
    <>
      <h2>{t.uses}</h2>
      {isOpen ? (
        uses.map(({ use, granted, spent, left }) => (
          <section key={use}>
            <h3>{t[use]}</h3>
            <BurnDown all={granted} done={spent} left={left} words={t.spentWords} show={money} />
          </section>
        ))
      ) : (
        <ul>
          {statement.uses.map(({ use, amount }) => (
            <li key={use}>
              {t[use]}: <Money amount={amount} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
