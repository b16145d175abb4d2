/** A downloaded proof, checked without a database. */
import { z } from 'zod';
import { committed, leaf, rootByInclusion } from './merkle.js';
import { readCheckpoint, readProof, readVerifierKey } from './notes.js';

const Part = z.object({ salt: z.base64(), text: z.string() });
/** What opens the commitment in the log, and of the commitments in it those that are shown. */
const Opening = z.object({
  salt: z.base64(),
  record: z.string(),
  said: Part.optional(),
  texts: z.array(Part.extend({ name: z.string() })).default([]),
});
const Sealed = z.object({ said: z.string(), texts: z.record(z.string(), z.string()) });

/** What a proof proves, or why it proves nothing. */
export function checkProof(text: string, verifierKey: string): { proven: boolean; says: string } {
  const no = (says: string) => ({ proven: false, says });
  const key = readVerifierKey(verifierKey);
  if (key === null) return no('the key is none of a log: it is name+id+key, as the operator publishes it');
  const proof = readProof(text);
  if (proof === null) return no('it is not of the form c2sp.org/tlog-proof@v1');
  const head = readCheckpoint(proof.signed, [key.key], key.name);
  if (typeof head === 'string') return no(`its checkpoint: ${head}`);
  const { data: opening } = Opening.safeParse(jsonOf(proof.extra?.toString() ?? ''));
  const { data: sealed } = Sealed.safeParse(jsonOf(opening?.record ?? ''));
  if (opening === undefined || sealed === undefined) return no('it does not hold what was sealed');
  const entry = commitmentTo({ salt: opening.salt, text: opening.record });
  const root = rootByInclusion({ index: proof.index, size: head.size, hash: leaf(entry) }, proof.hashes);
  if (root === null || !root.equals(head.root)) return no('the entry is not in the log at this place');
  if (opening.said !== undefined && commitmentTo(opening.said).toString('hex') !== sealed.said)
    return no('what the entry says is not what was sealed');
  for (const shown of opening.texts)
    if (commitmentTo(shown).toString('hex') !== sealed.texts[shown.name])
      return no(`the text "${shown.name}" is not what was sealed`);
  return {
    proven: true,
    says: [
      `entry ${proof.index} of ${head.size} in the log ${head.origin} is ${opening.record}`,
      ...(opening.said === undefined ? [] : [`it says ${opening.said.text}`]),
      ...opening.texts.map(({ name, text: written }) => `its text "${name}" is ${JSON.stringify(written)}`),
    ].join('\n'),
  };
}

const commitmentTo = ({ salt, text }: z.infer<typeof Part>): Buffer =>
  committed(Buffer.from(salt, 'base64'), text);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
