import { useParams } from 'wouter';
import { useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { ItemName, ItemQuantity, RegionName, TargetGroupName } from '../../parts/CodeNames.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { codeOf } from '../recordQr.ts';
import { QrCode } from './QrCode.tsx';
import { Letterhead, Sheet } from './Sheet.tsx';
import { paperTexts } from './texts.ts';

/** The delivery record of an allocation (صورت‌جلسهٔ تحویل): what is known is printed, the rest is for a pen. */
const Record = () => {
  const t = useTexts(paperTexts);
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getAllocation', { params: { allocation: id } });
  const { data: allocation } = reading;
  if (reading.isPending) return <Wait />;
  if (allocation === undefined) return <Trouble error={reading.error} retry={reading.refetch} />;
  const { item, open, region, targetGroup, qr } = allocation;
  return (
    <Sheet head={<Page title={t.record} lead={t.way} />}>
      <div className="sheet-head">
        <Letterhead />
        <dl className="blanks">
          <dt>{t.number}</dt>
          <dd />
          <dt>{t.date}</dt>
          <dd />
          <dt>{t.attachment}</dt>
          <dd />
        </dl>
      </div>
      <h2>{t.record}</h2>
      <p>
        <RegionName id={region} /> · {t.targetGroup}: <TargetGroupName code={targetGroup} />
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.allocated}</th>
            <th scope="col">{t.arrived}</th>
            <th scope="col">{t.remarks}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <ItemName code={item} />
            </td>
            <td>
              <ItemQuantity item={item} amount={open} />
            </td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
      <p>{t.statement}</p>
      <div className="signatures">
        {[t.giver, t.taker, t.witness].map((who) => (
          <div key={who}>
            <strong>{who}</strong>
            <span>{t.name}:</span>
            <span>{t.signature}:</span>
          </div>
        ))}
      </div>
      <div className="sheet-foot">
        <QrCode content={qr} label={t.qr} />
        <p>
          {t.code}
          <br />
          <bdi dir="ltr" className="sheet-code">
            {codeOf(qr)}
          </bdi>
        </p>
      </div>
    </Sheet>
  );
};
export default Record;
