import { useParams } from 'wouter';
import { FigureCode, type Target } from '../../../../../shared/contract/reports.ts';
import { counted, inDigits } from '../../../../../shared/domain/format.ts';
import { jalali } from '../../../../../shared/domain/period.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useItemOptions } from '../../../ledger/catalogue.ts';
import { ProblemError, useRead } from '../../../ledger/ledger.tsx';
import { Table } from '../../../parts/Table.tsx';
import { type Field, type FormValue, textOf } from '../form/fields.ts';
import { named } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { useAmountOf, useItemNames, useUnitOf } from '../register/amounts.ts';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Years } from '../register/Years.tsx';
import { hrefOf } from '../registers.ts';
import { figureUnits } from './figureUnits.ts';
import { planningTexts } from './planningTexts.ts';

const Targets = () => <Pages of="targets" list={ThisYear} one={OneYear} />;
export default Targets;

const ThisYear = () => <YearPage year={String(jalali(new Date()).year)} />;
const OneYear = () => {
  const { id = '' } = useParams<{ id: string }>();
  return <YearPage key={id} year={id} />;
};

/** A year for which nothing was set is an empty one, not an error. */
const useTargets = (year: string) => {
  const { data, error, ...rest } = useRead('getTargets', { params: { year } });
  const isNone = error instanceof ProblemError && error.problem.code === 'not-found';
  return {
    ...rest,
    error: isNone ? null : error,
    data: isNone ? { year, version: 0, targets: [] } : data,
  };
};

const YearPage = ({ year }: { readonly year: string }) => (
  <Found reading={useTargets(year)}>
    {({ version, targets }) => <Sheet {...{ year, version, targets }} />}
  </Found>
);

/** Counted item by item: pieces and packages have no sum. */
const isOfItem = (figure: string): boolean => figure === 'verified' || figure === 'delivered';

const Sheet = ({
  year,
  version,
  targets,
}: {
  readonly year: string;
  readonly version: number;
  readonly targets: readonly Target[];
}) => {
  const t = useTexts(planningTexts);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const itemName = useItemNames();
  const amountOf = useAmountOf();
  const unit = useTexts(figureUnits);
  const form = useTargetFields(targets);
  return (
    <RecordPage
      id={version === 0 ? undefined : `targets-${year}`}
      path={`/officer${hrefOf('targets', year)}`}
      title={`${t.ofYear} ${inDigits(year, language)}`}
      lead={names.targetsLead}
      facts={[]}
      acts={[
        {
          name: version === 0 ? t.set : t.setAgain,
          look: version === 0 ? 'main' : 'quiet',
          form: (onDone) => (
            <RecordForm
              {...form}
              route="setTargets"
              target={{ params: { year } }}
              lead={t.setLead}
              action={t.set}
              onDone={onDone}
            />
          ),
        },
      ]}
    >
      <Years register="targets" current={year} />
      {targets.length === 0 ? (
        <div className="empty">
          <p>{t.noTargets}</p>
        </div>
      ) : (
        <Table label={names.targets}>
          <thead>
            <tr>
              <th scope="col">{t.figure}</th>
              <th scope="col" className="number">
                {t.target}
              </th>
            </tr>
          </thead>
          <tbody>
            {targets.map(({ figure, item, amount }) => (
              <tr key={`${figure}/${item ?? ''}`}>
                <td>
                  {t[figure]}
                  {item !== undefined && `: ${itemName(item)}`}
                </td>
                <td className="number">
                  <bdi>
                    {item === undefined
                      ? counted(amount, unit[figure], language)
                      : amountOf(item, amount)}
                  </bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </RecordPage>
  );
};

const useTargetFields = (targets: readonly Target[]) => {
  const t = useTexts(planningTexts);
  const items = useItemOptions();
  const unitOf = useUnitOf();
  const units = useTexts(figureUnits);
  const row = (value: FormValue): readonly Field[] => {
    const figure = FigureCode.safeParse(textOf(value, 'figure')).data;
    const ofItem = figure !== undefined && isOfItem(figure);
    return [
      {
        ...{ is: 'one', name: 'figure', label: t.figure, isRequired: true },
        options: named(FigureCode.options, t),
      },
      ...(ofItem
        ? [{ is: 'one', name: 'item', label: t.item, options: items, isRequired: true } as const]
        : []),
      {
        ...{ is: 'number', name: 'amount', label: t.target, isRequired: true },
        unit: ofItem ? unitOf(textOf(value, 'item')) : figure && units[figure],
      },
    ];
  };
  const fields: readonly Field[] = [
    { is: 'rows', name: 'targets', label: t.targets, row: t.target, atLeast: 1, fields: row },
  ];
  const first: FormValue = {
    targets:
      targets.length === 0
        ? [{}]
        : targets.map(({ figure, item, amount }) => ({ figure, item: item ?? '', amount })),
  };
  return { fields, first };
};
