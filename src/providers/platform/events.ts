/** What a platform tells: signed events, each believed only by its signature and taken once by its id. */
import { z } from 'zod';
import { parsed, verifySigned, type Headers } from '../signed.js';
import { LookedUp, RemedySettled, SubjectOnWire } from './wire.js';

const Reference = z.string().min(1).max(200);
const Key = z.string().min(1).max(200);
const Media = z
  .array(z.object({ url: z.url({ protocol: /^https?$/ }), type: z.string().max(100) }))
  .max(20)
  .default([]);

const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({
    type: z.literal(type),
    timestamp: z.iso.datetime({ offset: true }).meta({ description: 'When it happened.' }),
    data,
  });

/** A message of a conversation with the platform's complaints account. */
const Conversed = z.object({ conversation: Reference, message: Reference });

export const MessageReceived = event(
  'message.received',
  Conversed.extend({
    account: Reference.meta({ description: 'Who wrote it; the platform vouches for that.' }),
    text: z.string().max(20_000),
    subject: SubjectOnWire.optional().meta({
      description: 'What it is about, where the platform knows: what it answers or links to.',
    }),
    media: Media,
    echo: z
      .boolean()
      .default(false)
      .meta({ description: 'One of those Redress sent, told back: nothing follows from it.' }),
  }),
);
export const MessageEdited = event('message.edited', Conversed.extend({ text: z.string().max(20_000) }));
export const MessageDeleted = event('message.deleted', Conversed);
export const MessageDelivered = event('message.delivered', z.object({ message: Reference }));
export const MessageFailed = event(
  'message.failed',
  z.object({ message: Reference, code: z.string().max(64), final: z.boolean().default(true) }),
);
export const RemedySettledEvent = event(
  'remedy.settled',
  z.intersection(z.object({ key: Key }), RemedySettled),
);
export const LookUpSettledEvent = event('look-up.settled', z.intersection(z.object({ key: Key }), LookedUp));

export const PlatformEvent = z.discriminatedUnion('type', [
  MessageReceived,
  MessageEdited,
  MessageDeleted,
  MessageDelivered,
  MessageFailed,
  RemedySettledEvent,
  LookUpSettledEvent,
]);
export type PlatformEvent = z.infer<typeof PlatformEvent>;
export type EventType = PlatformEvent['type'];

/** `id` is the same at each repetition. */
export type SignedEvent = { id: string; event: PlatformEvent };

const AnyEvent = z.object({ type: z.string() });
const known: readonly string[] = PlatformEvent.options.map(({ shape }) => shape.type.value);

/**
 * An event of the platform with its id; null where it is of a type that nothing follows from. `body` is the raw body, as
 * signed by one of the secrets. Throws WebhookError.
 */
export function verifyPlatform(
  body: string,
  headers: Headers,
  secrets: readonly string[],
): SignedEvent | null {
  const id = verifySigned(body, headers, { secrets, prefixes: ['webhook'] });
  if (!known.includes(parsed(AnyEvent, body).type)) return null;
  return { id, event: parsed(PlatformEvent, body) };
}
