import type { Message } from '../../contract/contributionLife.ts';
import type { Entry } from '../../contract/entry.ts';
import type { Listing } from '../kept.ts';

export interface MessageState extends Message {
  /** Whose contribution it is about. */
  readonly partner: string;
}

/** `data` of message-sent. */
export type MessageData = Pick<Message, 'contribution' | 'text' | 'about'>;

/** A message is said once and never changes. */
export const applyMessage = (_: MessageState | undefined, entry: Entry): MessageState => {
  if (entry.kind !== 'message-sent') throw new RangeError(`${entry.kind} is no entry of a message`);
  const { contribution, text, about } = entry.data as unknown as MessageData;
  return {
    id: entry.aggregate,
    contribution,
    partner: entry.dims.partner ?? '',
    from: entry.by.role === 'partner' ? 'partner' : 'office',
    text,
    ...(about !== undefined && { about }),
    at: entry.recordedAt,
    entry: entry.id,
  };
};

export const listMessage = ({ id, contribution, partner, at }: MessageState): Listing => ({
  byParent: [`message#${contribution}`, `${at}#${id}`],
  byPartner: [`message#${partner}`, `${at}#${id}`],
});
