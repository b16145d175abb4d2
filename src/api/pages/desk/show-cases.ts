/** The page of a list behind a number of the board. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readNames } from '../../../cases/desk/read-work.js';
import { AT_ONCE } from '../../../cases/team/give-to-many.js';
import { carriersFor, listCases } from '../../../cases/team/list-cases.js';
import { actsForTeams } from '../../../domain/people/board.js';
import type { Acting } from '../../../pages/desk/team/board-view.js';
import { casesPage } from '../../../pages/desk/team/cases.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { chosenIn } from '../../schemas/lists/chosen.js';
import { cursorOf, Placed } from '../../schemas/lists/cursor.js';
import { categoryNames } from '../category-names.js';
import { freshKey } from '../reply.js';
import { deskFrame } from './desk-frame.js';

const cursor = cursorOf(z.tuple([z.boolean(), Placed.instant.nullable(), Placed.number]));
const At = z.looseObject({ cursor: cursor.schema.optional().catch(undefined) });

type Typed = Pick<Acting, 'typed' | 'chosen' | 'wrong'>;

/** The list that `query` chooses; `typed` is what was sent from it and was not valid. */
export async function showCases(
  deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>,
  request: FastifyRequest,
  { query, typed = { typed: {}, chosen: [], wrong: null } }: { query: unknown; typed?: Typed },
): Promise<string> {
  const ctx = reading(deps, request);
  const frame = deskFrame(deps, request);
  const chosen = chosenIn(query);
  const { cursor: at } = At.parse(query);
  const [{ items, next }, names, people] = await Promise.all([
    listCases(ctx, { ...chosen, limit: AT_ONCE, ...(at !== undefined && { after: cursor.read(at) }) }),
    readNames(ctx),
    carriersFor(ctx, chosen.team),
  ]);
  return casesPage(frame, {
    ...{ chosen, items, cursor: at ?? null, nextCursor: next && cursor.write(next), now: ctx.who.at },
    acting: actsForTeams(ctx.who) ? { ...typed, people, formKey: freshKey() } : null,
    names: { ...names, categories: categoryNames(deps, frame.locale) },
  });
}
