import { useState } from 'react';
import { useParams } from 'wouter';
import { SlipIssue } from '../../../../shared/contract/needs.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { contractWrong, inWords, serverErrors } from '../../ledger/fieldErrors.ts';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { ItemName, ItemQuantity, RegionName } from '../../parts/CodeNames.tsx';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { Letterhead, Sheet } from './Sheet.tsx';
import { paperTexts } from './texts.ts';

/** Numbered slips of an allocation, each with a code that stands nowhere else: for the officer who prints them. */
const Slips = () => {
  const t = useTexts(paperTexts);
  const { language } = useLanguage();
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getAllocation', { params: { allocation: id } });
  const { data: printed } = useRead('getSlips', { params: { allocation: id } });
  const { data: allocation } = reading;
  if (reading.isPending) return <Wait />;
  if (allocation === undefined) return <Trouble error={reading.error} retry={reading.refetch} />;
  const { item, open, region, version } = allocation;
  const head = (
    <Page title={t.slips} lead={t.slipsLead}>
      <p>
        <ItemQuantity item={item} amount={open} /> <ItemName code={item} /> ·{' '}
        <RegionName id={region} />
      </p>
      {printed?.slips.length === 0 && <p className="empty">{t.none}</p>}
      <Issue allocation={id} version={version} />
    </Page>
  );
  return (
    <Sheet head={head}>
      <ul className="slips">
        {printed?.slips.map(({ number, code }) => (
          <li key={number}>
            <Letterhead />
            <strong>
              {t.slip} {inDigits(String(number), language)}
            </strong>
            <ItemName code={item} />
            <bdi dir="ltr" className="sheet-code">
              {code}
            </bdi>
            <small>{t.slipWay}</small>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
export default Slips;

const Issue = ({
  allocation,
  version,
}: {
  readonly allocation: string;
  readonly version: number;
}) => {
  const t = useTexts(paperTexts);
  const { language } = useLanguage();
  const [count, setCount] = useState('');
  const [wasTried, setTried] = useState(false);
  const write = useWrite('issueSlips', { onDone: () => setCount('') });
  const body = { count: Number(count) };
  const own = inWords(contractWrong(SlipIssue, body), language);
  const errors = { ...serverErrors(write.error), ...(wasTried ? own : {}) };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(own).length === 0)
          write.mutate({ params: { allocation }, body, ifMatch: version });
      }}
    >
      <NumberEntry
        label={t.count}
        help={t.countHelp}
        value={count}
        onChange={setCount}
        unit={t.pieces}
        error={errors['/count']}
      />
      <WriteTrouble error={write.error} />
      <Button type="submit" isPending={write.isPending}>
        {t.issue}
      </Button>
    </form>
  );
};
