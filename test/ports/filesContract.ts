import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ConditionFailed, type Files, LimitExceeded } from '../../shared/domain/ports.ts';
import { allPages, following, inByteOrder, outcome } from './tableSamples.ts';

let folders = 0;
const freshFolder = () => {
  folders += 1;
  return `contract/${process.pid}-${folders}`;
};
const bytes = (text: string) => new TextEncoder().encode(text);
const type = 'text/plain';

/** What every home of the files keeps. There may be other files already. */
export function filesContract(files: () => Files): void {
  const read = async (path: string) => {
    const file = await files().read(path);
    return file && { text: new TextDecoder().decode(file.bytes), type: file.type };
  };
  const tagOf = async (path: string) => (await files().read(path))?.tag ?? 'absent';
  const listed = async (prefix: string, limit = 1000) =>
    (await allPages((after) => files().list(prefix, { limit, ...following(after) }))).items;

  describe('a file', () => {
    test('what was written is read back, byte for byte, with its media type', async () => {
      const path = `${freshFolder()}/certificate.pdf`;
      const all = Uint8Array.from({ length: 1024 }, (_, at) => at % 256);
      expect(await files().read(path)).toBeUndefined();
      await files().write(path, all, { type: 'application/pdf' });
      const file = await files().read(path);
      expect([...(file?.bytes ?? [])]).toEqual([...all]);
      expect(file?.type).toBe('application/pdf');
    });

    test('an empty file, and one that begins with a newline, are read back', async () => {
      const folder = freshFolder();
      await files().write(`${folder}/empty`, bytes(''), { type });
      await files().write(`${folder}/newline`, bytes('\n\n'), { type });
      expect(await read(`${folder}/empty`)).toEqual({ text: '', type });
      expect(await read(`${folder}/newline`)).toEqual({ text: '\n\n', type });
    });

    test('neither the writer nor a reader can change it through the bytes that they hold', async () => {
      const path = `${freshFolder()}/a`;
      const mine = bytes('written');
      await files().write(path, mine, { type });
      mine.fill(0);
      (await files().read(path))?.bytes.fill(0);
      expect(await read(path)).toEqual({ text: 'written', type });
    });

    test('writing again replaces bytes and media type, and changes the tag', async () => {
      const path = `${freshFolder()}/a`;
      await files().write(path, bytes('one'), { type });
      const before = await tagOf(path);
      await files().write(path, bytes('two'), { type: 'application/json' });
      expect(await read(path)).toEqual({ text: 'two', type: 'application/json' });
      expect(await tagOf(path)).not.toBe(before);
    });

    test('write-once refuses what is there, the same bytes too', async () => {
      const path = `${freshFolder()}/a`;
      await files().write(path, bytes('first'), { type, when: 'absent' });
      for (const text of ['second', 'first']) {
        const again = files().write(path, bytes(text), { type, when: 'absent' });
        await expect(again).rejects.toThrow(ConditionFailed);
      }
      expect(await read(path)).toEqual({ text: 'first', type });
    });

    test('what was removed may be written once again', async () => {
      const path = `${freshFolder()}/a`;
      await files().remove(path);
      await files().write(path, bytes('first'), { type, when: 'absent' });
      await files().remove(path);
      expect(await read(path)).toBeUndefined();
      await files().write(path, bytes('second'), { type, when: 'absent' });
      expect(await read(path)).toEqual({ text: 'second', type });
    });

    test('a tag replaces just what was read', async () => {
      const path = `${freshFolder()}/checkpoint`;
      await files().write(path, bytes('10'), { type });
      const tag = await tagOf(path);
      await files().write(path, bytes('11'), { type, when: { tag } });
      const late = files().write(path, bytes('12'), { type, when: { tag } });
      await expect(late).rejects.toThrow(ConditionFailed);
      expect(await read(path)).toEqual({ text: '11', type });
    });

    test('a tag of what is no longer there replaces nothing', async () => {
      const path = `${freshFolder()}/a`;
      await files().write(path, bytes('1'), { type });
      const tag = await tagOf(path);
      await files().remove(path);
      const write = files().write(path, bytes('2'), { type, when: { tag } });
      await expect(write).rejects.toThrow(ConditionFailed);
      expect(await read(path)).toBeUndefined();
    });

    test('of fifty who write once, and of fifty who hold one tag, one wins each time', async () => {
      const path = `${freshFolder()}/head`;
      let when: 'absent' | { tag: string } = 'absent';
      for (let round = 0; round < 4; round++) {
        const text = (by: number) => `round ${round} by ${by}`;
        const expected = when;
        const outcomes = await Promise.all(
          Array.from({ length: 50 }, (_, by) =>
            outcome(files().write(path, bytes(text(by)), { type, when: expected })),
          ),
        );
        expect(outcomes.toSorted()).toEqual([
          ...Array.from({ length: 49 }, () => 'ConditionFailed'),
          'done',
        ]);
        expect(await read(path)).toEqual({ text: text(outcomes.indexOf('done')), type });
        when = { tag: await tagOf(path) };
      }
    });

    test('a reader sees one whole version while others write', async () => {
      const path = `${freshFolder()}/tile`;
      const version = (letter: string) => bytes(letter.repeat(100_000));
      await files().write(path, version('a'), { type });
      const writes = [...'bcdefgh'].map((letter) => files().write(path, version(letter), { type }));
      for (let look = 0; look < 20; look++) {
        const text = (await read(path))?.text ?? '';
        expect(text).toBe((text[0] ?? '').repeat(100_000));
      }
      await Promise.all(writes);
    });
  });

  describe('paths', () => {
    const wrong = [
      '',
      '/',
      '/a',
      'a/',
      'a//b',
      '.',
      '..',
      '../a',
      'a/../b',
      'a/./b',
      'a b',
      'a\\b',
      'a%2e',
      'a\u0000',
      'a+',
      'گواهی',
      'a\n',
      `a/${'x'.repeat(201)}`,
      Array.from({ length: 251 }, () => 'a').join('/'),
    ];
    for (const path of wrong) {
      test(`refused: ${JSON.stringify(path.slice(0, 20))}`, async () => {
        await expect(files().read(path)).rejects.toThrow(LimitExceeded);
        await expect(files().write(path, bytes(''), { type })).rejects.toThrow(LimitExceeded);
        await expect(files().remove(path)).rejects.toThrow(LimitExceeded);
      });
    }

    test('a media type that is no header line is refused', async () => {
      for (const wrongType of ['', 'a\nb', 'متن', ' a']) {
        const write = files().write(`${freshFolder()}/a`, bytes(''), { type: wrongType });
        await expect(write).rejects.toThrow(LimitExceeded);
      }
    });

    test('odd names, and the longest, are names of their own', async () => {
      const folder = freshFolder();
      const paths = [
        'a',
        'A',
        '...',
        '.a',
        'a.',
        '-',
        '=',
        '_',
        'x'.repeat(200),
        'x067.p/8',
        'x067',
      ];
      for (const path of paths) await files().write(`${folder}/${path}`, bytes(path), { type });
      for (const path of paths)
        expect(await read(`${folder}/${path}`)).toEqual({ text: path, type });
      const inner = [freshFolder(), 'y'.repeat(200), 'z'.repeat(200)].join('/');
      const full = `${inner}/${'w'.repeat(499 - inner.length)}`;
      await files().write(full, bytes('long'), { type });
      expect(await read(full)).toEqual({ text: 'long', type });
    });

    test('a file and a folder can have the same name', async () => {
      const folder = freshFolder();
      await files().write(`${folder}/a/b`, bytes('inner'), { type });
      await files().write(`${folder}/a`, bytes('outer'), { type, when: 'absent' });
      expect(await read(`${folder}/a/b`)).toEqual({ text: 'inner', type });
      expect(await read(`${folder}/a`)).toEqual({ text: 'outer', type });
      expect(await listed(`${folder}/a`)).toEqual([`${folder}/a`, `${folder}/a/b`]);
    });
  });

  describe('a list of paths', () => {
    test('has what begins with the prefix, in byte order, also within a segment', async () => {
      const folder = freshFolder();
      const names = ['a', 'a-b', 'a.b', 'a/b', 'a/b/c', 'a0', 'aa/b', 'A', 'Z/z', '_', 'b/a'];
      for (const name of names) await files().write(`${folder}/${name}`, bytes(''), { type });
      for (const prefix of ['', 'a', 'a/', 'a/b', 'a-', 'Z', 'z', 'b/a', 'b/a/']) {
        const expected = inByteOrder(names.filter((name) => name.startsWith(prefix)));
        expect(await listed(`${folder}/${prefix}`)).toEqual(
          expected.map((name) => `${folder}/${name}`),
        );
      }
    });

    test('says by the absence of a next page that nothing follows', async () => {
      const folder = freshFolder();
      for (const name of ['a', 'b', 'c'])
        await files().write(`${folder}/${name}`, bytes(''), { type });
      const page = await files().list(`${folder}/`, { limit: 3 });
      expect(page).toEqual({ items: ['a', 'b', 'c'].map((name) => `${folder}/${name}`) });
      expect(await files().list(`${freshFolder()}/`, { limit: 3 })).toEqual({ items: [] });
    });

    test('pages of 0, 1001 or one and a half paths are refused', async () => {
      for (const limit of [0, 1001, 1.5, -1]) {
        await expect(files().list('', { limit })).rejects.toThrow(LimitExceeded);
      }
    });

    test('paging through any set of paths neither loses nor repeats', async () => {
      const segment = fc.constantFrom('a', 'a-', 'a.', 'b', '0', '_=', '=');
      const path = fc
        .array(segment, { minLength: 1, maxLength: 3 })
        .map((parts) => parts.join('/'));
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(path, { minLength: 1, maxLength: 12 }),
          fc.integer({ min: 1, max: 5 }),
          async (paths, limit) => {
            const folder = freshFolder();
            for (const one of paths) await files().write(`${folder}/${one}`, bytes(''), { type });
            const expected = inByteOrder(paths).map((one) => `${folder}/${one}`);
            expect(await listed(`${folder}/`, limit)).toEqual(expected);
          },
        ),
        { numRuns: 20 },
      );
    });
  });
}
