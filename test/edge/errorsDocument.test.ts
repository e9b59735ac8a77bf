import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { errorsDocument } from '../../scripts/errorsDocument.ts';
import { problems } from '../../shared/contract/problems.ts';

test('docs/errors.md says what the contract says (write it again with: npm run errors)', () => {
  const written = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  expect(written).toBe(errorsDocument());
  for (const code of Object.keys(problems)) expect(written).toContain(`## ${code}\n`);
});
