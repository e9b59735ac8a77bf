import { useState } from 'react';
import type { AllocationInFull } from '../../../../../shared/contract/needs.ts';
import { inDigits } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useRead } from '../../../ledger/ledger.tsx';
import { Trouble } from '../../../ledger/Trouble.tsx';
import { Button } from '../../../parts/Button.tsx';
import { Table } from '../../../parts/Table.tsx';
import { allocationTexts } from './allocationTexts.ts';

/** The slips of an allocation, shown when somebody wants to print them: the codes stand nowhere else. */
export const Slips = ({ of: { id } }: { readonly of: AllocationInFull }) => {
  const t = useTexts(allocationTexts);
  const { language } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const { data, error } = useRead('getSlips', { params: { allocation: id } }, { skip: !isAsked });
  return (
    <section>
      <h2>{t.slips}</h2>
      {!isAsked && <Button onPress={() => setAsked(true)}>{t.showSlips}</Button>}
      <Trouble error={error} />
      {data !== undefined && (
        <>
          <p>
            <Button onPress={() => window.print()}>{t.print}</Button>
          </p>
          <Table label={t.slips}>
            <thead>
              <tr>
                <th scope="col">{t.slip}</th>
                <th scope="col">{t.code}</th>
              </tr>
            </thead>
            <tbody>
              {data.slips.map(({ number, code }) => (
                <tr key={number}>
                  <td>{inDigits(String(number), language)}</td>
                  <td>
                    <bdi dir="ltr">{code}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </section>
  );
};
