import type { PersonLock } from '../domain/partner/personLock.ts';
import { ConditionFailed, type Home } from '../domain/ports.ts';
import { signDocument } from './signature.ts';

/**
 * A paper is rendered and signed once and kept write-once: whoever asks later gets the same bytes. Two that
 * render at the same moment agree on the one that was kept first. A paper that shows a natural person's name is
 * kept under a lock that ends with the person's data.
 */
export const keptPaper = async (
  home: Home,
  path: string,
  render: () => Promise<Uint8Array>,
  { lock, unlock }: PersonLock = open,
): Promise<Uint8Array> => {
  const kept = await home.files.read(path);
  if (kept !== undefined) return unlock(kept.bytes);
  const { certificates, sign } = await home.documentSigner();
  const signed = await signDocument(await render(), { certificateChain: certificates, sign });
  try {
    await home.files.write(path, await lock(signed), { type: 'application/pdf', when: 'absent' });
    return signed;
  } catch (error) {
    const first = error instanceof ConditionFailed ? await home.files.read(path) : undefined;
    if (first === undefined) throw error;
    return unlock(first.bytes);
  }
};

const asIs = async (bytes: Uint8Array) => bytes;
const open: PersonLock = { lock: asIs, unlock: asIs };
