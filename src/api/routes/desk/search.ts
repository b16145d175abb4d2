import { z } from 'zod';
import { readNames } from '../../../cases/desk/read-work.js';
import { search } from '../../../cases/desk/search.js';
import { mayReadTexts } from '../../../domain/disclosure/keyed.js';
import { isBlank } from '../../../domain/text/written.js';
import { searchPage as pageOf } from '../../../pages/desk/work/search.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { deskFrame } from '../../pages/desk/desk-frame.js';
import { categoryNames } from '../../pages/category-names.js';
import { html } from '../../pages/reply.js';
import type { App } from '../../routing.js';
import { foundAsked, foundCursor, SearchQuery, TypedQuery } from '../../schemas/lists/search-query.js';
import { SEARCH_PATH } from '../../../pages/desk/paths.js';

const Typed = z.looseObject({
  q: TypedQuery,
  cursor: foundCursor.schema.optional().catch(undefined),
});

/** Finds complaints for one of the staff. */
export function searchPage(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  app.get(SEARCH_PATH, { schema: { hide: true, querystring: Typed } }, async (request, reply) => {
    const { q, cursor = null } = request.query;
    const ctx = reading(deps, request);
    const asked = isBlank(q) ? null : SearchQuery.parse({ q, ...(cursor !== null && { cursor }) });
    const [found, names] = await Promise.all([
      asked === null ? { items: [], next: null } : search(ctx, foundAsked(asked)),
      readNames(ctx),
    ]);
    const frame = deskFrame(deps, request);
    const page = pageOf(frame, {
      ...{ q: asked?.q ?? '', items: found.items, cursor, byWords: mayReadTexts(ctx.who.caller) },
      nextCursor: found.next && foundCursor.write(found.next),
      names: { ...names, categories: categoryNames(deps, frame.locale) },
    });
    return html(reply, page);
  });
}
