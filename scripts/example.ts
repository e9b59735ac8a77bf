import { randomInt } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataOf } from './running.ts';
import { type Cast, castOf, soon } from './scenario/cast.ts';
import { layGround } from './scenario/office.ts';
import { mainJob, wholeQuarter } from './scenario/quarter.ts';
import { report } from './scenario/steps.ts';
import { accessToken, demonstrationLogins } from './signIn.ts';
import { rememberTrust } from './trust.ts';

const languages = ['fa', 'en'] as const;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:8787' },
    out: { type: 'string', default: 'out' },
    data: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});

const save = async (name: string, bytes: Uint8Array): Promise<void> => {
  const path = join(values.out, name);
  await writeFile(path, bytes);
  console.log(`  wrote ${path}`);
};

const fetchCertificate = async ({ as }: Cast, certificate: string, name: string) => {
  const officer = await as('officer');
  const params = { certificate };
  const get = (query: { language?: 'fa' | 'en'; format: 'pdf' | 'json' }) =>
    soon('the certificate to be sealed', async () => {
      const document = await officer('certificateDocument', { params, query });
      return document.status === 200 ? document.bytes : undefined;
    });
  for (const language of languages)
    await save(`${name}-certificate-${language}.pdf`, await get({ language, format: 'pdf' }));
  await save(`${name}-certificate.json`, await get({ format: 'json' }));
};

const fetchReport = async (
  { as }: Cast,
  { period, version }: { period: string; version: number },
) => {
  const auditor = await as('auditor');
  const params = { period, version: String(version) };
  const get = (query: { language?: 'fa' | 'en'; format: 'pdf' | 'json' | 'csv' }) =>
    soon('the report to be sealed', async () => {
      const document = await auditor('reportDocument', { params, query });
      return document.status === 200 ? document.bytes : undefined;
    });
  const name = `${period}-v${version}-report`;
  for (const language of languages)
    await save(`${name}-${language}.pdf`, await get({ language, format: 'pdf' }));
  await save(`${name}.json`, await get({ format: 'json' }));
  await save(`${name}.csv`, await get({ format: 'csv' }));
};

const run = async (): Promise<void> => {
  const url = values.url.replace(/\/+$/, '');
  const passwords = await demonstrationLogins(values.data ?? (await dataOf(url)));
  const cast = castOf({
    url,
    signIn: (login) => accessToken({ url, login, password: passwords[login] ?? '' }),
    run: String(randomInt(1_000_000, 10_000_000)),
    say: console.log,
  });
  await mkdir(values.out, { recursive: true });
  const ground = await layGround(cast);
  const scenario = values.all ? wholeQuarter : mainJob;
  await scenario(cast, ground, (name, certificate) => fetchCertificate(cast, certificate, name));
  await fetchReport(cast, await report(cast));
  for (const line of await rememberTrust(url)) console.log(line);
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
