import { nameIn } from './language.js';

const patience = 15_000;

/** Asks the service; rejects if it doesn't answer within 15 s, or with anything but an answer. */
export const ask = async (path) => {
  const response = await fetch(`/api${path}`, {
    headers: { accept: 'application/json' },
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`the service answered ${response.status}`);
  return response.json();
};

/** The office's settings, or undefined: the pages are of use without its name. */
export const askOffice = async () => {
  try {
    return (await ask('/office')).settings;
  } catch {
    return undefined;
  }
};

/** Puts the office's name where the page has a place for it. */
export const nameOffice = (office) => {
  if (office === undefined) return;
  for (const element of document.querySelectorAll('[data-office]'))
    element.textContent = nameIn(office.name);
};

/** An element with attributes and children; texts stay texts. */
export const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
