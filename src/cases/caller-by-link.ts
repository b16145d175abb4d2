/** Who sends by a private link; throws not-found where nobody has it. */
import { withholdsFiles } from '../db/evidence/attachments.js';
import { callerOf, callerOfWitness } from '../domain/people/relations.js';
import type { Heard } from '../domain/vocabulary.js';
import type { Ctx } from './context.js';
import { caseOfRespondent, caseOfToken } from './find-case.js';
import { readTestimony } from './read/parties/read-testimony.js';

type LinkCtx = Pick<Ctx, 'config' | 'db'>;
type Named = { caller: string; number: string };

const named: Record<Heard, (ctx: LinkCtx, token: string) => Promise<Named>> = {
  complainant: async (ctx, token) => ofSide('complainant', (await caseOfToken(ctx, token)).state.number),
  respondent: async (ctx, token) => ofSide('respondent', (await caseOfRespondent(ctx, token)).state.number),
  witness: async (ctx, token) => {
    const { witness, found } = await readTestimony(ctx, token);
    const { number } = found.state;
    return { caller: callerOfWitness(witness, number), number };
  },
};

const ofSide = (side: 'complainant' | 'respondent', number: string): Named => ({
  ...{ caller: callerOf(side, number), number },
});

/** Under which name their files are kept, and whether none is taken in their case. */
export async function senderByLink(
  ctx: LinkCtx,
  of: Heard,
  token: string,
): Promise<{ caller: string; withheld: boolean }> {
  const { caller, number } = await named[of](ctx, token);
  return { caller, withheld: await withholdsFiles(ctx.db, number) };
}
