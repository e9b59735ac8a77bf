import type { Colleague, Officer, PersonWithDuties, Readiness } from '../../contract/people.ts';
import { type Request, within } from '../caller.ts';
import type { Kept } from '../kept.ts';
import { loginKey } from '../keys.ts';
import { listStates, readState, readStates } from '../lists.ts';
import { dayOf } from '../period.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { type PersonState, personId } from './person.ts';
import { officeId } from './state.ts';

const viewOf = (
  { version, state }: Kept<PersonState>,
  logins: ReadonlyMap<string, string>,
): PersonWithDuties => {
  const { roles, deputyFor, ...person } = state;
  const id = personId(state.actor);
  const login = logins.get(id);
  return {
    ...person,
    ...{ id, version, roles: [...roles] },
    ...(login !== undefined && { login }),
    ...(deputyFor !== undefined && { deputyFor: [...deputyFor] }),
  };
};

/** The logins behind some people, as far as they were kept with the personal data. */
const loginsOf = async (
  { personal }: Pick<Home, 'personal'>,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (people.length === 0) return new Map();
  const items = await personal.getMany(people.map(loginKey));
  return new Map(items.map(({ pk, login }) => [pk.slice(2), String(login)]));
};

export const getPerson = async (home: Home, { params }: Request<'getPerson'>) => {
  const kept = await readState(home, 'person', params.person);
  if (kept === undefined) throw new Refusal('not-found');
  return viewOf(kept, await loginsOf(home, [params.person]));
};

/** Everybody with duties, then everybody whose duties have ended. */
export const listPeople = async (home: Home, request: Request<'listPeople'>) => {
  const { items, ...page } = await listStates(home, 'person', 'listPeople', request, {
    partitions: [
      { index: 'byStatus', partition: 'person#active' },
      { index: 'byStatus', partition: 'person#ended' },
    ],
    view: (kept) => kept,
  });
  const logins = await loginsOf(
    home,
    items.map(({ state }) => personId(state.actor)),
  );
  return { ...page, items: items.map((kept) => viewOf(kept, logins)) };
};

/** The officers in duty today, by appointment or deputyship. */
export const listOfficers = async (
  home: Home,
  request: Request<'listOfficers'>,
): Promise<{ items: Officer[]; next?: string }> => {
  const today = dayOf(home.clock());
  const { items, ...page } = await listStates(home, 'person', 'listOfficers', request, {
    partitions: [{ index: 'byStatus', partition: 'person#active' }],
    keep: (person) => isOfficer(person, today),
    view: ({ state: { actor } }) => actor,
  });
  const logins = await loginsOf(home, items.map(personId));
  const officerOf = (actor: string): Officer => {
    const login = logins.get(personId(actor));
    return { actor, ...(login !== undefined && { login }) };
  };
  return { ...page, items: items.map(officerOf) };
};

/** Who can sign in for the caller's partner: a partner sees its own people, and nobody else's. */
export const listColleagues = async (
  home: Home,
  request: Request<'listColleagues'>,
): Promise<{ items: Colleague[]; next?: string }> => {
  const { items, ...page } = await listStates(home, 'person', 'listColleagues', request, {
    partitions: [{ index: 'byPartner', partition: `person#${request.caller.partner}` }],
    keep: ({ partner, ended }) => ended === undefined && within(request.caller, { partner }),
    view: ({ state: { actor } }) => actor,
  });
  const logins = await loginsOf(home, items.map(personId));
  return {
    ...page,
    items: items.map((actor) => {
      const login = logins.get(personId(actor));
      return { actor, ...(login !== undefined && { login }) };
    }),
  };
};

const texts = {
  'not-configured': {
    fa: 'سربرگ و صاحبان امضا ثبت نشده است: مدیر سامانه آن‌ها را ثبت کند.',
    en: 'Letterhead and signatories are not set: the office-admin has to set them.',
  },
  'no-signatory': {
    fa: 'امروز هیچ صاحب امضایی اعتبار ندارد: حکم تازه را در تنظیمات ثبت کنید.',
    en: 'No signatory is in force today: record the new order in the settings.',
  },
  'one-officer': {
    fa: 'یک کارشناس به‌تنهایی نمی‌تواند هم ثبت و هم تأیید کند: کارشناس دومی منصوب کنید، یا کارشناس ادارهٔ بالادست را برای تأیید در این اداره منصوب کنید.',
    en: 'One officer alone cannot both register and verify: appoint a second one, or appoint the verifier of the parent office here.',
  },
} as const;

/** More officers than this make no difference to any warning. */
const enough = 2;
const pageSize = 100;

/** What keeps the office from doing its work, before anybody is refused for it. */
export const getReadiness = async (home: Home): Promise<Readiness> => {
  const settings = (await readState(home, 'office', officeId))?.state.settings;
  const today = dayOf(home.clock());
  const isSigned = settings?.signatories.some(
    ({ from, until }) => from <= today && (until === undefined || today <= until),
  );
  const officers = await countOfficers(home, today);
  const codes = [
    ...(settings === undefined ? (['not-configured'] as const) : []),
    ...(isSigned === false ? (['no-signatory'] as const) : []),
    ...(officers < enough ? (['one-officer'] as const) : []),
  ];
  return { officers, warnings: codes.map((code) => ({ code, text: texts[code] })) };
};

/** Officers by appointment or deputyship; counting stops once there are enough. */
const countOfficers = async (home: Home, today: string): Promise<number> => {
  let after: string | undefined;
  let officers = 0;
  for (let pages = 0; pages < 10 && officers < enough; pages += 1) {
    const page = await home.table.queryIndex({
      ...{ index: 'byStatus', partition: 'person#active', limit: pageSize },
      ...(after !== undefined && { after }),
    });
    const people = await readStates(
      home,
      'person',
      page.items.map(({ pk }) => pk.slice(2)),
    );
    officers += people.filter(({ state }) => isOfficer(state, today)).length;
    after = page.next;
    if (after === undefined) break;
  }
  return officers;
};

const isOfficer = ({ roles, ended, deputyFor }: PersonState, today: string): boolean =>
  ended === undefined &&
  (roles.includes('officer') ||
    deputyFor?.some(
      (lent) => lent.roles.includes('officer') && lent.from <= today && today <= lent.until,
    ) === true);
