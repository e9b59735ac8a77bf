import { sha256 } from '../crypto/sha256.ts';
import { checkPage, checkPath, checkType } from '../domain/filePath.ts';
import { ConditionFailed, type Files, type StoredFile } from '../domain/ports.ts';
import { encodeHex } from '../log/bytes.ts';

/** Files that end with the process. */
export function memoryFiles(): Files {
  const files = new Map<string, StoredFile>();
  return {
    read: async (path) => {
      checkPath(path);
      const file = files.get(path);
      return file && { ...file, bytes: file.bytes.slice() };
    },
    write: async (path, bytes, { type, when }) => {
      checkPath(path);
      checkType(type);
      const tag = files.get(path)?.tag;
      const isExpected = when === undefined || tag === (when === 'absent' ? undefined : when.tag);
      if (!isExpected) throw new ConditionFailed([{ change: 0 }]);
      files.set(path, { bytes: Uint8Array.from(bytes), type, tag: encodeHex(sha256(bytes)) });
    },
    remove: async (path) => {
      checkPath(path);
      files.delete(path);
    },
    list: async (prefix, { after = '', limit }) => {
      checkPage(limit);
      const wanted = [...files.keys()].filter((path) => path.startsWith(prefix) && path > after);
      const items = wanted.sort().slice(0, limit);
      const next = wanted.length > limit ? items.at(-1) : undefined;
      return next === undefined ? { items } : { items, next };
    },
  };
}
