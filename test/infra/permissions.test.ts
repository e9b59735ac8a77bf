import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Handler } from '../../functions/edge/event.ts';
import { cognitoDirectory } from '../../shared/aws/directory.ts';
import { type RouteName, routes } from '../../shared/contract/routes.ts';
import { embeddedHome } from '../../shared/embedded/home.ts';
import { castOn, people } from './office.ts';
import { runOffice } from './officeYear.ts';
import { type Call, directoryActions, recordingHome } from './recordingHome.ts';
import { plain, resourcesOf, templates } from './synthesized.ts';

type FunctionName = RouteName | 'seal';
const names: readonly FunctionName[] = [...(Object.keys(routes) as RouteName[]), 'seal'];

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
}
const list = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);

/** A resource of a template in the words of a Call. */
const resourceName = (arn: unknown): string =>
  plain(arn)
    .replace(/^\{[^}]*Files[^}]*\}/, 'files')
    .replace(/^\{referencetoLedgerPersonal[0-9A-F]{8}Arn\}/, 'personal')
    .replace(/^\{[^}]*?Ledger(\w+)KmsKey[^}]*\}/, (_, name: string) => `key/${name.toLowerCase()}`)
    .replace(/^\{[^}]*People[^}]*\}/, 'people')
    .replace(/^\{referencetoLedger[0-9A-F]{8}Arn\}/, 'table');

const all = templates();
const functions = resourcesOf(all, 'AWS::Lambda::Function');
const roles = resourcesOf(all, 'AWS::IAM::Role');

const propertiesOf = (name: FunctionName) =>
  [...functions.values()].find(({ Properties }) => Properties.Handler === `${name}.handler`)
    ?.Properties;

/** What the role of a function allows, but for its own log, its traces and the stream that rings it. */
function granted(name: FunctionName): Call[] {
  const role = roles.get(/^\{(\w+)\.Arn\}$/.exec(plain(propertiesOf(name)?.Role))?.[1] ?? '');
  const policies = role?.Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[];
  return policies
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Sid = '' }) => !['Log', 'Traces', 'Stream'].includes(Sid))
    .flatMap(({ Action, Resource }) =>
      list(Action).flatMap((action) =>
        list(Resource).map((resource) => ({ action, resource: resourceName(resource) })),
      ),
    );
}

const words = (some: readonly Call[]) => [
  ...new Set(some.map(({ action, resource }) => `${action} ${resource}`)),
];

/** IAM's matching of resources: `*` is any text, `?` one character. */
const covers = (grant: Call, call: Call): boolean => {
  const pattern = grant.resource.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
  return grant.action === call.action && expression.test(call.resource);
};

const calls = new Map<FunctionName, Call[]>(names.map((name) => [name, []]));
let calling: FunctionName = 'seal';
let isRung = false;
const directory = people();
const office = embeddedHome({
  data: ':memory:',
  directory,
  ring: () => {
    isRung = true;
  },
});
const recording = recordingHome(office, (call) => calls.get(calling)?.push(call));
jest.unstable_mockModule('#home', () => ({ home: () => recording }));

beforeAll(async () => {
  const { sealFor } = await import('../../functions/seal.ts');
  const functionOf = async (name: RouteName): Promise<Handler> => {
    // What was written is sealed before the next function is called, so that no scenario waits.
    calling = 'seal';
    if (isRung) {
      isRung = false;
      await sealFor(
        recording,
        true,
        () => true,
        () => {},
      );
    }
    calling = name;
    return ((await import(`../../functions/${name}.ts`)) as { handler: Handler }).handler;
  };
  await runOffice(castOn(functionOf, directory));
}, 300_000);
afterAll(() => office.close());

/** They answer from the request alone. */
const atHome: readonly FunctionName[] = ['getMe', 'importTemplate'];

test('the scenario reaches every function', () => {
  const idle = names.filter((name) => calls.get(name)?.length === 0 && !atHome.includes(name));
  expect(idle).toEqual([]);
});

describe('the role of each function', () => {
  test.each(names)('%s allows all that it does, and nothing that it never does', (name) => {
    const grants = granted(name);
    const done = calls.get(name) ?? [];
    const refused = done.filter((call) => !grants.some((grant) => covers(grant, call)));
    const unused = grants.filter((grant) => !done.some((call) => covers(grant, call)));
    expect({ refused: words(refused), unused: words(unused) }).toEqual({ refused: [], unused: [] });
  });
});

const settings: Readonly<Record<string, string>> = {
  table: 'LEDGER_TABLE',
  personal: 'PERSONAL_TABLE',
  files: 'FILES_BUCKET',
  people: 'USER_POOL',
  'key/log': 'LOG_KEY',
  'key/receipts': 'RECEIPTS_KEY',
  'key/documents': 'DOCUMENTS_KEY',
  'key/mac': 'MAC_KEY',
};

describe('the environment of each function', () => {
  test.each(names)('%s is told of what it uses, and of nothing else', (name) => {
    // Only DynamoDB uses the key of the personal data: nobody is told its name.
    const used = (calls.get(name) ?? [])
      .filter(({ resource }) => resource !== 'key/personal')
      .map(({ resource }) => settings[resource.replace(/^(table|files)\/.*/, '$1')]);
    const environment = propertiesOf(name)?.Environment as { Variables: object } | undefined;
    // The home opens its table and knows its name whatever is asked of it.
    const sealer = name === 'seal' ? ['WITNESSES'] : [];
    const expected = new Set([...used, ...sealer, 'ORIGIN', 'LEDGER_TABLE']);
    expect(Object.keys(environment?.Variables ?? {}).sort()).toEqual([...expected].sort());
  });
});

test('the directory asks Cognito for just what appointing a person is noted to take', async () => {
  const asked = new Set<string>();
  const answers: Record<string, object> = {
    AdminGetUser: { UserAttributes: [{ Name: 'sub', Value: 'actor' }] },
    ListUsers: { Users: [{ Username: 'login' }] },
    AdminListGroupsForUser: { Groups: [{ GroupName: 'district' }] },
  };
  const client = {
    send: async (command: object) => {
      const name = command.constructor.name.replace(/Command$/, '');
      asked.add(name);
      return answers[name] ?? {};
    },
  };
  const directory = cognitoDirectory('pool', client as Parameters<typeof cognitoDirectory>[1]);
  await directory.find('login');
  await directory.assign('actor', { roles: ['partner'], partner: 'partner-1' });
  expect([...asked].sort()).toEqual(Object.values(directoryActions).flat().sort());
});
