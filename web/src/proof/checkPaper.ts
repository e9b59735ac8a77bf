import type { Trust } from '../../../shared/contract/papers.ts';
import { verifyJson } from '../../../shared/domain/verify/json.ts';
import type { RefusalReason } from '../../../shared/domain/verify/reasons.ts';
import type { Proved } from '../../../shared/domain/verify/verdict.ts';
import { latin1Of } from '../../../shared/reader/latin1.ts';
import { verifyPdf } from '../../../shared/reader/verifyPdf.ts';
import { browserCrypto, isUnable } from './browserCrypto.ts';
import { anchorsIn } from './trust.ts';

export type PaperCheck =
  | { readonly is: 'proved'; readonly proved: Proved }
  | { readonly is: 'refused'; readonly reason: RefusalReason | 'unreadable' }
  /** The browser lacks what it takes: that says nothing about the paper. */
  | { readonly is: 'unable' };

/** Checks a paper by the very code of `npm run verify`; nothing of the file leaves this function. */
export const checkPaper = async (bytes: Uint8Array, trust: Trust): Promise<PaperCheck> => {
  const anchors = anchorsIn(trust);
  const head = latin1Of(bytes.subarray(0, 512));
  try {
    const verdict = head.startsWith('%PDF-')
      ? await verifyPdf(bytes, { anchors, rootsFor: () => [trust.documents] }, browserCrypto)
      : await verifyJson(bytes, anchors, browserCrypto);
    return verdict.ok
      ? { is: 'proved', proved: verdict.proved }
      : { is: 'refused', reason: verdict.reason };
  } catch (error) {
    return isUnable(error) ? { is: 'unable' } : { is: 'refused', reason: 'unreadable' };
  }
};
