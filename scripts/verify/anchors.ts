/** The heads that were kept day by day beside the log, and those kept elsewhere: each must be of this log still. */
import { reason } from '../../src/finding.js';
import { dayFile } from '../../src/providers/seal/anchors.js';
import { readTimeStamp, stampFile } from '../../src/providers/seal/time-stamps.js';
import type { ReadFile } from './files.js';
import type { GrowingTree } from './merkle.js';
import { readCheckpoint, type Head, type Key, type Succession } from './notes.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** `since`: the first day of the log; `elsewhere`: heads that somebody kept; `trusted`: who may stamp the time (PEM). */
export type Anchored = {
  read: ReadFile;
  keys: readonly Key[];
  since: string | null;
  elsewhere: readonly { name: string; signed: string }[];
  trusted: string | null;
};
type Tell = (says: string) => void;

/** Reads them all; they are compared with the tree as it grows. */
export async function anchoredHeads({ read, keys, since, elsewhere, trusted }: Anchored, tell: Tell) {
  const heads = new HeldHeads(keys, tell);
  let stamps = 0;
  for (let at = since === null ? Infinity : Date.parse(since); at <= Date.now(); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    const bytes = await read(dayFile(day));
    const signed = bytes === null ? null : Buffer.from(bytes).toString();
    if (signed !== null) heads.hold(dayFile(day), signed);
    const stamp = trusted === null ? null : await read(stampFile(day));
    if (stamp === null || trusted === null) continue;
    const fault = await stampFault(stamp, { over: signed ?? '', trusted }, at);
    if (fault === null) stamps++;
    else tell(`the time stamp ${stampFile(day)}: ${fault}`);
  }
  for (const { name, signed } of elsewhere) heads.hold(name, signed);
  return { heads, stamps };
}

/** Why a stamp does not show that a head was there on its day; null: it does. */
async function stampFault(
  stamp: Uint8Array,
  made: { over: string; trusted: string },
  day: number,
): Promise<string | null> {
  try {
    const { at } = await readTimeStamp(stamp, made);
    const isOfDay = at.getTime() >= day - HOUR_MS && at.getTime() < day + DAY_MS + HOUR_MS;
    return isOfDay ? null : `it was made ${at.toISOString()}, on another day`;
  } catch (error) {
    return reason(error);
  }
}

/** Heads that others than the database hold, by the number of their entries. */
export class HeldHeads {
  readonly #bySize = new Map<number, { name: string; head: Head }[]>();
  count = 0;

  constructor(
    private readonly keys: readonly Key[],
    private readonly tell: Tell,
  ) {}

  hold(name: string, signed: string): void {
    const head = readCheckpoint(signed, this.keys);
    if (typeof head === 'string') return this.tell(`the anchor ${name}: ${head}`);
    this.#bySize.set(head.size, [...(this.#bySize.get(head.size) ?? []), { name, head }]);
    this.count++;
  }

  /** Those over as many entries as there are by now. */
  compare(tree: GrowingTree, succession: Succession): void {
    for (const { name, head } of this.#bySize.get(tree.size) ?? []) {
      const fault = succession.faultOf(head);
      if (fault !== null) this.tell(`the anchor ${name}: ${fault}`);
      if (!tree.root().equals(head.root)) this.tell(`the anchor ${name} was signed over other entries`);
    }
  }

  /** Those over more entries than there are. */
  end(tree: GrowingTree): void {
    for (const [size, here] of this.#bySize)
      for (const { name } of here)
        if (size > tree.size)
          this.tell(`the anchor ${name} names ${size} entries, and the log holds ${tree.size}`);
  }
}
