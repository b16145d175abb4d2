/** What is said to a platform and what it answers, as it crosses the wire: docs/platform.md is made of these. */
import { z } from 'zod';
import { RemedyKind } from '../../domain/vocabulary.js';

const Key = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'The same for each repetition: what it names is done once.' });
const Reference = z.string().min(1).max(200);
const Code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_.-]{0,63}$/i)
  .meta({ description: 'Why, as a word that people can look up; never a text of a person.' });
const Receipt = z
  .string()
  .min(1)
  .max(64)
  .meta({ description: 'What the platform knows this remedy by; a reversal names it.' });

export const SubjectOnWire = z
  .strictObject({ type: z.string().min(1).max(64), reference: Reference })
  .meta({ description: 'What is complained about, by the platform’s own reference.' });

export const LookUpCall = z.strictObject({ key: Key, subject: SubjectOnWire });
export const Found = z.object({
  result: z.literal('found'),
  snapshot: z.json().meta({ description: 'What the platform shows of it; kept as it came.' }),
  account: Reference.nullable().meta({ description: 'Whose it is.' }),
  media: z
    .array(z.object({ url: z.url({ protocol: /^https?$/ }), type: z.string().max(100) }))
    .max(20)
    .default([]),
});
export const Gone = z.object({ result: z.literal('gone') });
export const LookedUp = z.discriminatedUnion('result', [Found, Gone]);
export type LookedUp = z.infer<typeof LookedUp>;

export const RemedyOrder = z.strictObject({
  key: Key,
  kind: RemedyKind,
  subject: SubjectOnWire,
  days: z
    .int()
    .min(1)
    .optional()
    .meta({ description: 'Of a suspension. Redress lifts it when they are over.' }),
  reverses: Receipt.optional().meta({ description: 'What this one reverses; nothing else is touched.' }),
});
const Done = z.object({ result: z.literal('done'), receipt: Receipt });
const HeldByAnother = z.object({ result: z.literal('held-by-another'), receipt: Receipt });
const Refused = z.object({ result: z.literal('refused'), code: Code });
export const CarriedOut = z.discriminatedUnion('result', [Done, HeldByAnother]);

export const RemedyQuestion = z.strictObject({ key: Key });
export const RemedyState = z.discriminatedUnion('result', [
  Done,
  HeldByAnother,
  Refused,
  z.object({ result: z.literal('pending') }),
  z.object({ result: z.literal('unknown') }).meta({ description: 'It was never asked for.' }),
]);
/** What became of a remedy in the end, as the webhook tells it. */
export const RemedySettled = z.discriminatedUnion('result', [Done, HeldByAnother, Refused]);
export type RemedySettled = z.infer<typeof RemedySettled>;

export const MessageOrder = z.strictObject({
  key: Key,
  to: z.union([z.strictObject({ holderOf: SubjectOnWire }), z.strictObject({ conversation: Reference })]),
  text: z.string().min(1),
});
export const MessageTaken = z.object({
  message: Reference.meta({ description: 'What the platform knows the message by.' }),
  receipts: z.boolean().meta({ description: 'Whether message.delivered or message.failed will follow.' }),
});

export const Refusal = z.object({ code: Code });

/** The calls: each a POST of a signed body. `later`: 202 may answer it, and the webhook tells the rest. */
export const calls = {
  lookUp: {
    ...{ path: '/look-ups', later: true, body: LookUpCall, answer: LookedUp },
    summary: 'Say what is shown of a post, an account or a message',
  },
  carryOut: {
    ...{ path: '/remedies', later: true, body: RemedyOrder, answer: CarriedOut },
    summary: 'Carry a remedy out, or reverse one',
  },
  remedyOf: {
    ...{ path: '/remedies/state', later: false, body: RemedyQuestion, answer: RemedyState },
    summary: 'Say what became of a remedy',
  },
  send: {
    ...{ path: '/messages', later: false, body: MessageOrder, answer: MessageTaken },
    summary: 'Pass a message on to an account, or into a conversation',
  },
} as const;
export type CallName = keyof typeof calls;
