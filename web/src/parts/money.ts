import { useCallback, useSyncExternalStore } from 'react';

/** What amounts are shown in. Stored, sent and printed they are always rials. */
export type MoneyUnit = 'rial' | 'toman';

const kept = 'money';
const changed = 'money-unit';

const current = (): MoneyUnit => (localStorage.getItem(kept) === 'toman' ? 'toman' : 'rial');

const listen = (look: () => void) => {
  // Chosen here, or in another tab.
  addEventListener(changed, look);
  addEventListener('storage', look);
  return () => {
    removeEventListener(changed, look);
    removeEventListener('storage', look);
  };
};

/** The unit in force on this device, and how to choose the other. */
export const useMoneyUnit = (): readonly [MoneyUnit, (unit: MoneyUnit) => void] => {
  const unit = useSyncExternalStore(listen, current);
  const choose = useCallback((chosen: MoneyUnit) => {
    localStorage.setItem(kept, chosen);
    dispatchEvent(new Event(changed));
  }, []);
  return [unit, choose];
};
