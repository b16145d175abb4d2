/** What the platform to try knows; kept in one file, where one is given. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { RemedyOrder, RemedySettled } from '../providers/platform/wire.js';

/** What keeps something from being shown or used; `key` is that of the remedy, null where it is the platform's own. */
const Hold = z.object({ receipt: z.string(), kind: z.string(), key: z.string().nullable() });
export type Hold = z.infer<typeof Hold>;

/** An account, a post, whatever has a reference; `account` is whose it is. */
const Thing = z.object({
  ...{ type: z.string(), reference: z.string(), account: z.string(), text: z.string() },
  /** A picture is shown with it. */
  picture: z.boolean(),
  deleted: z.boolean(),
  holds: z.array(Hold),
});
export type Thing = z.infer<typeof Thing>;

/** `from` null: Redress wrote it, under `key`. */
const Message = z.object({
  ...{ id: z.string(), conversation: z.string(), account: z.string(), from: z.string().nullable() },
  ...{ key: z.string().nullable(), text: z.string(), edited: z.boolean(), deleted: z.boolean() },
});
export type Message = z.infer<typeof Message>;

/** A remedy that was asked for: each key once, however often it was asked. `answer` null: it is still being done. */
const Deed = z.object({
  ...{ key: z.string(), order: RemedyOrder, asked: z.int() },
  answer: RemedySettled.nullable(),
});
export type Deed = z.infer<typeof Deed>;

const Call = z.object({
  ...{ at: z.string(), call: z.string(), body: z.json() },
  /** Null: it hung up without a word. */
  status: z.int().nullable(),
});
export type Call = z.infer<typeof Call>;

export const switchNames = [
  'refuse',
  'slow',
  'time-out-after-doing',
  'answer-twice',
  'lose-callback',
  'held-by-another',
  'message-fails',
] as const;
export type SwitchName = (typeof switchNames)[number];
export const CallKind = z.enum(['lookUp', 'carryOut', 'send']);
export type CallKind = z.infer<typeof CallKind>;
/** So many of the next calls (of a kind) go wrong in this way. */
const Armed = z.object({ name: z.enum(switchNames), of: CallKind.nullable(), times: z.int() });

/** What Redress is still to be told. */
const Told = z.object({ id: z.string(), body: z.string() });
export type Told = z.infer<typeof Told>;

const State = z.object({
  ...{ things: z.array(Thing), messages: z.array(Message), deeds: z.array(Deed), calls: z.array(Call) },
  ...{ armed: z.array(Armed), untold: z.array(Told), count: z.int() },
});
export type State = z.infer<typeof State>;

/** So many of the calls it was asked are shown. */
const CALLS_KEPT = 500;

const first = (): State => ({
  things: [
    {
      ...thing('post', 'post-123', 'mallory', 'Lin lives at 12 Willow Lane, third floor. Go and tell her.'),
      picture: true,
    },
    thing('post', 'post-124', 'mallory', 'Lovely weather in the park today.'),
    thing('post', 'post-125', 'zhao-lei', '转发就能领红包，名额有限！'),
    thing('account', 'mallory', 'mallory', 'Mallory'),
    thing('account', 'zhao-lei', 'zhao-lei', '赵磊'),
    thing('account', 'lin', 'lin', '林晓'),
  ],
  ...{ messages: [], deeds: [], calls: [], armed: [], untold: [], count: 0 },
});

function thing(type: string, reference: string, account: string, text: string): Thing {
  return { type, reference, account, text, picture: false, deleted: false, holds: [] };
}

export type Kept = { state: State; save: () => void };

/** The state as the file has it, or a first one; `save` writes it down, whole or not at all. */
export function keep(file: string | null): Kept {
  const state =
    file !== null && existsSync(file) ? State.parse(JSON.parse(readFileSync(file, 'utf8'))) : first();
  return {
    state,
    save: () => {
      state.calls.splice(0, Math.max(0, state.calls.length - CALLS_KEPT));
      if (file === null) return;
      writeFileSync(`${file}.new`, JSON.stringify(state, null, 1), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

/** What a reference names; made up where nobody spoke of it before, so that any reference can be tried. */
export function find({ things }: State, { type, reference }: { type: string; reference: string }): Thing {
  const found = things.find((one) => one.type === type && one.reference === reference);
  if (found !== undefined) return found;
  const owner = type === 'account' ? reference : `owner-of-${reference}`;
  const made = thing(type, reference, owner, type === 'account' ? reference : `What ${reference} says.`);
  things.push(made);
  return made;
}

/** The next name of a kind. */
export const next = (state: State, kind: string): string => `${kind}-${(state.count += 1)}`;

/** Whether the next call of this kind is to go wrong in this way; counts it. */
export function takes(state: State, name: SwitchName, call: CallKind): boolean {
  const armed = state.armed.find((one) => one.name === name && (one.of ?? call) === call);
  if (armed === undefined) return false;
  armed.times -= 1;
  state.armed = state.armed.filter(({ times }) => times > 0);
  return true;
}
