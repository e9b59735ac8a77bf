import { ConditionFailed, type Home } from '../domain/ports.ts';
import { signDocument } from './signature.ts';

/**
 * A paper is rendered and signed once and kept write-once: whoever asks later gets the same bytes. Two that
 * render at the same moment agree on the one that was kept first.
 */
export const keptPaper = async (
  home: Home,
  path: string,
  render: () => Promise<Uint8Array>,
): Promise<Uint8Array> => {
  const kept = await home.files.read(path);
  if (kept !== undefined) return kept.bytes;
  const { certificates, sign } = await home.documentSigner();
  const signed = await signDocument(await render(), { certificateChain: certificates, sign });
  try {
    await home.files.write(path, signed, { type: 'application/pdf', when: 'absent' });
    return signed;
  } catch (error) {
    const first = error instanceof ConditionFailed ? await home.files.read(path) : undefined;
    if (first === undefined) throw error;
    return first.bytes;
  }
};
