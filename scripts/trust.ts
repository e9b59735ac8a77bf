import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { client } from '../shared/contract/client.ts';
import { sha256 } from '../shared/crypto/sha256.ts';
import { encodeHex, encodeUtf8 } from '../shared/log/bytes.ts';
import { fileNameOf } from './verify/trust.ts';

/** Where `verify` looks beside the keys of the clone. */
const folder = fileURLToPath(new URL('../.local/trust', import.meta.url));

/**
 * Keeps the keys that a system shows, so that `verify` knows them from now on: trust on first use, and
 * it says so. A key is kept under a name of its own; another key for a known log is pointed out.
 */
export const rememberTrust = async (url: string): Promise<string[]> => {
  const { origin, log, receipts, documents } = await client(`${url}/api`)('getTrust', {});
  await mkdir(folder, { recursive: true });
  const before = await readdir(folder);
  const name = (key: string) =>
    `${fileNameOf(origin)}-${encodeHex(sha256(encodeUtf8(key))).slice(0, 8)}`;
  const files = [
    [`${name(log)}.log.vkey`, `${log}\n`],
    [`${name(receipts)}.receipts.vkey`, `${receipts}\n`],
    [`${name(documents)}.documents.pem`, documents],
  ] as const;
  const fresh = files.filter(([file]) => !existsSync(join(folder, file)));
  for (const [file, content] of fresh) await writeFile(join(folder, file), content);
  if (fresh.length === 0) return [];
  const changed = before.some((file) => file.startsWith(`${fileNameOf(origin)}-`));
  return [
    `trusted on first use: the keys of ${origin} as ${url} shows them, kept in ${folder}`,
    ...(changed
      ? [
          `ATTENTION: other keys of ${origin} were kept there before. Remove those that you do not trust.`,
        ]
      : []),
  ];
};
