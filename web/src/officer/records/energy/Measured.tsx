import { Link } from 'wouter';
import type { Energy, MeteredResult } from '../../../../../shared/contract/metering.ts';
import { counted, figure, jalaliMonth, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { Facts } from '../../../parts/Facts.tsx';
import { factorTexts } from '../catalogue/factorTexts.ts';
import { usePercent } from '../register/amounts.ts';
import { hrefOf } from '../registers.ts';
import { energyTexts } from './energyTexts.ts';
import { MonthsChart } from './MonthsChart.tsx';
import { SavingRange } from './SavingRange.tsx';

/** How a metered saving was computed: its range, what it came from, and the months of the meter. */
export const Measured = ({
  result,
  energy,
}: {
  readonly result: MeteredResult;
  readonly energy: Energy;
}) => {
  const t = useTexts(energyTexts);
  const bases = useTexts(factorTexts);
  const inPercent = usePercent();
  const { language } = useLanguage();
  const { baseline, reporting, model, fit, confidence, tariff, adjustments } = result;
  const show = (amount: string) => counted(amount, t[`${energy}-unit`], language);
  const months = ({ from, until }: typeof baseline) =>
    `${jalaliMonth(from, language)} – ${jalaliMonth(until, language)}`;
  return (
    <section>
      <h2>{t.range}</h2>
      <SavingRange {...result} show={show} />
      <Facts
        facts={[
          [
            t.meter,
            <Link key="meter" href={hrefOf('meters', result.meter)}>
              <bdi>{result.number}</bdi>
            </Link>,
          ],
          [t.baseline, months(baseline)],
          [t.reporting, months(reporting)],
          [t.adjustedBaseline, show(result.adjustedBaseline)],
          [t.consumption, show(result.consumption)],
          [
            t.model,
            <span key="model">
              {t[model.is]} · <bdi>{model.source}</bdi>
            </span>,
          ],
          [
            t.fit,
            fit && (
              <bdi dir="ltr">
                R² = {figure(fit.r2, language)}, CV(RMSE) = {figure(fit.cvRmse, language)}%
              </bdi>
            ),
          ],
          [t.confidence, confidence && inPercent(confidence)],
          [
            t.tariff,
            <span key="tariff">
              {counted(tariff.value, nameIn(tariff.unit, language), language)} ·{' '}
              {bases[tariff.basis]} (<bdi>{tariff.source}</bdi>, <bdi>{tariff.year}</bdi>)
            </span>,
          ],
          [
            t.adjustments,
            adjustments.length > 0 &&
              adjustments.map(({ effect, amount, reason }) => (
                <div key={`${effect}/${amount}/${reason}`}>
                  {t[effect]}: {show(amount)} · {reason}
                </div>
              )),
          ],
        ]}
      />
      <MonthsChart label={t.chart} months={result.readings} show={show} reporting={reporting} />
    </section>
  );
};
