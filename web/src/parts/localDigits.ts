import { useEffect, useState } from 'react';
import { inDigits } from '../../../shared/domain/format.ts';
import { type Language, useLanguage } from '../language/language.tsx';

/**
 * For a field that takes the digits of its language only: most keyboards, also in this country, have the
 * others. Gives back the ref of the element around it.
 */
export const useLocalDigits = () => {
  const { language } = useLanguage();
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (element === null || language === 'en') return;
    const translate = (event: InputEvent) => translated(event, language);
    element.addEventListener('beforeinput', translate, { capture: true });
    return () => element.removeEventListener('beforeinput', translate, { capture: true });
  }, [element, language]);
  return setElement;
};

/** The same input again, in the digits that the field knows. */
const translated = (event: InputEvent, language: Language): void => {
  const { data, target } = event;
  if (data === null || !/[0-9]/.test(data)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const again = { data: inDigits(data, language), inputType: 'insertText' };
  target?.dispatchEvent(
    new InputEvent('beforeinput', { ...again, bubbles: true, cancelable: true }),
  );
};
