import type { Command } from '../command.ts';
import { dayOf } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import { checkEntity, entityClaim, isActive } from './entity.ts';
import type { EntityState } from './state.ts';

/**
 * What has changed about a body, from a day on. Papers of before keep the old name; a national id that it
 * has can't become another.
 */
export const amendPartner: Command<'amendPartner'> = {
  route: 'amendPartner',
  aggregate: ({ params }) => ({ id: params.partner }),
  decide: (states, { body }, { aggregate, now }) => {
    const partner = states.get('partner', aggregate);
    if (partner === undefined) throw new Refusal('not-found');
    if (partner.type === 'natural-person' || !isActive(partner)) throw new Refusal('status-wrong');
    const { from, reason, evidence, ...changes } = body;
    const checks = new Checks();
    checks.field(from <= dayOf(now), '/from', 'in-future');
    const last = partner.formerNames?.at(-1)?.until ?? '';
    checks.field(from >= last, '/from', 'before-start');
    const { legalEntityId } = partner;
    const isSameId = [undefined, legalEntityId].includes(changes.legalEntityId);
    checks.field(isSameId || legalEntityId === undefined, '/legalEntityId', 'not-allowed-value');
    const amended: EntityState = { ...partner, ...withoutUndefined(changes) };
    // Its registration had the evidence.
    checkEntity(checks, amended, { hasEvidence: true });
    checks.done();
    const [before, after] = [entityClaim(partner), entityClaim(amended)];
    const isSame = before.space === after.space && before.key === after.key;
    const { name, type, demonstration } = amended;
    return {
      kind: 'partner-amended',
      dims: { partner: aggregate },
      data: { ...changes, name, type, demonstration, from, reason },
      evidence,
      claims: isSame ? [] : [after],
      frees: isSame ? [] : [before],
    };
  },
};

/** zod leaves out what was not sent; the type does not say so. */
const withoutUndefined = <T extends object>(
  changes: T,
): { [K in keyof T]: Exclude<T[K], undefined> } =>
  changes as { [K in keyof T]: Exclude<T[K], undefined> };
