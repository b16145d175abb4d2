/** What a command is: declared once, as data; routes, OpenAPI, updates and docs are made from it. */
import { z } from 'zod';
import type { Complaint } from '../complaint/state.js';
import type { Fact } from '../complaint/events.js';
import type { Objection } from '../intake/same-matter.js';
import type { Policy } from '../policy/policy.js';
import { refuse, type Refusal } from './refusal.js';
import type { Relation, Stage } from '../vocabulary.js';

/** Who may read a text. Text never travels with the command: it is kept in the case file under the command's id. */
export type Audience = 'forComplainant' | 'forRespondent' | 'internal';
export type TextRule = { audience: Audience; required: boolean; schema: z.ZodType<string> };

/** Who acts, in relation to this complaint. */
export type Actor = { id: string; relations: Relation[] };

/**
 * `id` is the command's own and names its texts; `texts` says which of them were given, `held` which of these may
 * betray the complainant to the respondent.
 */
export type Given<P> = {
  id: string;
  payload: P;
  texts: string[];
  held: string[];
  actor: Actor;
  policy: Policy;
  now: number;
};

export type Decide<P> = (state: Complaint, given: Given<P>) => Fact[] | Refusal;

export type CommandRule<Name extends string = string, Payload extends z.ZodType = z.ZodType> = {
  name: Name;
  /** One sentence, shown in OpenAPI, in the Temporal UI and in the docs. */
  summary: string;
  by: readonly Relation[];
  in: readonly Stage[];
  payload: Payload;
  texts: Record<string, TextRule>;
  /** People may give it in a complaint merged into another one too; what the system brings is never held up. */
  whileMerged?: true;
  /** False where the state leaves nothing to do for it: it is not offered then. */
  offered?: (state: Complaint) => boolean;
  /** A rule over two complaints, asked where both are at hand: at the door, and again by the commit. */
  concerns?: { number: (payload: z.infer<Payload>) => string; objection: Objection };
  decide: Decide<z.infer<Payload>>;
};

/** The other complaint a command speaks of, and why it may not be. */
export type Concerned = { number: string; objection: Objection };

type Opaque = {
  decide: Decide<unknown>;
  /** The other complaint that this payload speaks of; null where it speaks of none. */
  concerned: (payload: unknown) => Concerned | null;
};

/** A declared command whose payload type is known only to itself: parse and decide in one call. */
export type AnyCommandRule = Omit<CommandRule, 'decide' | 'concerns'> & Opaque;

/** Declares a command. */
export const command = <const Name extends string, Payload extends z.ZodType>({
  concerns,
  ...rule
}: CommandRule<Name, Payload>): Omit<CommandRule<Name, Payload>, 'decide' | 'concerns'> & Opaque => ({
  ...rule,
  concerned: (payload) => {
    const parsed = rule.payload.safeParse(payload);
    if (concerns === undefined || !parsed.success) return null;
    return { number: concerns.number(parsed.data), objection: concerns.objection };
  },
  decide: (state, given) => {
    const parsed = rule.payload.safeParse(given.payload);
    return parsed.success
      ? rule.decide(state, { ...given, payload: parsed.data })
      : refuse('payload-invalid');
  },
});

const FreeText = z.string().trim().min(1).max(5_000);

export const required = (audience: Audience, schema: z.ZodType<string> = FreeText): TextRule => ({
  audience,
  required: true,
  schema,
});
export const optional = (audience: Audience, schema: z.ZodType<string> = FreeText): TextRule => ({
  audience,
  required: false,
  schema,
});
