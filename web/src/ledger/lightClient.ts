import { rows } from 'virtual:contract-rows';
import {
  type ClientOptions,
  caller,
  type KnownContract,
} from '../../../shared/contract/calling.ts';
import type { Problem } from '../../../shared/contract/problems.ts';
import type { RouteName } from '../../../shared/contract/routes.ts';

/**
 * The contract's client without its schemas. The portal and its API are of one build and one host: replies are
 * taken as the contract's types say; what is sent is judged by the schemas, which come with the forms.
 */
export const lightClient = (base: string, options: ClientOptions) =>
  caller(base, options, lightContract);

/** A problem document has at least these (RFC 9457, with the contract's code). */
const isProblem = (json: unknown): json is Problem =>
  typeof json === 'object' &&
  json !== null &&
  'code' in json &&
  'title' in json &&
  'status' in json &&
  typeof json.status === 'number';

const codes: Readonly<Record<number, string>> = {
  401: 'token-invalid',
  403: 'role-missing',
  404: 'not-found',
  413: 'body-too-large',
};

const rowOf = (name: RouteName) => {
  const row = rows[name];
  if (row === undefined) throw new Error(`the portal was built without the route ${name}`);
  return row;
};

const answers: readonly unknown[] = ['valid', 'revoked', 'superseded', 'not-found'];

/** A citizen is told one of four things: an answer that no page knows is none. */
const judgedAnswer = (json: unknown): unknown => {
  const { answer } = json as { answer?: unknown };
  if (!answers.includes(answer)) throw new TypeError('the answer is none that there is');
  return json;
};

const replyOf = (name: RouteName): ((json: unknown) => unknown) | undefined => {
  if (name === 'checkCertificate') return judgedAnswer;
  return rowOf(name)[2] === 'json' ? (json) => json : undefined;
};

const lightContract: KnownContract = {
  row: (name) => {
    const [method, path] = rowOf(name);
    return { method, path };
  },
  reply: replyOf,
  problem: (json) => (isProblem(json) ? json : undefined),
  // Without words of its own: the page says that the service can't be reached.
  meaning: (status) => ({
    type: 'about:blank',
    title: '',
    status,
    code: codes[status] ?? (status < 500 ? 'body-invalid' : 'busy'),
  }),
};
