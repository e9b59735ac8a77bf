import { Link, useParams } from 'wouter';
import type { Meter } from '../../../../../shared/contract/metering.ts';
import { counted, figure, jalaliMonth, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useRegionOptions } from '../../../ledger/catalogue.ts';
import { useList, useRead } from '../../../ledger/ledger.tsx';
import { PartnerName, usePartnerOptions, usePartners } from '../../../ledger/partners.tsx';
import { RegionName } from '../../../ledger/places.tsx';
import { Table } from '../../../parts/Table.tsx';
import type { Field } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { named } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { energyTexts } from './energyTexts.ts';
import { MonthsChart } from './MonthsChart.tsx';

const Meters = () => <Pages of="meters" list={All} add={New} one={One} />;
export default Meters;

const All = () => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const partners = usePartners();
  const reading = useList('listMeters', { query: { limit: 100 } });
  const last = ({ readings }: Meter) =>
    readings
      .map(({ month }) => month)
      .sort()
      .at(-1);
  return (
    <Register
      title={names.meters}
      lead={names.metersLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('meters', id)}
      wordsOf={({ number, place, owner }) => [
        ...[number, place.fa, place.en],
        partners.get(owner)?.name.fa,
      ]}
      add={{ name: t.newMeter, href: hrefOf('meters', 'new') }}
      columns={[
        { name: t.number, of: ({ number }) => <bdi dir="ltr">{number}</bdi> },
        { name: t.place, of: ({ place }) => nameIn(place, language) },
        { name: t.meterOwner, of: ({ owner }) => <PartnerName id={owner} /> },
        { name: t.energy, of: ({ energy }) => t[energy] },
        { name: w.region, of: ({ region }) => <RegionName id={region} /> },
        {
          name: t.readings,
          of: (meter) => {
            const month = last(meter);
            return month === undefined ? '—' : `${w.until} ${jalaliMonth(month, language)}`;
          },
        },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  const partners = usePartnerOptions();
  const regions = useRegionOptions();
  const fields: readonly Field[] = [
    { is: 'one', name: 'owner', label: t.meterOwner, options: partners, isRequired: true },
    {
      ...{ is: 'one', name: 'energy', label: t.energy, isRequired: true },
      options: named(['natural-gas', 'electricity'], t),
    },
    { is: 'text', name: 'number', label: t.number, code: true, isRequired: true },
    { is: 'name', name: 'place', label: t.place, isRequired: true },
    { is: 'one', name: 'region', label: w.region, options: regions, isRequired: true },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
  return (
    <NewRecord
      title={t.newMeter}
      route="registerMeter"
      fields={fields}
      first={{ energy: 'natural-gas' }}
      action={t.registerMeter}
      goTo={({ id }) => hrefOf('meters', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getMeter', { params: { meter: id } });
  return <Found reading={reading}>{(meter) => <Sheet of={meter} />}</Found>;
};

const Sheet = ({ of: meter }: { readonly of: Meter }) => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const { id, version, energy, readings, savings } = meter;
  const unit = t[`${energy}-unit`];
  const fields: readonly Field[] = [
    {
      ...{ is: 'rows', name: 'readings', label: t.readings, row: t.reading, atLeast: 1 },
      fields: [
        { is: 'month', name: 'month', label: w.month, isRequired: true },
        { is: 'number', name: 'consumption', label: t.monthly, unit, isRequired: true },
        { is: 'number', name: 'degreeDays', label: t.degreeDays },
      ],
    },
    { is: 'text', name: 'corrects', label: t.corrects, lines: 2 },
    { is: 'evidence', name: 'evidence', label: w.evidence, isRequired: true },
  ];
  return (
    <RecordPage
      id={id}
      title={nameIn(meter.place, language)}
      facts={[
        [
          t.number,
          <bdi key="number" dir="ltr">
            {meter.number}
          </bdi>,
        ],
        [t.energy, t[energy]],
        [t.meterOwner, <PartnerName key="owner" id={meter.owner} />],
        [w.region, <RegionName key="region" id={meter.region} />],
        [
          t.meterSavings,
          savings.length > 0 &&
            savings.map(({ saving, from, until }) => (
              <div key={saving}>
                <Link href={hrefOf('savings', saving)}>
                  {jalaliMonth(from, language)} – {jalaliMonth(until, language)}
                </Link>
              </div>
            )),
        ],
      ]}
      acts={[
        {
          name: t.record,
          form: (onDone) => (
            <RecordForm
              route="recordReadings"
              target={{ params: { meter: id }, ifMatch: version }}
              fields={fields}
              first={{ readings: [{}] }}
              lead={t.recordLead}
              action={t.record}
              onDone={onDone}
            />
          ),
        },
      ]}
    >
      <h2>{t.readings}</h2>
      {readings.length === 0 ? (
        <p className="note">{t.noReadings}</p>
      ) : (
        <>
          <MonthsChart
            label={t.chart}
            months={readings}
            show={(amount) => counted(amount, unit, language)}
          />
          <details>
            <summary>{t.everyMonth}</summary>
            <Table label={t.readings}>
              <thead>
                <tr>
                  <th scope="col">{w.month}</th>
                  <th scope="col" className="number">
                    {t.monthly}
                  </th>
                  <th scope="col" className="number">
                    {t.degreeDays}
                  </th>
                </tr>
              </thead>
              <tbody>
                {readings
                  .toSorted((a, b) => (a.month < b.month ? 1 : -1))
                  .map(({ month, consumption, degreeDays }) => (
                    <tr key={month}>
                      <td>{jalaliMonth(month, language)}</td>
                      <td className="number">{counted(consumption, unit, language)}</td>
                      <td className="number">
                        {degreeDays === undefined ? '—' : figure(degreeDays, language)}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </Table>
          </details>
        </>
      )}
    </RecordPage>
  );
};
