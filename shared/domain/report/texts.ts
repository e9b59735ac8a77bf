import type { Language } from '../../contract/papers.ts';
import { en } from './textsEn.ts';
import { fa } from './textsFa.ts';

/** Everything that the paper says and that is not data. */
export type ReportTexts = typeof fa;

export const reportTexts: Readonly<Record<Language, ReportTexts>> = { fa, en };
