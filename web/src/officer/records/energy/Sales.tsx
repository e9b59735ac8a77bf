import { Link, useParams } from 'wouter';
import type { Sale } from '../../../../../shared/contract/savings.ts';
import { counted, figure, jalaliMonth, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useRegionOptions } from '../../../ledger/catalogue.ts';
import { useList } from '../../../ledger/ledger.tsx';
import { PartnerName, usePartnerOptions, usePartners } from '../../../ledger/partners.tsx';
import { RegionName } from '../../../ledger/places.tsx';
import { Day } from '../../../parts/figures.tsx';
import { type Field, type FormValue, textOf } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { named, useMeterOptions } from '../form/options.ts';
import { recordTexts } from '../recordTexts.ts';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { useListed } from '../register/useListed.ts';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { energyTexts } from './energyTexts.ts';

const Sales = () => <Pages of="sales" list={All} add={New} one={One} />;
export default Sales;

/** What was sold, in words, and its unit: a meter's saving has that of its energy, which isn't said here. */
const useSold = () => {
  const t = useTexts(energyTexts);
  const { language } = useLanguage();
  return {
    what: ({ sold }: Sale) =>
      sold.is === 'population' ? nameIn(sold.population, language) : t['sold-meter'],
    volume: ({ sold, volume }: Sale) =>
      sold.is === 'population'
        ? counted(volume, t[`${sold.energy}-unit`], language)
        : figure(volume, language),
    months: ({ from, until }: Sale) =>
      `${jalaliMonth(from, language)} – ${jalaliMonth(until, language)}`,
  };
};

const All = () => {
  const t = useTexts(energyTexts);
  const names = useTexts(recordTexts);
  const partners = usePartners();
  const { what, volume, months } = useSold();
  const reading = useList('listSales', { query: { limit: 100 } });
  return (
    <Register
      title={names.sales}
      lead={names.salesLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('sales', id)}
      wordsOf={(sale) => [
        ...[sale.certificate.number, what(sale)],
        partners.get(sale.seller)?.name.fa,
      ]}
      add={{ name: t.newSale, href: hrefOf('sales', 'new') }}
      columns={[
        { name: t.certificateNumber, of: ({ certificate }) => <bdi>{certificate.number}</bdi> },
        { name: t.seller, of: ({ seller }) => <PartnerName id={seller} /> },
        { name: t.sold, of: what },
        { name: t.months, of: months },
        { name: t.volume, of: volume, isNumber: true },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  const partners = usePartnerOptions();
  const regions = useRegionOptions();
  const meters = useMeterOptions();
  const sold = (value: FormValue): readonly Field[] => [
    {
      ...{ is: 'one', name: 'is', label: t.sold, isRequired: true },
      options: [
        { id: 'population', name: t['sold-population'] },
        { id: 'meter', name: t['sold-meter'] },
      ],
    },
    ...((textOf(value, 'is') === 'meter'
      ? [{ is: 'one', name: 'meter', label: t.meter, options: meters, isRequired: true }]
      : [
          { is: 'one', name: 'measurer', label: t.measurer, options: partners, isRequired: true },
          { is: 'name', name: 'population', label: t.population, isRequired: true },
          { is: 'one', name: 'area', label: t.area, options: regions, isRequired: true },
          {
            ...{ is: 'one', name: 'energy', label: t.energy, isRequired: true },
            options: named(['natural-gas', 'electricity'], t),
          },
        ]) satisfies readonly Field[]),
  ];
  const fields: readonly Field[] = [
    {
      ...{ is: 'group', name: 'certificate', label: t.certificate, isRequired: true },
      fields: [
        { is: 'text', name: 'number', label: t.certificateNumber, isRequired: true },
        { is: 'day', name: 'date', label: t.certificateDate, isRequired: true },
      ],
    },
    { is: 'one', name: 'seller', label: t.seller, options: partners, isRequired: true },
    { is: 'group', name: 'sold', label: t.sold, fields: sold, isRequired: true },
    { is: 'month', name: 'from', label: t.fromMonth, isRequired: true },
    { is: 'month', name: 'until', label: t.untilMonth, isRequired: true },
    { is: 'number', name: 'volume', label: t.volume, help: t.volumeHelp, isRequired: true },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
  return (
    <NewRecord
      title={t.newSale}
      route="declareSale"
      fields={fields}
      first={{ sold: { is: 'population', energy: 'natural-gas' } }}
      action={t.registerSale}
      goTo={({ id }) => hrefOf('sales', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useListed('listSales', { query: { limit: 100 } }, id);
  return <Found reading={reading}>{(sale) => <Sheet of={sale} />}</Found>;
};

const Sheet = ({ of: sale }: { readonly of: Sale }) => {
  const t = useTexts(energyTexts);
  const { what, volume, months } = useSold();
  const { id, certificate, seller, sold } = sale;
  return (
    <RecordPage
      id={id}
      title={`${t.certificate} ${certificate.number}`}
      facts={[
        [t.certificateDate, <Day key="date" day={certificate.date} both />],
        [t.seller, <PartnerName key="seller" id={seller} />],
        [t.sold, what(sale)],
        [
          t.meter,
          sold.is === 'meter' && <Link href={hrefOf('meters', sold.meter)}>{t.meter}</Link>,
        ],
        [t.measurer, sold.is === 'population' && <PartnerName id={sold.measurer} />],
        [t.area, sold.is === 'population' && <RegionName id={sold.area} />],
        [t.months, months(sale)],
        [t.volume, volume(sale)],
      ]}
    />
  );
};
