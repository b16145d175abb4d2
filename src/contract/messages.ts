/** What travels between the world and a complaint's run. Numbers, enums, ids and times: never a person's data. */
import { z } from 'zod';
import type { Effect } from '../domain/complaint/effects.js';
import type { Complaint } from '../domain/complaint/state.js';
import type { Policy } from '../domain/policy/policy.js';
import type { TellingWay } from '../domain/complaint/events.js';
import { Relation, type Outcome } from '../domain/vocabulary.js';

export const taskQueues = {
  complaints: 'complaints',
  notifications: 'notifications',
  platform: 'platform',
} as const;

/** What a run starts from: the stored state, the policy frozen with it, and the effects that are not settled. */
export type RunInput = { state: Complaint; policy: Policy; pending: Effect[] };

/** What a run comes to: how the last round ended, by what part of a person, and how the complainant came to know it. ISO 8601. */
export type RunResult = Pick<Complaint, 'number' | 'version' | 'stage' | 'round' | 'ending'> & {
  outcome: Outcome | null;
  endedBy: Relation | null;
  toldBy: TellingWay | null;
  toldAt: string | null;
  lastEventAt: string;
};

/** A run that took so many messages goes on as a new one, whatever the server suggests. */
export const MOST_IN_A_RUN = 1_000;

/** The failure of an update that a run leaves to the one after it. */
export const rollingOver = 'rolling-over';

/** The stored row that stands behind a command: the commit holds the message against it. Instants in ms. */
export const CommandRow = z.strictObject({
  at: z.number(),
  notAfter: z.number(),
  round: z.int().positive(),
  actor: z.strictObject({ id: z.string(), relations: z.array(Relation) }),
  texts: z.array(z.string()),
  /** Those of the texts that wait for a release. */
  held: z.array(z.string()),
  expectedVersion: z.int().nonnegative().optional(),
});
export type CommandRow = z.infer<typeof CommandRow>;

/** A command as it is stored, with the names of its texts. */
type Stored = Pick<CommandRow, 'notAfter' | 'round' | 'actor' | 'texts' | 'held'> & {
  storedAt: number;
  expectedVersion: number | null;
};

/** What a message says of the row that stands behind it. */
export function rowOf(stored: Stored): CommandRow {
  const { storedAt: at, notAfter, round, actor, texts, held, expectedVersion } = stored;
  return {
    at,
    notAfter,
    round,
    actor,
    texts,
    held,
    ...(expectedVersion === null ? {} : { expectedVersion }),
  };
}

/**
 * A command with its row, as the API sends it; the update's id is the row's. `seen` is the version that its sender
 * saw: a run that is behind does not refuse it by an older state.
 */
export const RowedMessage = z.strictObject({
  row: CommandRow,
  payload: z.unknown(),
  seen: z.int().nonnegative().optional(),
});

/** An update's argument: a command with its row, or the bare payload of an operator's own. */
export type CommandMessage = { row: CommandRow; payload: unknown; seen?: number } | Record<string, unknown>;

/** Reads an update's argument; what carries no row is the payload of an operator. */
export function readMessage(message: unknown): { row: CommandRow | null; payload: unknown; seen: number } {
  const rowed = RowedMessage.safeParse(message);
  if (!rowed.success) return { row: null, payload: message ?? {}, seen: 0 };
  const { row, payload, seen = 0 } = rowed.data;
  return { row, payload, seen };
}

/** A stored receipt, named to the run that waits for it. */
export const ReceiptMessage = z.strictObject({
  id: z.string(),
  /** When the provider says it happened, in ms. */
  at: z.number(),
  letter: z.string(),
  /** Of the event that called for the letter. */
  version: z.int(),
  transport: z.string(),
  result: z.string(),
});
export type ReceiptMessage = z.infer<typeof ReceiptMessage>;
