import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Delivery } from '../../../../shared/contract/contributions.ts';
import type { Confirmation, Subject } from '../deliveryForm.ts';
import type { Photo } from './photo.ts';
import { newKey, open, openJson, type Sealed, seal, sealJson } from './sealed.ts';

/** A confirmation that waits to be sent. Its key is chosen once: however often it is sent, it is done once. */
export interface Waiting {
  /** Also the Idempotency-Key. */
  readonly key: string;
  readonly contribution: string;
  readonly body: Delivery;
  readonly savedAt: string;
  /** What was delivered and what was typed, to open the form with it again. */
  readonly subject: Subject;
  readonly confirmation: Confirmation;
  /** Why the office did not take it; it then waits for its author, not for a connection. */
  readonly refused?: string;
}

interface Field extends DBSchema {
  keys: { key: string; value: CryptoKey };
  outbox: { key: string; value: { actor: string; savedAt: string; words: Sealed } };
  photos: { key: string; value: { of: string; picture: Sealed } };
  kept: { key: string; value: { actor: string; place: string; sealed: Sealed } };
}

let opened: Promise<IDBPDatabase<Field>> | undefined;

const database = (): Promise<IDBPDatabase<Field>> => {
  opened ??= openDB<Field>('field', 1, {
    upgrade: (made) => {
      for (const name of ['keys', 'outbox', 'photos', 'kept'] as const)
        made.createObjectStore(name);
    },
    // Another tab may want a newer form; the next use opens it again.
    blocking: (_now, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
  });
  return opened;
};

/** The device's own key: made once, not extractable. Two tabs that make one at once agree on the first. */
const deviceKey = async (): Promise<CryptoKey> => {
  const store = await database();
  const known = await store.get('keys', 'device');
  if (known !== undefined) return known;
  const fresh = await newKey();
  const change = store.transaction('keys', 'readwrite');
  const first = await change.store.get('device');
  if (first === undefined) await change.store.put(fresh, 'device');
  await change.done;
  return first ?? fresh;
};

const sealedPictures = async (key: CryptoKey, photos: readonly Photo[]) =>
  Promise.all(photos.map(async ({ sha256, bytes }) => [sha256, await seal(key, bytes)] as const));

/** Keeps a confirmation with its pictures, in the place of one that was not accepted; all or nothing. */
export const keepWaiting = async (
  actor: string,
  waiting: Waiting,
  photos: readonly Photo[],
  instead?: Waiting,
): Promise<void> => {
  const key = await deviceKey();
  const words = await sealJson(key, waiting);
  const sealed = await sealedPictures(key, photos);
  const change = (await database()).transaction(['outbox', 'photos'], 'readwrite');
  const pictures = change.objectStore('photos');
  if (instead !== undefined) {
    await change.objectStore('outbox').delete(instead.key);
    for (const { sha256 } of instead.body.evidence)
      await pictures.delete(`${instead.key}/${sha256}`);
  }
  await change.objectStore('outbox').put({ actor, savedAt: waiting.savedAt, words }, waiting.key);
  for (const [sha256, picture] of sealed)
    await pictures.put({ of: waiting.key, picture }, `${waiting.key}/${sha256}`);
  await change.done;
};

/** Keeps the pictures of a form that is not sent yet, in the place of those kept before. */
export const keepDraftPhotos = async (place: string, photos: readonly Photo[]): Promise<void> => {
  const sealed = await sealedPictures(await deviceKey(), photos);
  const change = (await database()).transaction('photos', 'readwrite');
  await change.store.delete(within(place));
  for (const [sha256, picture] of sealed)
    await change.store.put({ of: place, picture }, `${place}/${sha256}`);
  await change.done;
};

export const draftPhotos = async (place: string): Promise<readonly Photo[]> => {
  const store = await database();
  const [keys, pictures] = await Promise.all([
    store.getAllKeys('photos', within(place)),
    store.getAll('photos', within(place)),
  ]);
  const key = await deviceKey();
  return Promise.all(
    pictures.map(async ({ picture }, index) => ({
      sha256: keys[index]?.slice(place.length + 1) ?? '',
      bytes: await open(key, picture),
    })),
  );
};

/** All keys that begin with a place. */
const within = (place: string) => IDBKeyRange.bound(`${place}/`, `${place}/\uffff`);

/** What this person has not sent yet, the oldest first. */
export const waitingOf = async (actor: string): Promise<readonly Waiting[]> => {
  const key = await deviceKey();
  const all = await (await database()).getAll('outbox');
  const mine = all.filter((each) => each.actor === actor);
  const open = await Promise.all(mine.map(({ words }) => openJson(key, words)));
  return (open as Waiting[]).sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
};

export const pictureOf = async (
  waiting: Waiting,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const kept = await (await database()).get('photos', `${waiting.key}/${sha256}`);
  return kept && open(await deviceKey(), kept.picture);
};

/** Forgets a confirmation and its pictures: it was sent, or its author dropped it. */
export const forget = async ({ key, body }: Waiting): Promise<void> => {
  const change = (await database()).transaction(['outbox', 'photos'], 'readwrite');
  await change.objectStore('outbox').delete(key);
  for (const { sha256 } of body.evidence)
    await change.objectStore('photos').delete(`${key}/${sha256}`);
  await change.done;
};

/** Keeps what was read last, for reading it without a line. `place` says what it answers. */
export const keep = async (actor: string, place: string, value: unknown): Promise<void> => {
  const sealed = await sealJson(await deviceKey(), value);
  await (await database()).put('kept', { actor, place, sealed }, `${actor}/${place}`);
};

export const keptOf = async (
  actor: string,
): Promise<readonly { place: string; value: unknown }[]> => {
  const key = await deviceKey();
  const all = await (await database()).getAll('kept');
  const mine = all.filter((each) => each.actor === actor);
  return Promise.all(
    mine.map(async ({ place, sealed }) => ({ place, value: await openJson(key, sealed) })),
  );
};

/** Forgets what was read, as at the end of a session; what waits to be sent stays. */
export const forgetKept = async (): Promise<void> => (await database()).clear('kept');
