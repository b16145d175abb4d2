/** Plays one complaint from its submission to its end, step by step. */
import { setTimeout as delay } from 'node:timers/promises';
import { RedressProblem, type Complaint } from '../../src/client/index.js';
import type { Filing } from './lines.js';
import type { Note, Notes } from './notes.js';
import type { Filed, People } from './people.js';
import { stepsIn, type Play, type Step } from './plays.js';
import { bodyOf, differences, isAtRest, isCarriedOut, isTurn } from './steps.js';
import type { Watch } from './watch.js';

/** How long a complaint may take over one step, and over coming to its end after the last one. */
const PATIENCE_MS = 180_000;
const GLANCE_MS = 150;
const ATTEMPTS = 3;

export type Stage = {
  people: People;
  notes: Notes;
  watch: Watch;
  /** The number of another line's complaint; null while it is not filed. */
  numberOf: (externalId: string) => string | null;
  tell: (number: string, what: string) => void;
  signal: AbortSignal;
};

/** Plays it; gives what did not go as the play says, nothing where all did. */
export async function play(
  stage: Stage,
  { id, body: { locale } }: Filing,
  script: Play,
  filed: Filed,
): Promise<string[]> {
  const { people, notes, watch, tell, signal } = stage;
  const { number } = filed;
  let since = Date.now();

  /** The complaint as soon as `look` finds in it what it looks for; null when patience is over. */
  async function until<T>(look: (complaint: Complaint) => T | null): Promise<T | null> {
    let seen: Complaint | null = null;
    for (
      const end = Date.now() + PATIENCE_MS;
      Date.now() < end;
      await delay(GLANCE_MS, undefined, { signal })
    ) {
      if (seen === null || seen.version < watch.version(number)) seen = await people.reader.read(number);
      const found = look(seen);
      if (found !== null) return found;
    }
    return null;
  }

  /** Null where it was answered as the step says; else its refusal. */
  async function send(step: Step, { as, body }: Note, key: string): Promise<string | null> {
    const sent = { does: step.does, body, idempotencyKey: key };
    const refusal = await persistently(() => people.act(as, filed, sent).then(() => null, codeOf), signal);
    tell(number, `${as} ${step.does}${refusal === null ? '' : `: refused, ${refusal}`}`);
    if (refusal === (step.refused ?? null)) return null;
    return refusal ?? `not refused with ${step.refused}`;
  }

  /** Takes one step; whoever is refused looks again and tries again, as people do. */
  async function take(n: number, step: Step): Promise<string | null> {
    const earlier = notes.of(id).filter((note) => note.step === n);
    for (let attempt = 0; ; attempt++) {
      const noted = earlier[attempt];
      // It was refused: another was noted after it.
      if (noted !== undefined && earlier.length > attempt + 1) continue;
      const ready = noted ?? (await until((complaint) => turnOf(n, step, complaint)));
      if (ready === null) return 'its turn did not come';
      if (ready === 'carried-out') return null;
      if (noted === undefined) notes.write(ready);
      since = ready.atMs;
      const wrong = await send(step, ready, `demo/${id}/${n}/${attempt}`);
      if (wrong === null || attempt + 1 === ATTEMPTS) return wrong;
    }
  }

  function turnOf(n: number, step: Step, complaint: Complaint): Note | 'carried-out' | null {
    if (isCarriedOut(step, complaint)) return 'carried-out';
    const as = people.whoIs(step.who, complaint, step.task);
    const body = bodyOf(step, complaint, stage.numberOf);
    const nowMs = Date.now();
    const isReady = as !== null && body !== null && isTurn(step, complaint, since, nowMs);
    return isReady ? { id, step: n, as, body, atMs: nowMs } : null;
  }

  const begun = Math.max(0, ...notes.of(id).map(({ step }) => step));
  for (const [n, step] of stepsIn(script, locale ?? 'en').entries()) {
    // Those before the last one noted were answered.
    if (n < begun) continue;
    const wrong = await take(n, step);
    if (wrong !== null) return [`step ${n + 1}, ${step.does} by ${step.who}: ${wrong}`];
  }
  const end = await until((complaint) =>
    isAtRest(complaint) && complaint.round >= script.expects.round ? complaint : null,
  );
  if (end === null) return ['did not end'];
  tell(number, `ended: ${end.ending ?? ''} ${end.outcome ?? ''}`.trimEnd());
  return differences(script.expects, end, await people.reader.journal(number));
}

/** The code of a refusal; anything else is no answer. */
function codeOf(error: unknown): string {
  if (error instanceof RedressProblem && error.status < 500 && error.status !== 429) return error.code;
  throw error;
}

/** Asks again while there is no answer, beyond what a single call's own patience covers. */
async function persistently<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await delay(1_000, undefined, { signal })) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end || signal.aborted) throw error;
    }
  }
}
