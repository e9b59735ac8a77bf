import { type Request, within } from '../caller.ts';
import type { Command } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { listStates, readState } from '../lists.ts';
import { itemId } from '../office/state.ts';
import type { Home } from '../ports.ts';
import { Checks, Refusal } from '../refusal.ts';
import { viewOf } from './state.ts';

/** What several funders pay together stands before any of their shares does. */
export const registerCofunding: Command<'registerCofunding'> = {
  route: 'registerCofunding',
  aggregate: () => ({ type: 'cofunding' }),
  reads: ({ body }) => [itemId(body.item)],
  decide: (states, { body }) => {
    const item = states.get('item', itemId(body.item));
    const checks = new Checks();
    checks.field(item !== undefined, '/item', 'unknown');
    const whole = thousandths(body.quantity) % 1000n === 0n;
    checks.field(whole || item?.wholeUnits !== true, '/quantity', 'not-integer');
    checks.done();
    return { kind: 'cofunding-registered', data: body };
  },
};

export const getCofunding = async (home: Home, { params, caller }: Request<'getCofunding'>) => {
  const kept = await readState(home, 'cofunding', params.cofunding);
  if (kept === undefined) throw new Refusal('not-found');
  return viewOf(kept, (partner) => within(caller, { partner }));
};

export const listCofundings = (home: Home, request: Request<'listCofundings'>) =>
  listStates(home, 'cofunding', 'listCofundings', request, {
    partitions: [{ index: 'byStatus', partition: 'cofunding#active' }],
    view: (kept) => viewOf(kept, () => true),
  });
