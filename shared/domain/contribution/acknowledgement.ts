import type { Delivery } from '../../contract/contributions.ts';
import { recordQr, slipHash, slipOf } from '../allocation/slips.ts';
import type { Request } from '../caller.ts';
import type { Home } from '../ports.ts';
import type { Checks } from '../refusal.ts';
import type { Source } from './source.ts';
import type { DeliveredData } from './state.ts';

/** What the home's key says of the papers of a delivery: which slips its codes are of, and what its QR must say. */
export interface Papers {
  /** In the order of the codes; undefined for a code that no slip has. */
  readonly slips: readonly (number | undefined)[];
  readonly qr?: string;
}

export const papersOf = async (
  home: Home,
  { body }: Request<'confirmDelivery'>,
): Promise<Papers> => {
  const { allocation, acknowledgement } = body;
  if (allocation === undefined || acknowledgement === undefined) return { slips: [] };
  if (acknowledgement.is === 'delivery-record')
    return { slips: [], qr: await recordQr(home, allocation) };
  if (acknowledgement.is === 'warehouse-receipt') return { slips: [] };
  const hash = await slipHash(home, allocation);
  return { slips: acknowledgement.codes.map((code) => slipOf(hash, code)) };
};

/**
 * One of three ways in which whoever received says so, without a telephone number: the photographed delivery
 * record, an institution's warehouse receipt, or codes from paper slips.
 */
export const acknowledged = (
  checks: Checks,
  { acknowledgement, evidence }: Delivery,
  { source, papers }: { source: Source; papers: Papers },
): DeliveredData['acknowledgement'] => {
  if (acknowledgement === undefined) {
    checks.field(source.need === undefined, '/acknowledgement', 'required');
    return undefined;
  }
  checks.field(source.need !== undefined, '/allocation', 'required');
  switch (acknowledgement.is) {
    case 'delivery-record': {
      const { photo, qr } = acknowledgement;
      const file = evidence.find(({ sha256 }) => sha256 === photo);
      const isPhoto = file?.mediaType.startsWith('image/') ?? false;
      checks.field(isPhoto, '/acknowledgement/photo', 'evidence-missing');
      checks.field(qr === papers.qr, '/acknowledgement/qr', 'unknown');
      return { is: acknowledgement.is, photo };
    }
    case 'warehouse-receipt':
      checks.field(evidence.length > 0, '/evidence', 'required');
      return { is: acknowledgement.is, institution: acknowledgement.institution };
    case 'slips': {
      const { issued = 0, redeemed = [] } = source.slips ?? {};
      const used = new Set(redeemed);
      papers.slips.forEach((slip, index) => {
        const pointer = `/acknowledgement/codes/${index}`;
        const isIssued = slip !== undefined && slip <= issued;
        checks.field(isIssued, pointer, 'unknown');
        checks.field(!isIssued || !used.has(slip), pointer, 'duplicate');
        if (isIssued) used.add(slip);
      });
      return { is: acknowledgement.is, slips: [...used].slice(redeemed.length) };
    }
  }
};
