/** Holds the journal against its seal, the seal against the heads that were signed, and the log's files against both. */
import { committed, GrowingTree, leaf, saltOf } from './merkle.js';
import { readCheckpoint, Succession, type Key } from './notes.js';
import {
  dayOfFirst,
  sealedRows,
  signedHeads,
  unsealed,
  type Row,
  type Signed,
  type Snapshot,
} from './rows.js';
import { anchoredHeads, type Anchored } from './anchors.js';
import { FileCheck, type ReadFile } from './files.js';

/** What is wrong, where; `index` is the place in the log, `null` where it has none. */
export type Problem = {
  kind: 'altered' | 'missing' | 'reordered' | 'added' | 'checkpoint' | 'file' | 'anchor';
  index: number | null;
  says: string;
};
export type Verdict = {
  entries: number;
  checkpoints: number;
  /** Heads and time stamps that are kept outside the database. */
  anchors: number;
  stamps: number;
  waiting: number;
  problems: Problem[];
};

/** `keys`: those of the log, the oldest first; `only`: a complaint's number, null: all. */
export type Asked = Omit<Anchored, 'since'> & { only: string | null };

/** More than these would only repeat what is wrong. */
const ENOUGH = 20;
type Tell = (kind: Problem['kind'], index: number | null, says: string) => void;

/** Verifies all of the journal, or the entries of one complaint. */
export async function verifySeal(sql: Snapshot, { only, ...asked }: Asked): Promise<Verdict> {
  const { keys, read } = asked;
  const problems: Problem[] = [];
  const tell: Tell = (kind, index, says) => problems.push({ kind, index, says });
  const tree = new GrowingTree();
  const files = new FileCheck(read, (index, says) => tell('file', index, says));
  const versions = new Map<string, number>();
  const succession = new Succession();
  const { heads: held, stamps } = await anchoredHeads({ ...asked, since: await dayOfFirst(sql) }, (says) =>
    tell('anchor', null, says),
  );
  const heads = signedHeads(sql);
  let [checkpoints, entries] = [0, 0];
  let head = await next(heads);
  const compare = (): boolean => {
    if (head === null || head.size > tree.size) return false;
    const said = faultOf(head, tree, { keys, succession });
    if (said !== null) tell('checkpoint', null, `the checkpoint of ${head.size} entries: ${said}`);
    checkpoints++;
    files.signed();
    return true;
  };
  while (compare()) head = await next(heads);
  for await (const row of sealedRows(sql, only)) {
    for (; tree.size < row.index && problems.length < ENOUGH;) {
      tell('missing', tree.size, `entry ${tree.size} of the log is missing`);
      tree.add(leaf(new Uint8Array()));
    }
    const before = versions.get(row.number) ?? 0;
    if (row.version <= before)
      tell('reordered', row.index, `${nameOf(row)} is behind version ${before} of it`);
    versions.set(row.number, row.version);
    if (only === null || row.number === only) {
      checkEntry(row, tell);
      entries++;
    }
    tree.add(leaf(row.commitment));
    held.compare(tree, succession);
    await files.add(row.commitment);
    while (compare()) head = await next(heads);
    if (problems.length >= ENOUGH) break;
  }
  if (problems.length < ENOUGH) {
    if (head !== null)
      tell('missing', tree.size, `${head.size} entries were signed, and the log holds ${tree.size}`);
    await files.end();
    held.end(tree);
    await checkPublished(read, tree, { keys, succession, tell });
  }
  let waiting = 0;
  for (const { number, version, early } of await unsealed(sql, only)) {
    if (early) tell('added', null, `${number} version ${version} is in the journal and was never sealed`);
    else waiting++;
  }
  return {
    ...{ entries, checkpoints, anchors: held.count, stamps, waiting },
    problems: problems.toSorted(byPlace),
  };
}

const next = async (heads: AsyncGenerator<Signed>): Promise<Signed | null> => {
  const { value, done } = await heads.next();
  return done === true ? null : value;
};
const nameOf = ({ number, version, index }: Row): string => `${number} version ${version} (entry ${index})`;
const byPlace = (one: Problem, other: Problem): number =>
  (one.index ?? Number.MAX_VALUE) - (other.index ?? Number.MAX_VALUE);

/** Why a head is not what was signed over this tree; null: it is. */
function faultOf(
  { size, root, signed }: Signed,
  tree: GrowingTree,
  { keys, succession }: { keys: readonly Key[]; succession: Succession },
): string | null {
  const said = readCheckpoint(signed, keys);
  if (typeof said === 'string') return said;
  if (said.size !== size || !said.root.equals(root)) return 'its row is not what was signed';
  if (tree.size !== size || !tree.root().equals(said.root))
    return 'the entries are not those it was signed over';
  return succession.faultOf(said);
}

/** The entry of the journal, and the texts it brought, against what was sealed. */
function checkEntry(row: Row, tell: Tell): void {
  const { index, entry, said, texts, salt, commitment } = row;
  if (entry === null) return tell('missing', index, `${nameOf(row)} is not in the journal`);
  const hashes = Object.fromEntries(texts.map(({ name, commitment: sealed }) => [name, sealed]));
  const saying = committed(saltOf(salt, 'said'), sorted(said)).toString('hex');
  const record = sorted({ ...entry, said: saying, texts: hashes });
  if (!committed(saltOf(salt, 'record'), record).equals(commitment))
    tell('altered', index, `${nameOf(row)} is not what was sealed`);
  for (const name of row.more) tell('added', index, `the text "${name}" of ${nameOf(row)} was never sealed`);
  for (const { name, salt: opens, commitment: sealed, text } of texts) {
    if (text === null && opens === null) continue;
    if (text === null) tell('missing', index, `the text "${name}" of ${nameOf(row)} is not there`);
    else if (opens === null)
      tell('added', index, `the text "${name}" of ${nameOf(row)} was erased, and is there`);
    else if (committed(Buffer.from(opens, 'hex'), text).toString('hex') !== sealed)
      tell('altered', index, `the text "${name}" of ${nameOf(row)} is not what was sealed`);
  }
}

/** JSON with the fields of each object in the order of their names. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${sorted(inner)}`).join(',')}}`;
}

/** The head that the log itself publishes. */
async function checkPublished(
  read: ReadFile,
  tree: GrowingTree,
  { keys, succession, tell }: { keys: readonly Key[]; succession: Succession; tell: Tell },
): Promise<void> {
  const bytes = await read('checkpoint');
  if (bytes === null) {
    if (tree.size > 0) tell('file', null, 'the file checkpoint is not there');
    return;
  }
  const said = readCheckpoint(Buffer.from(bytes).toString(), keys);
  const fault = typeof said === 'string' ? said : said.size === tree.size ? succession.faultOf(said) : null;
  if (typeof said === 'string' || fault !== null) tell('checkpoint', null, `the file checkpoint: ${fault}`);
  else if (said.size > tree.size)
    tell(
      'checkpoint',
      null,
      `the file checkpoint names ${said.size} entries, and the log holds ${tree.size}`,
    );
  else if (said.size === tree.size && !said.root.equals(tree.root()))
    tell('checkpoint', null, 'the file checkpoint was signed over other entries');
}
