import type { Message } from '../../contract/contributionLife.ts';
import { type Request, within } from '../caller.ts';
import type { Command } from '../command.ts';
import type { Kept } from '../kept.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import type { MessageState } from './state.ts';

/**
 * A question or an answer about a contribution. It is a record of its own: talking about a contribution
 * never makes what was prepared from it stale.
 */
export const sendMessage: Command<'sendMessage'> = {
  route: 'sendMessage',
  aggregate: () => ({ type: 'message' }),
  reads: ({ params }) => [params.contribution],
  decide: (states, { params, body, caller }) => {
    const contribution = states.get('contribution', params.contribution);
    if (contribution === undefined || !within(caller, contribution.dims))
      throw new Refusal('not-found');
    return {
      kind: 'message-sent',
      dims: { partner: contribution.dims.partner },
      causes: [contribution.submittedEntry],
      data: { contribution: contribution.id, ...body },
    };
  },
};

export const listMessages = async (home: Home, request: Request<'listMessages'>) => {
  const { caller, params } = request;
  const kept = await readState(home, 'contribution', params.contribution);
  if (kept === undefined || !within(caller, kept.state.dims)) throw new Refusal('not-found');
  return listStates(home, 'message', 'listMessages', request, {
    partitions: [{ index: 'byParent', partition: `message#${kept.state.id}` }],
    view: viewOf,
  });
};

/** The partner's own, of all its contributions. */
export const listLatestMessages = (home: Home, request: Request<'listLatestMessages'>) =>
  listStates(home, 'message', 'listLatestMessages', request, {
    partitions: [{ index: 'byPartner', partition: `message#${request.caller.partner}` }],
    keep: ({ partner }) => within(request.caller, { partner }),
    newestFirst: true,
    view: viewOf,
  });

const viewOf = ({ state: { partner: _, ...message } }: Kept<MessageState>): Message => message;
