/** Changes of the policy that is being prepared: written down, checked, and not yet in force. */
import { z } from 'zod';
import type { Db } from '../../db/client.js';
import * as policies from '../../db/complaints/policies.js';
import { readDraft, removeDraft, writeDraft } from '../../db/admin/policy-draft.js';
import { withClass, withoutClass } from '../../domain/policy/versions/draft.js';
import type { Chapter } from '../../domain/policy/chapters/fields.js';
import { withChapter } from '../../domain/policy/chapters/filled.js';
import type { CategoryPolicy } from '../../domain/policy/categories.js';
import type { PolicyDocument } from '../../domain/policy/policy.js';
import type { Category } from '../../domain/vocabulary.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import type { WriteCtx } from '../context.js';
import { fail, notFound, refused } from '../failure.js';
import { needAdmin, type Principal } from '../principal.js';
import { policyIn } from './policy-in.js';

/** What a form showed: which change of the draft, none where there was none, and which version in force. */
export type DraftSeen = { revision: number | null; inForce: number };
type Said = z.core.$ZodErrorMap;

/** Puts a whole document in the place of the draft; `say` has what is wrong with it in another language than English. */
export const saveDraft = (
  ctx: WriteCtx,
  { text, seen, say }: { text: string; seen: DraftSeen; say?: Said | undefined },
): Promise<unknown> => change(ctx, seen, () => parsed(text), { takesUp: true, say });

/** Puts a chapter into the draft as its form was filled in. */
export const draftChapter = (
  ctx: WriteCtx,
  {
    chapter,
    typed,
    seen,
  }: { chapter: Chapter; typed: ReadonlyMap<string, readonly string[]>; seen: DraftSeen },
): Promise<unknown> => change(ctx, seen, (document) => withChapter(document, chapter, typed));

/** Puts a class into the draft, or changes it there. */
export const draftClass = (
  ctx: WriteCtx,
  { id, category, seen, isNew }: { id: Category; category: CategoryPolicy; seen: DraftSeen; isNew: boolean },
): Promise<unknown> =>
  change(ctx, seen, (document) => {
    if (isNew === Object.hasOwn(document.categories, id))
      throw isNew ? fail('conflict', { errors: [{ path: '/id', message: 'is taken' }] }) : notFound();
    return withClass(document, id, category);
  });

/** Takes a class out of the draft: nothing new will be filed there. */
export const draftWithoutClass = (
  ctx: WriteCtx,
  { id, seen }: { id: Category; seen: DraftSeen },
): Promise<unknown> =>
  change(ctx, seen, (document) => {
    if (!Object.hasOwn(document.categories, id)) throw notFound();
    return withoutClass(document, id);
  });

/** Throws the draft away; a policy that is in force is not touched. */
export const discardDraft = (ctx: WriteCtx, revision: number): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    const draft = await readDraft(tx);
    if (draft?.revision !== revision) throw refused({ refused: 'changed-meanwhile' });
    await removeDraft(tx);
    await record(tx, who, 'discard-policy-draft', { ...draft.document }, null);
    return { answer: { revision } };
  });

/** `takesUp`: a draft that another policy overtook is from now on one of what is in force, whose fields it has all before it. */
const change = (
  ctx: WriteCtx,
  seen: DraftSeen,
  to: (document: PolicyDocument) => unknown,
  { takesUp, say }: { takesUp: boolean; say?: Said | undefined } = { takesUp: false },
): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    const [draft, inForce] = await Promise.all([readDraft(tx), policies.policyInForce(tx)]);
    if (inForce === null || (draft?.revision ?? null) !== seen.revision || inForce.version !== seen.inForce)
      throw refused({ refused: 'changed-meanwhile' });
    const before = draft?.document ?? inForce.document;
    const document = checked(to(before), say);
    const revision = (draft?.revision ?? 0) + 1;
    const basedOn = takesUp || draft === null ? inForce.version : draft.basedOn;
    await writeDraft(tx, { document, revision, basedOn, changedBy: who.caller.id });
    await record(tx, who, 'draft-policy', { ...before }, { ...document });
    return { answer: { revision } };
  });

const record = (
  tx: Db,
  who: Principal,
  act: 'draft-policy' | 'discard-policy-draft',
  before: Record<string, unknown>,
  after: Record<string, unknown> | null,
): Promise<void> => recordAct(tx, who, { act, about: 'draft', before, after });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw fail('invalid', { errors: [{ path: '', message }] });
  }
}

/** The document, if the core can read it. */
function checked(document: unknown, say?: Said): PolicyDocument {
  policyIn(document, say);
  return Written.parse(document);
}

/** What the schema could read is a document of its. */
const Written = z.custom<PolicyDocument>();
