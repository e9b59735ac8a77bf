import type { Contact } from '../../contract/partners.ts';
import { canonical } from '../../log/canonical.ts';
import { type Request, within } from '../caller.ts';
import type { Command } from '../command.ts';
import { commitmentTo, type Opened, salted } from '../commitment.ts';
import { contactsKey, contactsPrefix } from '../keys.ts';
import { readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { noteAccess } from './personalData.ts';

/** What lost requests left over goes with later ones: so many at a time, as a commit can take. */
const leftOvers = 100;

interface Contacts {
  readonly opened: Opened<readonly Contact[]>;
  readonly sha256: string;
}

/**
 * The people to talk to at a partner: personal data, of which the entry holds one commitment. They are kept
 * under their commitment before the entry is, so that what is read is always what the log committed to; what was
 * kept before is removed after it. An empty list erases them.
 */
export const setContacts: Command<'setContacts', Contacts> = {
  route: 'setContacts',
  isPersonal: true,
  facts: async (home, { body }) => {
    const opened = salted((length) => home.random(length), body.contacts);
    return { opened, sha256: commitmentTo(home.sha256, opened) };
  },
  aggregate: ({ params }) => ({ id: params.partner }),
  decide: (states, { body, caller }, { aggregate, facts: { sha256 } }) => {
    const partner = states.get('partner', aggregate);
    if (partner === undefined || !within(caller, { partner: aggregate }))
      throw new Refusal('not-found');
    if (partner.type === 'natural-person') throw new Refusal('status-wrong');
    return {
      kind: 'partner-contacts-set',
      dims: { partner: aggregate },
      data: { count: body.contacts.length },
      commitments: [{ of: 'contacts', sha256 }],
    };
  },
  before: (home, { aggregate, now, facts: { opened, sha256 } }) =>
    home.personal.commit([
      {
        put: {
          ...contactsKey(aggregate, sha256),
          opened: canonical(opened),
          keptAt: now.toISOString(),
        },
      },
    ]),
  // Nothing younger than the entry: somebody may be about to record it.
  after: async (home, { aggregate, commitments, recordedAt }) => {
    const { pk, sk: current } = contactsKey(aggregate, commitments[0]?.sha256 ?? '');
    const { items } = await home.personal.query({ pk, prefix: contactsPrefix, limit: leftOvers });
    const stale = items.filter(({ sk, keptAt }) => sk !== current && String(keptAt) < recordedAt);
    if (stale.length > 0)
      await home.personal.commit(stale.map(({ sk }) => ({ remove: { pk, sk } })));
  },
};

/** The contacts, once it is noted who reads them. Throws an Error if they are not what the log committed to. */
export const getContacts = async (home: Home, { params, caller }: Request<'getContacts'>) => {
  const { partner } = params;
  const kept = await readState(home, 'partner', partner);
  if (kept === undefined || !within(caller, { partner }) || kept.state.type === 'natural-person')
    throw new Refusal('not-found');
  const { contacts: sha256 } = kept.state;
  const version = kept.version;
  if (sha256 === undefined) return { partner, version, contacts: [] };
  await noteAccess(home, partner, caller, 'getContacts');
  const item = await home.personal.get(contactsKey(partner, sha256));
  const opened = item && (JSON.parse(String(item.opened)) as Opened<Contact[]>);
  if (opened === undefined || commitmentTo(home.sha256, opened) !== sha256)
    throw new Error(`the contacts of ${partner} are not what the log committed to`);
  return { partner, version, contacts: opened.value };
};
