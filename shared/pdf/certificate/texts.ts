import type { Language } from '../../contract/papers.ts';
import { en } from './textsEn.ts';
import { fa } from './textsFa.ts';

/** Everything that the paper says and that is not data. */
export type CertificateTexts = typeof fa;

export const certificateTexts: Readonly<Record<Language, CertificateTexts>> = { fa, en };
