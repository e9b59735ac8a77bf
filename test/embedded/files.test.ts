import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { folderFiles } from '../../shared/embedded/files.ts';
import { memoryFiles } from '../../shared/embedded/memoryFiles.ts';
import { filesContract } from '../ports/filesContract.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
const inFolder = folderFiles(join(folder, 'contract'));
const inMemory = memoryFiles();
afterAll(() => rmSync(folder, { recursive: true }));

describe('files in a folder', () => filesContract(() => inFolder));
describe('files in memory', () => filesContract(() => inMemory));

describe('the folder', () => {
  const bytes = new TextEncoder().encode('کار خیر');
  const type = 'text/plain';

  test('what was acknowledged stands there when it is opened again, and nothing half-written', async () => {
    const root = join(folder, 'again');
    await folderFiles(root).write('a/b', bytes, { type });
    writeFileSync(join(root, 'unfinished', 'cut-short'), 'half');
    const again = folderFiles(root);
    expect((await again.read('a/b'))?.bytes).toEqual(bytes);
    expect(readdirSync(join(root, 'unfinished'))).toEqual([]);
    expect(await again.list('', { limit: 10 })).toEqual({ items: ['a/b'] });
  });

  test('a refused write leaves nothing behind', async () => {
    const root = join(folder, 'refused');
    const files = folderFiles(root);
    await files.write('a', bytes, { type });
    await expect(files.write('a', bytes, { type, when: 'absent' })).rejects.toThrow();
    await expect(files.write('a', bytes, { type, when: { tag: 'other' } })).rejects.toThrow();
    expect(readdirSync(join(root, 'unfinished'))).toEqual([]);
  });

  test('a file is its media type, a newline and its bytes, for its owner only', async () => {
    const root = join(folder, 'form');
    await folderFiles(root).write('a/b', bytes, { type });
    const place = join(root, 'stored', 'a+', 'b');
    expect(readFileSync(place, 'utf8')).toBe('text/plain\nکار خیر');
    expect(statSync(place).mode & 0o777).toBe(0o600);
  });

  test('a damaged file is reported, not read', async () => {
    const root = join(folder, 'damaged');
    const files = folderFiles(root);
    await files.write('a', bytes, { type });
    writeFileSync(join(root, 'stored', 'a'), 'no newline');
    await expect(files.read('a')).rejects.toThrow('damaged');
  });
});
