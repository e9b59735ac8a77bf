import type { Entry } from '../contract/entry.ts';
import type { Caller } from './caller.ts';
import { dutiesOf, type PersonState, personId } from './office/person.ts';
import { Refusal } from './refusal.ts';
import type { States } from './states.ts';

type Restates = NonNullable<Entry['restates']>;

const personOf = ({ approvedBy }: Restates) => personId(approvedBy);

/** Whose approval a request names. It is read for every write, so that no command can forget to. */
export const approverIn = (request: object): readonly string[] => {
  const { body } = request as { body?: { restates?: Restates | undefined } };
  return body?.restates === undefined ? [] : [personOf(body.restates)];
};

/** A closed quarter is written into with the approval of another officer of the office, and of nobody else. */
export const refuseApprover = (
  states: States,
  restates: Restates | undefined,
  { actor }: Pick<Caller, 'actor'>,
  today: string,
): void => {
  if (restates === undefined) return;
  if (restates.approvedBy === actor) throw new Refusal('same-person');
  const approver = states.get('person', personOf(restates));
  if (approver === undefined || !isOfficer(approver, today))
    throw new Refusal('rule-broken', {
      fields: [
        {
          pointer: '/restates/approvedBy',
          code: approver === undefined ? 'unknown' : 'not-allowed-value',
        },
      ],
    });
};

/** By its own duties, or as a deputy on that day. */
const isOfficer = (person: PersonState, day: string): boolean => {
  const { roles, lent } = dutiesOf(person);
  const lends = lent !== undefined && lent.from <= day && day <= lent.until;
  return roles.includes('officer') || (lends && lent.roles.includes('officer'));
};
