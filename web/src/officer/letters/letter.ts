import type { Language } from '../../../../shared/contract/papers.ts';
import { lettersEn } from './lettersEn.ts';
import { lettersFa } from './lettersFa.ts';
import { gap, type LetterFacts, type Situation } from './terms.ts';

const templates = { fa: lettersFa, en: lettersEn };

/** The letter as it is pasted into the secretariat's own form: plain text, one paragraph a line. */
export const letterText = (
  situation: Situation,
  facts: LetterFacts,
  language: Language,
): string => {
  const { subject, paragraphs } = templates[language].of[situation](facts);
  const { head, subjectWord, close } = templates[language];
  const { signatory = gap, post } = facts;
  return [
    ...head(facts),
    `${subjectWord}: ${subject}`,
    '',
    ...paragraphs,
    '',
    close,
    signatory,
    ...(post === undefined ? [] : [post]),
    facts.office,
  ].join('\n');
};
