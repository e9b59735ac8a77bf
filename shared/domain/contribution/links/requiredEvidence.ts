import { evidenceKinds } from '../../catalogue/evidenceKinds.ts';
import { itemId } from '../../office/state.ts';
import type { Link } from './link.ts';

/** What the catalogue asks of an item's gifts by the time that they are submitted. */
export const requiredEvidence: Link = {
  names: () => [],
  touches: () => [],
  check: (checks, states, { lines, evidence }) => {
    lines.forEach(({ item, invoice }, index) => {
      const required = (states.get('item', itemId(item))?.evidenceRequired ?? []).filter(
        (kind) => evidenceKinds[kind].due === 'submission',
      );
      const hasInvoice = !required.includes('invoice') || invoice !== undefined;
      checks.field(hasInvoice, `/lines/${index}/invoice`, 'required');
      checks.field(required.length === 0 || evidence.length > 0, '/evidence', 'required');
    });
  },
  restsOn: () => [],
  settle: (_states, _contribution, lines) => lines,
  transfers: () => [],
};
