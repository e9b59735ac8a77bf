import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sealedEntry } from '../../shared/domain/sealed.ts';
import { certificateBundle } from '../../shared/domain/verify/bundle.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/log/bytes.ts';
import { office } from '../domain/office.ts';
import { wheelchairs } from '../domain/papers.ts';
import { issued, verified } from '../domain/steps.ts';

/** The commands of docs/verifying.md need these, and nothing of ours. */
const tools = ['bash', 'openssl', 'sha256sum', 'base64', 'xxd', 'jq'];
const missing = tools.filter((tool) => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
});
if (missing.length > 0) {
  const message = `NOT TESTED: ${missing.join(', ')} missing`;
  if (process.env.CI === 'true') throw new Error(message);
  process.stderr.write(`\n*** ${message} ***\n`);
}
const withTools = missing.length === 0 ? test : test.skip;

let folder: string;
let paper: string;
let vkey: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csr-ledger-by-hand-'));
  const text = await readFile(new URL('../../docs/verifying.md', import.meta.url), 'utf8');
  script = /```bash\n([\s\S]*?)```/.exec(text)?.[1] ?? 'exit 9';
  const here = await office();
  const certificate = await issued(here, await verified(here, [wheelchairs('3')]));
  await here.seal();
  // More leaves behind it, so that the path has both left and right siblings.
  for (const quantity of ['1', '2']) await verified(here, [wheelchairs(quantity)]);
  await here.seal();
  const sealed = await sealedEntry(here.home, `${certificate}:3`);
  if (typeof sealed !== 'object') throw new Error('not sealed');
  paper = decodeUtf8(certificateBundle(sealed, here.home.origin));
  vkey = await here.home.logSigner.vkey();
  here.home.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const byHand = async (certificate: string, key = vkey) => {
  await writeFile(join(folder, 'certificate.json'), encodeUtf8(certificate));
  await writeFile(join(folder, 'log.vkey'), `${key}\n`);
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe', timeout: 20_000 } as const;
  return execFileSync('bash', ['-c', script], options);
};

describe('a certificate checked by hand, as the document says', () => {
  withTools('is found good', async () => {
    expect(await byHand(paper)).toMatch(
      /^the entry is leaf \d+ of \d+\nSignature Verified Successfully\ntrue\n$/,
    );
  });

  withTools('is found out when it says something else than its entry', async () => {
    const changed = JSON.parse(paper);
    changed.credential.credentialSubject.serial = 'CSR-1405-000009-0';
    await expect(byHand(JSON.stringify(changed))).rejects.toMatchObject({ status: 1 });
  });

  withTools('is found out when its entry was changed', async () => {
    const changed = JSON.parse(paper);
    changed.leaf = changed.leaf.replace('"seq":3', '"seq":4');
    await expect(byHand(JSON.stringify(changed))).rejects.toMatchObject({ status: 1 });
  });

  withTools('is found out under another key of the same name', async () => {
    const { home } = await office();
    const other = await home.logSigner.vkey();
    home.close();
    await expect(byHand(paper, other)).rejects.toMatchObject({ status: 1 });
  });
});
