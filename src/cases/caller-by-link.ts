/** The caller's id of whoever has a private link; throws not-found where nobody has. */
import { callerOf, callerOfWitness } from '../domain/people/relations.js';
import type { Heard } from '../domain/vocabulary.js';
import type { Ctx } from './context.js';
import { caseOfRespondent, caseOfToken } from './find-case.js';
import { readTestimony } from './read/read-testimony.js';

type LinkCtx = Pick<Ctx, 'config' | 'db'>;

export const callerByLink: Record<Heard, (ctx: LinkCtx, token: string) => Promise<string>> = {
  complainant: async (ctx, token) => callerOf('complainant', (await caseOfToken(ctx, token)).state.number),
  respondent: async (ctx, token) => callerOf('respondent', (await caseOfRespondent(ctx, token)).state.number),
  witness: async (ctx, token) => {
    const { witness, found } = await readTestimony(ctx, token);
    return callerOfWitness(witness, found.state.number);
  },
};
