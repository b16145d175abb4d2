/** The log's files against its entries: every full tile and bundle, and those at the right edge of what is published. */
import { leaf, GrowingTree } from './merkle.js';

/** Reads a file of the log; null where there is none. */
export type ReadFile = (name: string) => Promise<Uint8Array | null>;

const WIDTH = 256;

/** The name of a tile's file, as tlog-tiles says. */
function nameOf(level: string, index: number, width: number): string {
  let name = String(index % 1000).padStart(3, '0');
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    name = `x${String(rest % 1000).padStart(3, '0')}/${name}`;
  return `tile/${level}/${name}${width === WIDTH ? '' : `.p/${width}`}`;
}

/** Takes the entries one after the other, and looks at each file as soon as it is known what it must be. */
export class FileCheck {
  /** What the file that is being filled must hold, of each level; `index` counts the files before it. */
  readonly #levels: { index: number; hashes: Buffer[]; widths: Set<number> }[] = [];
  #bundle: Buffer[] = [];
  readonly #widths = new Set<number>();
  #size = 0;

  constructor(
    private readonly read: ReadFile,
    private readonly tell: (index: number, says: string) => void,
  ) {}

  async add(entry: Buffer): Promise<void> {
    this.#bundle.push(entry);
    this.#size++;
    await this.#hash(0, leaf(entry));
    if (this.#bundle.length < WIDTH) return;
    await this.#compare('entries', this.#size / WIDTH - 1, this.#bundle);
    this.#bundle = [];
    this.#widths.clear();
  }

  /** A head is signed of what was added until here: its right edge has files that stay until they are full. */
  signed(): void {
    if (this.#bundle.length > 0) this.#widths.add(this.#bundle.length);
    for (const { hashes, widths } of this.#levels) if (hashes.length > 0) widths.add(hashes.length);
  }

  /** The files that are not full. */
  async end(): Promise<void> {
    for (const width of this.#widths)
      await this.#compare('entries', Math.floor(this.#size / WIDTH), this.#bundle.slice(0, width));
    for (const [level, { index, hashes, widths }] of this.#levels.entries())
      for (const width of widths) await this.#compare(String(level), index, hashes.slice(0, width));
  }

  async #hash(level: number, hash: Buffer): Promise<void> {
    const at = (this.#levels[level] ??= { index: 0, hashes: [], widths: new Set() });
    at.hashes.push(hash);
    if (at.hashes.length < WIDTH) return;
    await this.#compare(String(level), at.index, at.hashes);
    const above = new GrowingTree();
    for (const one of at.hashes) above.add(one);
    this.#levels[level] = { index: at.index + 1, hashes: [], widths: new Set() };
    await this.#hash(level + 1, above.root());
  }

  async #compare(level: string, index: number, parts: readonly Buffer[]): Promise<void> {
    const name = nameOf(level, index, parts.length);
    const covers = level === 'entries' ? 0 : Number(level);
    const first = index * WIDTH ** (covers + 1);
    const found = await this.read(name);
    const wanted = Buffer.concat(level === 'entries' ? parts.map(prefixed) : [...parts]);
    if (found === null) return this.tell(first, `the file ${name} is not there`);
    if (wanted.equals(found)) return;
    const step = wanted.length / parts.length;
    const bytes = Buffer.from(found);
    const part = (of: Buffer, n: number) => of.subarray(n * step, (n + 1) * step);
    const n = parts.findIndex((_, n) => !part(wanted, n).equals(part(bytes, n)));
    const from = first + Math.max(n, 0) * WIDTH ** covers;
    this.tell(from, `the file ${name} says otherwise from entry ${from}`);
  }
}

const prefixed = (entry: Buffer): Buffer =>
  Buffer.concat([Uint8Array.of(Math.floor(entry.length / 256), entry.length % 256), entry]);
