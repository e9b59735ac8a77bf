import { parseArgs } from 'node:util';
import { dataOf } from './running.ts';
import { accessToken, demonstrationLogins } from './signIn.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:8787' },
    data: { type: 'string' },
  },
});
const [login] = positionals;

try {
  const url = values.url.replace(/\/+$/, '');
  const logins = await demonstrationLogins(values.data ?? (await dataOf(url)));
  const password = login === undefined ? undefined : logins[login];
  if (login === undefined || password === undefined)
    throw new Error(
      `usage: npm run token -- --url URL [--data DIR] LOGIN, one of ${Object.keys(logins).join(', ')}`,
    );
  console.log(await accessToken({ url, login, password }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
