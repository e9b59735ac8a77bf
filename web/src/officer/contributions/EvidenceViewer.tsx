import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import type { Evidence } from '../../../../shared/contract/measures.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { detailTexts } from './detailTexts.ts';
import { Picture } from './Picture.tsx';

/** The papers and photos of a contribution, one at a time, beside what is decided about them. */
export const EvidenceViewer = ({ contribution }: { readonly contribution: Contribution }) => {
  const t = useTexts(detailTexts);
  const { id, evidence, alsoBehind = [] } = contribution;
  const [chosen, choose] = useState(0);
  const shown = evidence[Math.min(chosen, evidence.length - 1)];
  return (
    <section className="evidence" aria-label={t.evidence}>
      <h2>{t.evidence}</h2>
      {shown === undefined && <p className="note">{t.noEvidence}</p>}
      {evidence.length > 1 && (
        <ul className="chips">
          {evidence.map(({ sha256, name }, index) => (
            <li key={sha256}>
              <button type="button" aria-pressed={index === chosen} onClick={() => choose(index)}>
                <bdi>{name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown !== undefined && (
        <>
          <AlsoBehind
            others={alsoBehind.find(({ sha256 }) => sha256 === shown.sha256)?.contributions ?? []}
          />
          <File key={shown.sha256} contribution={id} evidence={shown} />
        </>
      )}
    </section>
  );
};

const AlsoBehind = ({ others }: { readonly others: readonly string[] }) => {
  const t = useTexts(detailTexts);
  const { language } = useLanguage();
  if (others.length === 0) return null;
  return (
    <div className="trouble">
      <p>{filled(t.alsoBehind, { count: inDigits(String(others.length), language) })}</p>
      <ul>
        {others.map((other, index) => (
          <li key={other}>
            <Link href={`/contributions/${other}`}>
              {filled(t.another, { number: inDigits(String(index + 1), language) })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** An address of the bytes within this window only; they never become a public one. */
const useAddress = (bytes: Uint8Array | undefined, type: string): string | undefined => {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return address;
};

const File = ({
  contribution,
  evidence: { sha256, name, mediaType, showsBeneficiaries },
}: {
  readonly contribution: string;
  readonly evidence: Evidence;
}) => {
  const t = useTexts(detailTexts);
  const { data, error, refetch } = useRead('getEvidence', { params: { contribution, sha256 } });
  const address = useAddress(data?.bytes, mediaType);
  const isPicture = mediaType !== 'application/pdf';
  if (error != null) return <Trouble error={error} retry={refetch} />;
  if (address === undefined) return <Wait />;
  return (
    <>
      {showsBeneficiaries && <p className="wrong">{t.private}</p>}
      {isPicture && data !== undefined ? (
        <Picture bytes={data.bytes} type={mediaType} name={name} />
      ) : (
        <div className="paper">
          <iframe src={address} title={name} />
        </div>
      )}
      <p className="links">
        <a href={address} target="_blank" rel="noreferrer">
          {t.open}
        </a>
      </p>
    </>
  );
};
