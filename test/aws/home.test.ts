import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';

/** Runs a module in a process of its own, with nothing but these variables. */
const run = (script: string, variables: Record<string, string>): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { AWS_REGION: 'eu-central-1', ...variables },
    encoding: 'utf8',
  });
const module = JSON.stringify(new URL('../../shared/aws/home.ts', import.meta.url).href);
const office = { ORIGIN: 'csr.example.ir/1', LEDGER_TABLE: 'ledger' };

describe('the home of a function', () => {
  test('starts with the table only: S3, KMS, Cognito and certificates are not loaded', () => {
    const script = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      const { home } = await import(${module});
      const { origin } = home();
      const others = /client-(s3|kms|cognito)|pkijs/;
      console.log(JSON.stringify({
        origin,
        isOne: home() === home(),
        dynamo: loaded.some((url) => url.includes('client-dynamodb')),
        others: loaded.filter((url) => others.test(url)),
      }));`;
    expect(JSON.parse(run(script, office))).toEqual({
      origin: 'csr.example.ir/1',
      isOne: true,
      dynamo: true,
      others: [],
    });
  });

  test('a variable that is missing is named when it is needed, not before', () => {
    const script = `
      const { home } = await import(${module});
      const failure = (work) => work.then(() => 'done', (error) => error.message);
      console.log(JSON.stringify([
        await failure(home().files.read('a')),
        await failure(home().directory.find('a')),
        await failure(home().mac(new Uint8Array(1))),
        await failure(home().documentSigner()),
      ]));`;
    expect(JSON.parse(run(script, office))).toEqual(
      ['FILES_BUCKET', 'USER_POOL', 'MAC_KEY', 'DOCUMENTS_KEY'].map(
        (name) => `the environment variable ${name} is missing`,
      ),
    );
  });

  test('without a table there is no home', () => {
    const script = `
      const { home } = await import(${module});
      try { home(); } catch (error) { console.log(error.message); }`;
    expect(run(script, { ORIGIN: 'csr.example.ir/1' })).toContain('LEDGER_TABLE is missing');
  });
});
