import { Link } from 'wouter';
import { useTexts } from '../../language/language.tsx';
import type { Situation } from './terms.ts';
import { letterTexts, situationNames } from './texts.ts';

/** Letters that are ready about a thing, from its own page. */
export const LetterLinks = ({
  of,
  situations,
}: {
  readonly of: string;
  readonly situations: readonly Situation[];
}) => {
  const t = useTexts(letterTexts);
  const nameOf = useTexts(situationNames);
  if (situations.length === 0) return null;
  return (
    <p className="links">
      <span className="note">{t.links}:</span>
      {situations.map((situation) => (
        <Link key={situation} href={`/letters/${situation}/${of}`}>
          {nameOf[situation]}
        </Link>
      ))}
    </p>
  );
};
