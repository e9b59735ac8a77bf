import { ConditionFailed, type Files, type StoredFile } from '../../shared/domain/ports.ts';

export interface MemoryFiles extends Files {
  readonly stored: Map<string, StoredFile>;
}

/** The port Files over a map, without faults of its own. */
export function memoryFiles(): MemoryFiles {
  const stored = new Map<string, StoredFile>();
  let writes = 0;
  return {
    stored,
    read: async (path) => stored.get(path),
    write: async (path, bytes, { type, when }) => {
      const standing = stored.get(path);
      const isRefused =
        (when === 'absent' && standing !== undefined) ||
        (typeof when === 'object' && standing?.tag !== when.tag);
      if (isRefused) throw new ConditionFailed([{ change: 0 }]);
      stored.set(path, { bytes: bytes.slice(), tag: String(++writes), type });
    },
    remove: async (path) => {
      stored.delete(path);
    },
    list: async (prefix, { after = '', limit }) => {
      const paths = [...stored.keys()].filter((path) => path.startsWith(prefix) && path > after);
      const items = paths.sort().slice(0, limit);
      const last = items.at(-1);
      return { items, ...(paths.length > limit && last !== undefined && { next: last }) };
    },
  };
}
