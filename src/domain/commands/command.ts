/** What a command is: declared once, as data; routes, OpenAPI, updates and docs are made from it. */
import type { z } from 'zod';
import type { Complaint } from '../complaint/state.js';
import type { Fact } from '../complaint/events.js';
import type { Objection } from '../intake/same-matter.js';
import type { Policy } from '../policy/policy.js';
import { written } from '../text/written.js';
import { isRefusal, refuse, type Refusal, type RefusalCode } from './refusal.js';
import type { Relation, Stage } from '../vocabulary.js';

/** Who may read a text. Text never travels with the command: it is kept in the case file under the command's id. */
export type Audience = 'forComplainant' | 'forRespondent' | 'forWitness' | 'internal';
export type TextRule = { audience: Audience; required: boolean; schema: z.ZodType<string> };

/** Who acts, in relation to this complaint. */
export type Actor = { id: string; relations: Relation[] };

/** How a form asks for a field; from `category` on, its choices are the policy's, the staff's, the case's or the list of causes to give. */
export type Widget =
  | 'text'
  | 'long-text'
  | 'email'
  | 'phone'
  | 'number'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'category'
  | 'team'
  | 'person'
  | 'complaint'
  | 'duty'
  | 'task'
  | 'question'
  | 'remedy'
  | 'remedies'
  | 'causes'
  | 'version'
  | 'files'
  | 'attachment';

/**
 * A command in the hands of `decide`. `id` is its own and names its texts; `texts` says which of them were given, `held`
 * which of these may betray the complainant to the respondent.
 */
export type Attempt<P> = {
  id: string;
  payload: P;
  texts: string[];
  held: string[];
  actor: Actor;
  policy: Policy;
  now: number;
};

export type Decide<P> = (state: Complaint, attempt: Attempt<P>) => Fact[] | Refusal;

/** The other complaint that a command speaks of, and a rule over the two: asked at the door, and again by the commit. */
export type OtherNamed = { number: string; objection: Objection };

export type Texts = Record<string, TextRule>;
/** Files that come with a command, and who they are for; those for the respondent always wait for a second person. */
export type AttachmentRule = { audience: Audience; required?: true };

type Declared<
  Name extends string = string,
  Payload extends z.ZodType = z.ZodType,
  T extends Texts = Texts,
  By extends Relation = Relation,
> = {
  name: Name;
  /** One sentence, shown in OpenAPI, in the Temporal UI and in the docs. */
  summary: string;
  by: readonly By[];
  in: readonly Stage[];
  payload: Payload;
  texts: T;
  attachments?: AttachmentRule;
  /** People may give it in a complaint merged into another one too; what the system brings is never held up. */
  whileMerged?: true;
  /** People may give it also where what was said and sent is erased: a task may still have come up. */
  whenErased?: true;
  /** It only adds to the case: what others did since its giver read it takes nothing from it. */
  adds?: true;
  /** Why the state leaves nothing to do for it, whoever gives it: it is not offered then. */
  unless?: (state: Complaint) => RefusalCode | null;
};

type Required<T extends Texts> = { [K in keyof T]: T[K]['required'] extends true ? K : never }[keyof T];
/** The fields of each alternative of a payload; an object without any would forbid all others. */
type Fields<P> = P extends unknown ? (string extends keyof P ? unknown : P) : never;
/** A body as callers write it: payload and texts side by side. */
type Body<P extends z.ZodType, T extends Texts> = Fields<z.input<P>> & { [K in Required<T>]: string } & {
  [K in keyof T]?: string;
} & { attachments?: string[] };
type FieldOf<P, T> = (P extends unknown ? keyof P : never) | keyof T;
type Literals<V> = V extends string
  ? string extends V
    ? never
    : V
  : V extends readonly (infer One)[]
    ? Literals<One>
    : V extends object
      ? { [K in keyof V]-?: Literals<V[K]> }[keyof V]
      : never;
/** The values that a form of this command lets somebody choose from, as far as its schema knows them. */
export type ChoiceOf<C> =
  C extends Declared<string, infer Payload>
    ? Exclude<Literals<Fields<z.input<Payload>>>, `task/${number}`>
    : never;
/** The names of the fields that a form of this command asks for. */
export type FieldNameOf<C> =
  C extends Declared<string, infer Payload, infer T>
    ? Extract<FieldOf<Fields<z.input<Payload>>, T>, string>
    : never;

type CommandRule<
  Name extends string,
  Payload extends z.ZodType,
  T extends Texts,
  By extends Relation,
> = Declared<Name, Payload, T, By> & {
  /** As the documentation shows it. */
  example: Body<Payload, T>;
  /** How a form asks for a field, where its schema does not say it. */
  form?: { [K in FieldOf<Fields<z.input<Payload>>, T>]?: Widget };
  other?: { number: (payload: z.infer<Payload>) => string; objection: Objection };
  /** The file of the case that it speaks of, by its id. */
  attachment?: (payload: z.infer<Payload>) => string;
  decide: Decide<z.infer<Payload>>;
};

type Opaque = {
  example: Record<string, unknown>;
  form: Partial<Record<string, Widget>>;
  decide: Decide<unknown>;
  /** The other complaint that this payload speaks of; null where it speaks of none. */
  otherIn: (payload: unknown) => OtherNamed | null;
  /** The file of the case likewise. */
  attachmentIn: (payload: unknown) => string | null;
};

/** A declared command whose payload type is known only to itself: parse and decide in one call. */
export type AnyCommandRule = Declared & Opaque;

/** Declares a command. */
export const command = <
  const Name extends string,
  Payload extends z.ZodType,
  T extends Texts,
  const By extends Relation,
>({
  other,
  attachment,
  ...rule
}: CommandRule<Name, Payload, T, By>): Declared<Name, Payload, T, By> & Opaque => ({
  ...rule,
  form: rule.form ?? {},
  otherIn: (payload) => {
    const parsed = rule.payload.safeParse(payload);
    if (other === undefined || !parsed.success) return null;
    return { number: other.number(parsed.data), objection: other.objection };
  },
  attachmentIn: (payload) => {
    const parsed = rule.payload.safeParse(payload);
    return attachment === undefined || !parsed.success ? null : attachment(parsed.data);
  },
  decide: (state, attempt) => {
    const parsed = rule.payload.safeParse(attempt.payload);
    if (!parsed.success) return refuse('payload-invalid');
    const decided = rule.decide(state, { ...attempt, payload: parsed.data });
    const objection = isRefusal(decided) ? null : (rule.unless?.(state) ?? null);
    return objection === null ? decided : refuse(objection);
  },
});

/** What a person writes at length, unless a text has a schema of its own. */
export const FreeText = written(5_000);

export const required = (
  audience: Audience,
  schema: z.ZodType<string> = FreeText,
): TextRule & { required: true } => ({ audience, required: true, schema });
export const optional = (audience: Audience, schema: z.ZodType<string> = FreeText): TextRule => ({
  audience,
  required: false,
  schema,
});
