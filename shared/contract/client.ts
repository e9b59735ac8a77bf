import { type ClientOptions, caller, type KnownContract } from './calling.ts';
import { Problem, type ProblemCode, problems } from './problems.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

export {
  type Answer,
  type Call,
  type ClientOptions,
  type Document,
  ProblemError,
} from './calling.ts';

/** A typed client of the contract (see caller), which holds every reply against the contract's schema. */
export const client = (base: string, options: ClientOptions = {}) =>
  caller(base, options, wholeContract);

/** Gateways and proxies on the way have answers of their own, which are no problem documents. */
const meaning = (status: number): Problem => {
  const code = codeOf(status);
  return { type: `/errors#${code}`, title: problems[code].en, status, code };
};

const codeOf = (status: number): ProblemCode => {
  const codes = Object.keys(problems) as ProblemCode[];
  // Of several codes with one status, the one that something on the way would mean.
  const named: Partial<Record<number, ProblemCode>> = {
    403: 'role-missing',
    404: 'not-found',
    413: 'body-too-large',
  };
  const same = named[status] ?? codes.find((code) => problems[code].status === status);
  return same ?? (status < 500 ? 'body-invalid' : 'busy');
};

const wholeContract: KnownContract = {
  row: (name) => routes[name],
  reply: (name) => {
    const { reply }: Route = routes[name];
    return 'parse' in reply ? (json) => reply.parse(json) : undefined;
  },
  problem: (json) => Problem.safeParse(json).data,
  meaning,
};
