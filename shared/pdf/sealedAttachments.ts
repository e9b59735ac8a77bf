import { leafBytes, type SealedEntry } from '../domain/sealed.ts';
import { encodeUtf8 } from '../log/bytes.ts';

/** The entry that a paper prints and its proof: with them it can be checked while our servers are switched off. */
export const sealedAttachments = (sealed: SealedEntry) => [
  {
    name: 'leaf.json',
    bytes: leafBytes(sealed),
    mimeType: 'application/json',
    description: 'The entry of the ledger that this paper rests on',
  },
  {
    name: 'proof.tlog-proof',
    bytes: encodeUtf8(sealed.proof),
    mimeType: 'text/plain',
    description: 'C2SP tlog-proof that the entry stands in the ledger',
  },
];
