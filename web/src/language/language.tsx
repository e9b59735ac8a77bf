import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../../../shared/contract/papers.ts';

export type { Language };

const kept = 'language';

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}
const Chosen = createContext<Choice>({ language: 'fa', choose: () => undefined });

/** `?lang=` of a shared link stands above what was chosen here before; Persian comes first. */
const first = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang');
  return asked === 'en' || (asked === null && localStorage.getItem(kept) === 'en') ? 'en' : 'fa';
};

/** Jalali calendar and Persian digits in Persian; the components take their direction from it too. */
const locales: Readonly<Record<Language, string>> = {
  fa: 'fa-IR-u-ca-persian-nu-arabext',
  en: 'en-GB',
};

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        localStorage.setItem(kept, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return (
    <Chosen value={choice}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </Chosen>
  );
};

export const useLanguage = (): Choice => useContext(Chosen);

/** Texts stand beside the page that shows them, in both languages with the same keys. */
export type Texts<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

/** The texts of the language in force. */
export const useTexts = <K extends string>(texts: Texts<K>): Readonly<Record<K, string>> =>
  texts[useLanguage().language];

/** Fills {places} of a text. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
