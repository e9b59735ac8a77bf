import type { Document } from '../../../shared/contract/calling.ts';

const tries = 10;

/** Fetches a document, waiting while it is being sealed, and gives it to the browser to save. */
export const saveDocument = async (ask: () => Promise<Document>, name: string): Promise<void> => {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const { status, bytes, type, retryAfter = 2 } = await ask();
    if (status !== 202) return saveBytes(bytes, type, name);
    await new Promise((resolve) => setTimeout(resolve, Math.min(retryAfter, 10) * 1000));
  }
  throw new Error('the document was not sealed in time');
};

/** Gives bytes to the browser to save. */
export const saveBytes = (bytes: Uint8Array, type: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
