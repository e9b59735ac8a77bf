/** The page's side of the service worker (web/worker/sw.ts): the portal opens without a line. */

/** Registers it once the page is there: the first page needs the line for itself. */
export const startWorker = (): void => {
  if (!('serviceWorker' in navigator)) return;
  const start = () => navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  if (document.readyState === 'complete') void start();
  else addEventListener('load', () => void start(), { once: true });
};

const tell = (word: 'keep-district' | 'forget-district'): void => {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(word));
};

/** All pages of a district are to be there without a line, also those that were never opened. */
export const keepDistrict = (): void => tell('keep-district');
export const forgetDistrict = (): void => tell('forget-district');
