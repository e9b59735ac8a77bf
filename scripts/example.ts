import { randomInt } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataOf } from './running.ts';
import { campaign } from './scenario/campaign.ts';
import { type Cast, castOf, soon } from './scenario/cast.ts';
import { field } from './scenario/field.ts';
import { heaterModel } from './scenario/heaterModel.ts';
import { heaters } from './scenario/heaters.ts';
import { housing } from './scenario/housing.ts';
import { memoranda } from './scenario/memoranda.ts';
import { metered } from './scenario/metered.ts';
import { layGround } from './scenario/office.ts';
import { plans } from './scenario/plans.ts';
import { relief } from './scenario/relief.ts';
import { report } from './scenario/steps.ts';
import { wheelchairs } from './scenario/wheelchairs.ts';
import { accessToken, demonstrationLogins } from './signIn.ts';
import { rememberTrust } from './trust.ts';

const languages = ['fa', 'en'] as const;

/** The first is the main job; --all runs every one. */
const scenarios = { heaters, wheelchairs, housing, metered, field, campaign, relief };

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
  if (values.all) {
    await heaterModel(cast);
    await memoranda(cast, ground);
  }
  for (const [name, scenario] of Object.entries(scenarios).slice(0, values.all ? undefined : 1))
    await fetchCertificate(cast, await scenario(cast, ground), name);
  if (values.all) await plans(cast, ground);
  await fetchReport(cast, await report(cast));
  for (const line of await rememberTrust(url)) console.log(line);
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
