import { Entry, maxLeafBytes, type Receipt } from '../contract/entry.ts';
import type { Written } from '../contract/papers.ts';
import type { RouteName } from '../contract/routes.ts';
import { encodeBase64 as base64, encodeHex as hex } from '../log/bytes.ts';
import { canonical, canonicalBytes } from '../log/canonical.ts';
import { leafHash } from '../log/merkle.ts';
import type { Request } from './caller.ts';
import type { Claim } from './claim.ts';
import type { Command, Context, Draft } from './command.ts';
import { evidenceMissing } from './evidence.ts';
import type { Kept } from './kept.ts';
import { claimKey, entryKey, idempotencyKey, pendingShard, stateKey } from './keys.ts';
import { newAggregate } from './newAggregate.ts';
import { dayOf, periodOf, periodOfDay } from './period.ts';
import {
  type Change,
  ConditionFailed,
  Contention,
  type Home,
  type Item,
  tableLimits,
  Unclear,
} from './ports.ts';
import { receiptBytes } from './receipt.ts';
import { Refusal } from './refusal.ts';
import { approverIn, refuseApprover } from './restates.ts';
import { applied, listing, States } from './states.ts';

const tries = 4;
const rounds = 3;

const utf8 = new TextEncoder();

/**
 * The one way in which anything is written. Looks up the key, reads states, lets the command decide,
 * and commits entry, states, idempotency key and claims in one transaction. Same key and request: the
 * same answer, one entry. Throws Refusal; never leaves anything half-written.
 */
export const record = async <N extends RouteName, F>(
  home: Home,
  command: Command<N, F>,
  request: Request<N>,
): Promise<Written> => {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const outcome = await attemptOnce(home, command, request);
    if (outcome !== 'again') return outcome;
    await home.pause(jitter(home, attempt));
  }
  throw new Refusal('busy');
};

/** Full jitter: a random wait below 20, 40, 80… milliseconds. */
const jitter = (home: Home, attempt: number) => {
  const [high = 0, low = 0] = home.random(2);
  return ((high * 256 + low) / 65_536) * 10 * 2 ** attempt;
};

/**
 * Decides as `record` would, now, and writes nothing: for who wants to know what would be refused. What is
 * claimed elsewhere only shows when it is written; the draft tells what it would claim. Throws Refusal.
 */
export const rehearse = async <N extends RouteName, F>(
  home: Home,
  command: Command<N, F>,
  request: Request<N>,
): Promise<Draft> => {
  const facts = (await command.facts?.(home, request)) as F;
  const named = command.aggregate(request, facts);
  const aggregate =
    'id' in named ? named.id : newAggregate(home, named.type, command.route, request);
  const now = home.clock();
  const states = await load(home, command, request, { aggregate, now });
  return decided(home, command, request, { states, aggregate, now, facts });
};

const decided = async <N extends RouteName, F>(
  home: Home,
  command: Command<N, F>,
  request: Request<N>,
  { states, ...context }: Context<F> & { readonly states: States },
): Promise<Draft> => {
  const draft = command.decide(states, request, context);
  await refuseMissingEvidence(home, request, draft);
  refuseApprover(states, draft.restates, request.caller, dayOf(context.now));
  refuseClosedQuarter(states, draft, context.now);
  return draft;
};

const attemptOnce = async <N extends RouteName, F>(
  home: Home,
  command: Command<N, F>,
  request: Request<N>,
): Promise<Written | 'again'> => {
  const facts = (await command.facts?.(home, request)) as F;
  const named = command.aggregate(request, facts);
  const aggregate =
    'id' in named ? named.id : newAggregate(home, named.type, command.route, request);
  const requestHash = await hashOfRequest(home, command, request);

  const earlier = await home.table.get(idempotencyKey(aggregate, request.idempotencyKey));
  if (earlier !== undefined) {
    if (earlier.requestHash !== requestHash) throw new Refusal('idempotency-key-reused');
    return answerAgain(home, command, aggregate, earlier);
  }

  const now = home.clock();
  const states = await load(home, command, request, { aggregate, now });
  const current = states.kept(aggregate);
  if ('id' in named && request.ifMatch !== undefined) {
    if (current === undefined) throw new Refusal('not-found');
    if (current.version !== request.ifMatch)
      throw new Refusal('version-conflict', { version: current.version });
  }
  const draft = await decided(home, command, request, { states, aggregate, now, facts });

  const entry = complete(home, request, draft, { aggregate, current, now, states });
  const leaf = canonical(entry);
  const bytes = utf8.encode(leaf);
  if (bytes.length > maxLeafBytes) throw new Refusal('entry-too-large');
  const hash = leafHash(home.sha256, bytes);
  const receipt = await sign(home, entry, hash);
  const written = { entry, leaf, hash, receipt, states, draft, requestHash, request, now };
  const changes = changesFor(written);
  try {
    await command.before?.(home, { aggregate, now, facts });
    await home.table.commit(changes.list);
  } catch (error) {
    if (error instanceof ConditionFailed) return settle(error, changes.claims, aggregate);
    if (error instanceof Contention || error instanceof Unclear) return 'again';
    throw error;
  }
  home.ring();
  await command.after?.(home, entry);
  return { id: aggregate, version: (current?.version ?? 0) + 1, entry: entry.id, receipt };
};

const hashOfRequest = async <N extends RouteName, F>(
  home: Home,
  { route, isPersonal }: Command<N, F>,
  request: Request<N>,
): Promise<string> => {
  const {
    params = {},
    body = {},
    caller,
  } = request as { params?: unknown; body?: unknown } & Request<N>;
  const hash = home.sha256(canonicalBytes({ actor: caller.actor, body, params, route }));
  return hex(isPersonal ? await home.mac(hash) : hash);
};

const load = async <N extends RouteName, F>(
  home: Home,
  command: Command<N, F>,
  request: Request<N>,
  at: { readonly aggregate: string; readonly now: Date },
): Promise<States> => {
  const kept = new Map<string, Kept<unknown> | undefined>();
  const always = [at.aggregate, `quarter-${periodOf(at.now)}`, ...approverIn(request)];
  let wanted: readonly string[] = always;
  let states = new States(kept);
  for (let round = 0; round <= rounds; round += 1) {
    const missing = [...new Set(wanted)].filter((id) => !kept.has(id));
    if (missing.length === 0) break;
    if (kept.size + missing.length > tableLimits.keys) throw new Refusal('entry-too-large');
    const items = await home.table.getMany(missing.map(stateKey));
    const found = new Map(items.map((item) => [item.pk, item]));
    for (const id of missing) kept.set(id, keptOf(found.get(stateKey(id).pk)));
    states = new States(kept);
    wanted = command.reads?.(request, states, at) ?? [];
  }
  return states;
};

/** A state item as it lies in the table. */
export const keptOf = (item: Item | undefined): Kept<unknown> | undefined =>
  item && {
    version: Number(item.version),
    seq: Number(item.seq),
    recordedAt: String(item.recordedAt),
    state: JSON.parse(String(item.state)),
  };

const refuseMissingEvidence = async <N extends RouteName>(
  home: Home,
  request: Request<N>,
  draft: Draft,
) => {
  const fields = await evidenceMissing(home, request.caller, draft.evidence ?? []);
  if (fields.length > 0) throw new Refusal('rule-broken', { fields });
};

const periodFor = (draft: Draft, now: Date) =>
  draft.period ?? (draft.occurredOn === undefined ? periodOf(now) : periodOfDay(draft.occurredOn));

/** Quarters that a decision may write into; it must have read their state for the closing to hold. */
export const quarterOfDay = (day: string) => `quarter-${periodOfDay(day)}`;

const refuseClosedQuarter = (states: States, draft: Draft, now: Date) => {
  if (draft.kind === 'quarter-closed' || draft.kind === 'report-issued') return;
  const quarter = `quarter-${periodFor(draft, now)}`;
  if (!states.loaded(quarter)) throw new Error(`${draft.kind} did not read ${quarter}`);
  if (states.get('quarter', quarter)?.closed === true && draft.restates === undefined)
    throw new Refusal('quarter-closed');
};

/** Milliseconds, longer than any write takes and any two clocks differ. */
const closingMargin = 60 * 60 * 1000;

/**
 * A quarter that has ended may be closed for good while a late paper for it is being written: that one is then
 * decided anew. Of a quarter that still runs nothing is asked, so that writers never wait for each other there.
 */
const stillOpen = (states: States, { aggregate, period, restates }: Entry, now: Date): Change[] => {
  const quarter = `quarter-${period}`;
  const hasEnded = period < periodOf(new Date(now.getTime() + closingMargin));
  if (!hasEnded || aggregate === quarter || restates !== undefined) return [];
  const kept = states.kept(quarter);
  const when =
    kept === undefined ? { absent: true as const } : { equals: { version: kept.version } };
  return [{ check: stateKey(quarter), when }];
};

const complete = <N extends RouteName>(
  home: Home,
  request: Request<N>,
  draft: Draft,
  at: { aggregate: string; current: Kept<unknown> | undefined; now: Date; states: States },
): Entry => {
  const { actor, as, partner } = request.caller;
  const now = at.now.toISOString();
  const before = at.current?.recordedAt ?? now;
  const seq = (at.current?.seq ?? 0) + 1;
  return Entry.parse({
    v: 1,
    id: `${at.aggregate}:${seq}`,
    nonce: base64(home.random(16)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    aggregate: at.aggregate,
    seq,
    kind: draft.kind,
    recordedAt: before > now ? before : now,
    ...(draft.occurredOn !== undefined && { occurredOn: draft.occurredOn }),
    period: periodFor(draft, at.now),
    by: {
      actor,
      role: as,
      ...(as === 'partner' && partner !== undefined && { partner }),
      ...(draft.onBehalfOf !== undefined && { onBehalfOf: draft.onBehalfOf }),
    },
    dims: draft.dims ?? {},
    touches: (draft.touches ?? []).map((aggregate) => ({
      aggregate,
      version: (at.states.kept(aggregate)?.version ?? 0) + 1,
    })),
    causes: draft.causes ?? [],
    transfers: draft.transfers ?? [],
    data: draft.data,
    evidence: draft.evidence ?? [],
    commitments: draft.commitments ?? [],
    ...(draft.reverses !== undefined && { reverses: draft.reverses }),
    ...(draft.restates !== undefined && { restates: draft.restates }),
  });
};

const sign = async (home: Home, entry: Entry, hash: Uint8Array): Promise<Receipt> => {
  const signer = await home.receiptSigner();
  const promise = {
    origin: home.origin,
    entry: entry.id,
    leafHash: base64(hash),
    recordedAt: entry.recordedAt,
  };
  return {
    ...promise,
    key: signer.key,
    signature: base64(await signer.sign(receiptBytes(promise))),
  };
};

interface Commitment {
  readonly entry: Entry;
  readonly leaf: string;
  readonly hash: Uint8Array;
  readonly receipt: Receipt;
  readonly states: States;
  readonly draft: Draft;
  readonly requestHash: string;
  readonly request: { readonly idempotencyKey: string };
  readonly now: Date;
}

/** The transaction; `claims` tells which of its changes claim what. */
const changesFor = (c: Commitment): { list: Change[]; claims: Map<number, Claim> } => {
  const { entry, states, draft } = c;
  const owner = entry.aggregate;
  const version = (states.kept(owner)?.version ?? 0) + 1;
  const list: Change[] = [
    {
      put: {
        ...entryKey(owner, entry.seq),
        leaf: c.leaf,
        leafHash: base64(c.hash),
        receipt: canonical(c.receipt),
        pending: pendingShard(c.hash),
        pendingAt: `${entry.recordedAt}#${entry.id}`,
      },
      when: { absent: true },
    },
    {
      put: {
        ...idempotencyKey(owner, c.request.idempotencyKey),
        seq: entry.seq,
        version,
        requestHash: c.requestHash,
      },
      when: { absent: true },
    },
    stateChange(states, entry, owner, entry.seq),
    ...(draft.touches ?? []).map((touched) =>
      stateChange(states, entry, touched, states.kept(touched)?.seq ?? 0),
    ),
    ...(draft.frees ?? []).map((claim) => ({
      remove: claimKey(claim),
      when: { equals: { owner } },
    })),
    ...stillOpen(states, entry, c.now),
  ];
  const claims = new Map<number, Claim>();
  for (const claim of draft.claims ?? []) {
    claims.set(list.length, claim);
    list.push({ put: { ...claimKey(claim), owner }, when: { absent: true } });
  }
  if (list.length > tableLimits.changes) throw new Refusal('entry-too-large');
  return { list, claims };
};

const stateChange = (states: States, entry: Entry, aggregate: string, seq: number): Change => {
  const kept = states.kept(aggregate);
  const state = applied(kept?.state, entry, aggregate);
  const lists = Object.fromEntries(
    Object.entries(listing(state, aggregate)).flatMap(([index, [partition, at]]) => [
      [index, partition],
      [`${index}At`, at],
    ]),
  );
  return {
    put: {
      ...stateKey(aggregate),
      version: (kept?.version ?? 0) + 1,
      seq,
      recordedAt: entry.recordedAt,
      state: canonical(state),
      ...lists,
    },
    when: kept === undefined ? { absent: true } : { equals: { version: kept.version } },
  };
};

/** A claim that failed is for good; any other condition means that somebody wrote in between. */
const settle = (error: ConditionFailed, claims: Map<number, Claim>, aggregate: string): 'again' => {
  const taken = error.failed.flatMap(({ change, item }) => {
    const claim = claims.get(change);
    return claim === undefined || item?.owner === aggregate ? [] : [claim];
  });
  if (taken.length > 0 && taken.length === error.failed.length)
    throw new Refusal('claimed-elsewhere', {
      fields: taken.map(({ pointer }) => ({ pointer, code: 'duplicate' as const })),
    });
  return 'again';
};

const answerAgain = async <N extends RouteName, F>(
  home: Home,
  command: Command<N, F>,
  aggregate: string,
  earlier: Item,
): Promise<Written> => {
  const item = await home.table.get(entryKey(aggregate, Number(earlier.seq)));
  if (item === undefined) throw new Error(`idempotency key without its entry in ${aggregate}`);
  const entry = JSON.parse(String(item.leaf)) as Entry;
  await command.after?.(home, entry);
  return {
    id: aggregate,
    version: Number(earlier.version),
    entry: entry.id,
    receipt: JSON.parse(String(item.receipt)) as Receipt,
  };
};
