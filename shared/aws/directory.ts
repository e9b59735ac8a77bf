import {
  AdminAddUserToGroupCommand,
  AdminDeleteUserAttributesCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUpdateUserAttributesCommand,
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { Role } from '../contract/entry.ts';
import type { Directory, Duties } from '../domain/ports.ts';
import { serviceError } from './storeError.ts';
import { maxAttempts, waits } from './waits.ts';

/** Milliseconds. */
const longestRequest = 5_000;
/** A user is in a few groups only; Cognito answers up to 60 at once. */
const groupPages = 10;

export const cognitoClient = (
  config: CognitoIdentityProviderClientConfig = {},
): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({
    requestHandler: waits(longestRequest),
    maxAttempts,
    ...config,
  });

/** Logins of a Cognito user pool: an actor is a user's `sub`, a role a group of that name. */
export function cognitoDirectory(
  UserPoolId: string,
  client: Pick<CognitoIdentityProviderClient, 'send'> = cognitoClient(),
): Directory {
  return {
    find: async (login) => {
      try {
        const user = await client.send(new AdminGetUserCommand({ UserPoolId, Username: login }));
        return user.UserAttributes?.find(({ Name }) => Name === 'sub')?.Value;
      } catch (error) {
        if (serviceError(error).name === 'UserNotFoundException') return undefined;
        throw error;
      }
    },

    // What is taken comes before what is given: cut short, it has given nothing too much.
    assign: async (actor, duties) => {
      const user = { UserPoolId, Username: await loginOf(actor) };
      const groups = await groupsOf(user);
      for (const GroupName of groups.filter((group) => isRole(group) && !isAmong(group, duties))) {
        await client.send(new AdminRemoveUserFromGroupCommand({ ...user, GroupName }));
      }
      await setAttributes(user, duties);
      for (const GroupName of duties.roles.filter((role) => !groups.includes(role))) {
        await client.send(new AdminAddUserToGroupCommand({ ...user, GroupName }));
      }
    },
  };

  async function loginOf(actor: string): Promise<string> {
    if (!/^[\w-]{1,128}$/.test(actor)) throw new RangeError('not an actor');
    const filter = { UserPoolId, Filter: `sub = "${actor}"`, Limit: 1 };
    const { Users: [user] = [] } = await client.send(new ListUsersCommand(filter));
    if (user?.Username === undefined) throw new RangeError('no login has this actor');
    return user.Username;
  }

  async function groupsOf(user: User): Promise<string[]> {
    const groups: string[] = [];
    let next: string | undefined;
    for (let page = 0; page < groupPages; page++) {
      const place = next === undefined ? user : { ...user, NextToken: next };
      const answer = await client.send(new AdminListGroupsForUserCommand(place));
      groups.push(...(answer.Groups ?? []).flatMap(({ GroupName }) => GroupName ?? []));
      next = answer.NextToken;
      if (next === undefined) return groups;
    }
    throw new RangeError(`a user in more groups than ${groupPages} pages hold`);
  }

  async function setAttributes(user: User, { partner, region, lent }: Duties): Promise<void> {
    const values = Object.entries({
      'custom:partner': partner,
      'custom:region': region,
      'custom:lent': lent && JSON.stringify(lent),
    });
    const absent = values.flatMap(([name, value]) => (value === undefined ? [name] : []));
    if (absent.length > 0) {
      const input = { ...user, UserAttributeNames: absent };
      await client.send(new AdminDeleteUserAttributesCommand(input));
    }
    const present = values.flatMap(([Name, Value]) =>
      Value === undefined ? [] : [{ Name, Value }],
    );
    if (present.length > 0) {
      const input = { ...user, UserAttributes: present };
      await client.send(new AdminUpdateUserAttributesCommand(input));
    }
  }
}

interface User {
  readonly UserPoolId: string;
  readonly Username: string;
}

const isRole = (group: string): boolean => Role.options.some((role) => role === group);
const isAmong = (group: string, { roles }: Duties): boolean => roles.some((role) => role === group);
