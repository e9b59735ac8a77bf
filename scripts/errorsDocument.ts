import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { fieldProblems, problems } from '../shared/contract/problems.ts';

/** docs/errors.md: every code that a refusal can carry, from the contract's own tables. */
export const errorsDocument = (): string => `# Refusals

This page is written by \`npm run errors\` from \`shared/contract/problems.ts\`.

A request that is refused is answered with \`application/problem+json\` (RFC 9457) in the language of
\`Accept-Language\` (Persian unless English is asked for): \`type\`, \`title\`, \`status\`, \`code\`, on a version
conflict the current \`version\`, and in \`fields\` every wrong field with its JSON pointer, a code and a
message. Pointers are into the body; those of path, query and headers begin with \`/params\`, \`/query\` and
\`/headers\`. Nothing has been written when a request is refused. After 503, and when the answer is lost, send
the same request with the same \`Idempotency-Key\` again.

${Object.entries(problems)
  .map(([code, { status, en, fa }]) => `## ${code}\n\n${status} · ${en}\n\n${fa}\n`)
  .join('\n')}
## Codes of fields

| code | English | فارسی |
|---|---|---|
${Object.entries(fieldProblems)
  .map(([code, { en, fa }]) => `| \`${code}\` | ${en} | ${fa} |`)
  .join('\n')}
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await writeFile(new URL('../docs/errors.md', import.meta.url), errorsDocument());
