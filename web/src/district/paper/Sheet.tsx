import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { Button } from '../../parts/Button.tsx';
import { Named } from '../../parts/figures.tsx';
import { OneOf } from '../../parts/OneOf.tsx';
import { paperTexts } from './texts.ts';
import './paper.css';

type Size = 'a5' | 'a4';
const sizes: readonly { readonly id: Size; readonly name: string }[] = [
  { id: 'a5', name: 'A5' },
  { id: 'a4', name: 'A4' },
];

/** A sheet to be printed from the browser, with what is only for the screen above it. */
export const Sheet = ({
  children,
  head,
}: {
  readonly children: ReactNode;
  readonly head?: ReactNode;
}) => {
  const t = useTexts(paperTexts);
  const [size, setSize] = useState<Size>('a5');
  // A page's size is that of what stands first on it, which is the body.
  useEffect(() => {
    document.body.dataset.sheet = size;
    return () => {
      delete document.body.dataset.sheet;
    };
  }, [size]);
  return (
    <>
      <div className="screen-only">
        {head}
        <OneOf label={t.size} options={sizes} value={size} onChange={setSize} isRow />
        <Button look="main" onPress={() => print()}>
          {t.print}
        </Button>
      </div>
      <div className="sheet">{children}</div>
    </>
  );
};

/** Who it comes from, as official letters begin: the chain of organisation down to the office. */
export const Letterhead = () => {
  const t = useTexts(paperTexts);
  const { data } = useRead('getOffice', {});
  return (
    <div className="letterhead">
      <p>{t.inTheName}</p>
      <p>
        {data?.settings?.organisation.map((name) => (
          <Fragment key={name.fa}>
            <Named name={name} />
            <br />
          </Fragment>
        ))}
        {data?.settings !== undefined && (
          <strong>
            <Named name={data.settings.name} />
          </strong>
        )}
      </p>
    </div>
  );
};
