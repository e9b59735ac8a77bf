import type { Dims, Transfer } from '../../contract/entry.ts';
import type { VoucherBatch } from '../../contract/vouchers.ts';
import { encodeHex } from '../../log/bytes.ts';
import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { type KeyedHash, keyedHash } from '../keyedHash.ts';
import { readState } from '../lists.ts';
import { itemId } from '../office/state.ts';
import { isNationalCode } from '../partner/identifiers.ts';
import { dayOf } from '../period.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import { targetGroup } from '../targetGroups.ts';
import type { HandedOutData, RedeemedData } from './state.ts';

const moved = (from: string, to: string, count: number): Transfer => ({
  from,
  to,
  commodity: commodity.voucher,
  amount: String(count),
});
const dimsOf = ({
  region: node,
  targetGroup: group,
  campaign,
}: Pick<VoucherBatch, 'region' | 'targetGroup' | 'campaign'>): Dims => ({
  region: node,
  targetGroup: group,
  ...(campaign !== undefined && { campaign }),
});

export const issueVouchers: Command<'issueVouchers'> = {
  route: 'issueVouchers',
  aggregate: () => ({ type: 'vouchers' }),
  reads: ({ body }) => [
    itemId(body.item),
    ...[body.distributor, body.contribution, body.campaign].filter((id) => id !== undefined),
  ],
  decide: (states, { body }, { aggregate, now }) => {
    const checks = new Checks();
    const item = states.get('item', itemId(body.item));
    checks.field(item?.form === 'voucher', '/item', 'unknown');
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    checks.field(targetGroup(body.targetGroup) !== undefined, '/targetGroup', 'unknown');
    checks.field(body.validUntil >= dayOf(now), '/validUntil', 'before-start');
    checks.field(body.faceValue !== '0', '/faceValue', 'too-short');
    const known = [
      ['distributor', 'partner'],
      ['contribution', 'contribution'],
      ['campaign', 'campaign'],
    ] as const;
    for (const [field, type] of known) {
      const id = body[field];
      const isKnown = id === undefined || states.get(type, id) !== undefined;
      checks.field(isKnown, `/${field}`, 'unknown');
    }
    checks.done();
    const { evidence, ...data } = body;
    return {
      kind: 'vouchers-issued',
      dims: {
        ...dimsOf(body),
        programme: item?.programme,
        durability: item?.durability,
      },
      transfers: [
        moved(account.voucher.printed(aggregate), account.voucher.stock(aggregate), body.issued),
      ],
      data,
      evidence,
    };
  },
};

/** What the households' claims are kept under: the campaign's key, or the batch's own. */
interface Hashes {
  readonly scope: string;
  readonly hash: KeyedHash;
}

/**
 * Up to eighty households receive a card each. A household is counted once in a campaign, by the HMAC of its
 * number under the office's key; the number itself is kept nowhere. The hash is a claim and in no entry.
 */
export const handOutVouchers: Command<'handOutVouchers', Hashes | undefined> = {
  route: 'handOutVouchers',
  isPersonal: true,
  facts: async (home, { params }) => {
    const batch = (await readState(home, 'vouchers', params.batch))?.state;
    if (batch === undefined) return undefined;
    const scope = batch.campaign ?? batch.id;
    return { scope, hash: await keyedHash(home, 'household/v1', scope) };
  },
  aggregate: () => ({ type: 'handout' }),
  reads: ({ params, body }) => [params.batch, quarterOfDay(body.occurredOn)],
  decide: (states, { params, body }, { now, facts: hashes }) => {
    const batch = states.get('vouchers', params.batch);
    if (batch === undefined || hashes === undefined) throw new Refusal('not-found');
    const checks = new Checks();
    checks.field(body.occurredOn <= dayOf(now), '/occurredOn', 'in-future');
    checks.field(body.occurredOn <= batch.validUntil, '/occurredOn', 'after-end');
    const seen = new Set<string>();
    body.households.forEach((household, index) => {
      const isValid = household.length !== 10 || isNationalCode(household);
      checks.field(isValid, `/households/${index}`, 'check-digit');
      checks.field(!seen.has(household), `/households/${index}`, 'duplicate');
      seen.add(household);
    });
    checks.done();
    if (batch.handedOut + body.households.length > batch.issued)
      throw new Refusal('balance-exceeded', {
        fields: [{ pointer: '/households', code: 'more-than-left' }],
      });
    const data: HandedOutData = { batch: batch.id, households: body.households.length };
    const { stock, out } = account.voucher;
    return {
      kind: 'vouchers-handed-out',
      occurredOn: body.occurredOn,
      dims: dimsOf(batch),
      touches: [batch.id],
      causes: [batch.made],
      transfers: [moved(stock(batch.id), out(batch.id), data.households)],
      data: { ...data },
      evidence: body.evidence,
      claims: body.households.map((household, index) => ({
        space: 'household',
        key: `${hashes.scope}/${encodeHex(hashes.hash(household))}`,
        pointer: `/households/${index}`,
      })),
    };
  },
};

export const redeemVouchers: Command<'redeemVouchers'> = {
  route: 'redeemVouchers',
  aggregate: ({ params }) => ({ id: params.batch }),
  reads: ({ body }) => [quarterOfDay(body.occurredOn)],
  decide: (states, { body }, { aggregate, now }) => {
    const batch = states.get('vouchers', aggregate);
    if (batch === undefined) throw new Refusal('not-found');
    const checks = new Checks();
    checks.field(body.occurredOn <= dayOf(now), '/occurredOn', 'in-future');
    const most = thousandths(batch.faceValue) * BigInt(body.count);
    checks.field(thousandths(body.amount) <= most, '/amount', 'more-than-left');
    checks.done();
    if (batch.redeemed + body.count > batch.handedOut)
      throw new Refusal('balance-exceeded', {
        fields: [{ pointer: '/count', code: 'more-than-left' }],
      });
    const data: RedeemedData = { count: body.count, amount: body.amount };
    const { out, used } = account.voucher;
    return {
      kind: 'vouchers-redeemed',
      occurredOn: body.occurredOn,
      dims: dimsOf(batch),
      causes: [batch.made],
      transfers: [moved(out(aggregate), used(aggregate), body.count)],
      data: { ...data },
      evidence: body.evidence,
    };
  },
};
