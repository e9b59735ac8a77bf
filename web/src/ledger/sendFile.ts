import type { KeptFile } from './keptFiles.ts';

const longest_ms = 300_000;

/** The office refused the file itself: sending it again won't help. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}

/**
 * Sends a file under the SHA-256 of its bytes, telling how far it came. The server computes the same hash
 * and takes nothing else, so that what was answered is what was chosen. Throws FileRefused, and an Error
 * where the line was lost.
 */
export const sendFile = (
  { evidence: { sha256, mediaType }, bytes }: KeptFile,
  token: string | undefined,
  {
    onProgress,
    signal,
  }: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
): Promise<void> =>
  new Promise((done, fail) => {
    // Only this old interface tells how much of a request has left the device.
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/evidence/${sha256}`);
    request.timeout = longest_ms;
    request.setRequestHeader('content-type', mediaType);
    if (token !== undefined) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const { status } = request;
      if (status < 300) done();
      else if (status >= 400 && status < 500 && status !== 401 && status !== 429)
        fail(new FileRefused(String(status)));
      else fail(new Error(String(status)));
    };
    request.onerror = request.ontimeout = request.onabort = () => fail(new Error('line lost'));
    signal.addEventListener('abort', () => request.abort());
    request.send(bytes);
  });
