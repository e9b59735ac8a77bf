import {
  type CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from '@jest/globals';
import { cognitoDirectory } from '../../shared/aws/directory.ts';

interface Input {
  readonly Username?: string;
  readonly Filter?: string;
  readonly GroupName?: string;
  readonly NextToken?: string;
  readonly UserAttributeNames?: string[];
  readonly UserAttributes?: { Name: string; Value: string }[];
}

/** A user pool of one user, with groups answered one a page. */
function pool(groups: string[], attributes: Record<string, string> = {}) {
  const actor = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
  const user = {
    login: 'bank@example.ir',
    groups: new Set(groups),
    attributes: new Map(Object.entries(attributes)),
  };
  const changes: string[] = [];
  const commands: Record<string, (input: Input) => unknown> = {
    AdminGetUserCommand: ({ Username }) => {
      if (Username !== user.login) throw new UserNotFoundException({ message: '', $metadata: {} });
      return {
        UserAttributes: [
          { Name: 'email', Value: user.login },
          { Name: 'sub', Value: actor },
        ],
      };
    },
    ListUsersCommand: ({ Filter }) => ({
      Users: Filter === `sub = "${actor}"` ? [{ Username: user.login }] : [],
    }),
    AdminListGroupsForUserCommand: ({ NextToken = '0' }) => {
      const at = Number(NextToken);
      const name = [...user.groups][at];
      const next = at + 1 < user.groups.size ? { NextToken: `${at + 1}` } : {};
      return { Groups: name === undefined ? [] : [{ GroupName: name }], ...next };
    },
    AdminRemoveUserFromGroupCommand: ({ GroupName = '' }) => user.groups.delete(GroupName),
    AdminAddUserToGroupCommand: ({ GroupName = '' }) => user.groups.add(GroupName),
    AdminDeleteUserAttributesCommand: ({ UserAttributeNames = [] }) => {
      for (const name of UserAttributeNames) user.attributes.delete(name);
    },
    AdminUpdateUserAttributesCommand: ({ UserAttributes = [] }) => {
      for (const { Name, Value } of UserAttributes) user.attributes.set(Name, Value);
    },
  };
  const send = async (command: { constructor: { name: string }; input: Input }) => {
    const { name } = command.constructor;
    if (/Remove|Add|Delete|Update/.test(name)) changes.push(name);
    return commands[name]?.(command.input);
  };
  const directory = cognitoDirectory('pool', { send } as unknown as CognitoIdentityProviderClient);
  return { directory, user, actor, changes };
}

describe('logins in a user pool', () => {
  test('a login leads to its random id, an unknown one to nothing', async () => {
    const { directory, actor } = pool([]);
    expect(await directory.find('bank@example.ir')).toBe(actor);
    expect(await directory.find('nobody@example.ir')).toBeUndefined();
  });

  test('duties become groups and attributes; other groups stay', async () => {
    const { directory, user, actor } = pool(['officer', 'eu-central-1_Google', 'auditor'], {
      'custom:region': 'ir-21',
    });
    await directory.assign(actor, { roles: ['partner', 'auditor'], partner: 'partner-1' });
    expect([...user.groups].sort()).toEqual(['auditor', 'eu-central-1_Google', 'partner']);
    expect(Object.fromEntries(user.attributes)).toEqual({ 'custom:partner': 'partner-1' });
  });

  test('what is lent for some days stands apart from the own duties, and goes with them', async () => {
    const { directory, user, actor } = pool([]);
    const days = { from: '2026-06-10', until: '2026-06-20' };
    const lent = { roles: ['district' as const], region: 'IR-23.tehran.06', ...days };
    await directory.assign(actor, { roles: ['officer'], lent });
    expect([...user.groups]).toEqual(['officer']);
    expect(JSON.parse(user.attributes.get('custom:lent') ?? '')).toEqual(lent);
    await directory.assign(actor, { roles: ['officer'] });
    expect([...user.attributes.keys()]).toEqual([]);
  });

  test('assigning the same again moves nobody between groups', async () => {
    const { directory, user, actor, changes } = pool([]);
    const duties = { roles: ['district' as const], region: 'ir-21-02' };
    await directory.assign(actor, duties);
    const before = structuredClone(user);
    changes.length = 0;
    await directory.assign(actor, duties);
    expect(user).toEqual(before);
    expect(changes.filter((name) => name.includes('Group'))).toEqual([]);
  });

  test('what is taken goes before what is given', async () => {
    const { directory, actor, changes } = pool(['officer'], { 'custom:partner': 'partner-1' });
    await directory.assign(actor, { roles: ['district'], region: 'ir-21' });
    expect(changes).toEqual([
      'AdminRemoveUserFromGroupCommand',
      'AdminDeleteUserAttributesCommand',
      'AdminUpdateUserAttributesCommand',
      'AdminAddUserToGroupCommand',
    ]);
  });

  test('an actor that no login has, or that is no id, is refused', async () => {
    const { directory } = pool([]);
    await expect(directory.assign('other', { roles: [] })).rejects.toThrow(RangeError);
    await expect(directory.assign('x" or sub ^= "', { roles: [] })).rejects.toThrow(RangeError);
  });
});
