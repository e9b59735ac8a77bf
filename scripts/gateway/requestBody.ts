import type { IncomingMessage } from 'node:http';

/** HTTP APIs take 10 MB. */
export const maxBodyBytes = 10_000_000;

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Reads the whole body. Throws BodyTooLarge as soon as it is known; the rest is then left unread. */
export const readBody = async (
  request: IncomingMessage,
  max: number = maxBodyBytes,
): Promise<Buffer> => {
  if (Number(request.headers['content-length'] ?? 0) > max) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop early would destroy the socket, on which the answer is still to be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > max) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
