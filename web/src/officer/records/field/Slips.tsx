import { Link } from 'wouter';
import type { AllocationInFull } from '../../../../../shared/contract/needs.ts';
import { useTexts } from '../../../language/language.tsx';
import { allocationTexts } from './allocationTexts.ts';

/** The way to an allocation's slips: their codes stand on that sheet only, which is printed and cut. */
export const Slips = ({ of: { id } }: { readonly of: AllocationInFull }) => {
  const t = useTexts(allocationTexts);
  return (
    <section>
      <h2>{t.slips}</h2>
      <p>
        <Link className="button" href={`~/paper/slips/${id}`}>
          {t.showSlips}
        </Link>
      </p>
    </section>
  );
};
