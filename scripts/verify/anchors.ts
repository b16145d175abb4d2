/** The heads that were kept day by day beside the log: each must be of this log still. */
import type { ReadFile } from './files.js';
import type { GrowingTree } from './merkle.js';
import { readCheckpoint, type Head, type Key } from './notes.js';

const DAY_MS = 24 * 3_600_000;

/** Those since the first day of the log, held against the tree as it grows. */
export async function anchoredHeads(
  read: ReadFile,
  key: Key,
  tell: (says: string) => void,
  since: string | null,
) {
  const bySize = new Map<number, { day: string; root: Head['root'] }[]>();
  for (let at = since === null ? Infinity : Date.parse(since); at <= Date.now(); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    const bytes = await read(`anchors/${day}`);
    if (bytes === null) continue;
    const head = readCheckpoint(Buffer.from(bytes).toString(), key);
    if (typeof head === 'string') tell(`the anchor anchors/${day}: ${head}`);
    else bySize.set(head.size, [...(bySize.get(head.size) ?? []), { day, root: head.root }]);
  }
  return {
    /** The heads over as many entries as there are by now. */
    compare(tree: GrowingTree): void {
      const here = bySize.get(tree.size);
      if (here === undefined) return;
      for (const { day, root } of here)
        if (!tree.root().equals(root)) tell(`the anchor anchors/${day} was signed over other entries`);
    },
    /** Those over more entries than there are. */
    end(tree: GrowingTree): void {
      for (const [size, here] of bySize)
        for (const { day } of here)
          if (size > tree.size)
            tell(`the anchor anchors/${day} names ${size} entries, and the log holds ${tree.size}`);
    },
  };
}
