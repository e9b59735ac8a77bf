import type { Language } from '../../shared/contract/papers.ts';

/**
 * The better liked of the two languages that are spoken here (RFC 9110, section 12.5.4); Persian when the
 * header says nothing about either.
 */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const weights = { fa: 0, en: 0 };
  for (const range of (acceptLanguage ?? '').slice(0, 200).toLowerCase().split(',')) {
    const [tag = '', quality = 'q=1'] = range.split(';').map((part) => part.trim());
    const language = tag.split('-')[0];
    const weight = Number(/^q=([\d.]{1,5})$/.exec(quality)?.[1] ?? 0);
    if (language === 'fa' || language === 'en')
      weights[language] = Math.max(weights[language], weight);
  }
  return weights.en > weights.fa ? 'en' : 'fa';
};
