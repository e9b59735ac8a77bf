import { useLocation, useSearch } from 'wouter';

/** What the address asks for: a view that can be sent to a colleague. */
export const useAddress = () => {
  const asked = new URLSearchParams(useSearch());
  asked.delete('lang');
  const [at, go] = useLocation();
  const ask = (name: string, value: string) => {
    if (value === '') asked.delete(name);
    else asked.set(name, value);
    go(asked.size === 0 ? at : `${at}?${asked}`, { replace: true });
  };
  return { asked, ask };
};
