/** One complaint led by the core: its steps in order, people found at once, what each wrote. */
import type { Actor, Texts } from '../../../src/domain/commands/command.js';
import { commandNamed } from '../../../src/domain/commands/index.js';
import type { Event, EventOf } from '../../../src/domain/complaint/events.js';
import { evolve } from '../../../src/domain/complaint/evolve.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import { begin, step, type Received } from '../../../src/domain/complaint/step.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import type { Lived } from '../../loading/rows.js';

export type Order = {
  name: string;
  payload?: Record<string, unknown>;
  /** What is written in it, by the names of its texts. */
  words?: Record<string, string>;
};

/** Whoever takes this duty on, of the people of the year. */
export type Place = (need: EventOf<'assignment-needed'>, state: Complaint) => string;

export type Life = {
  readonly state: Complaint;
  readonly lived: Pick<Lived, 'words' | 'given' | 'journal'>;
  /** Lets time pass until `at` (ms); gives the order, where there is one. Throws where the core refuses it. */
  go(at: number, by?: Actor, order?: Order): void;
};

/** Begins with the receipt at `at` (ms); `newId` gives the ids of commands. */
export function lead(
  policy: Policy,
  received: Received,
  { at, newId, place }: { at: number; newId: () => string; place: Place },
): Life {
  const begun = begin(policy, received, at);
  let { state } = begun;
  let commits = 0;
  const lived: { [K in 'words' | 'given' | 'journal']: Lived[K][number][] } = {
    ...{ words: [], given: [] },
    journal: recorded(begun.events, `${received.number}/0`),
  };
  return {
    get state() {
      return state;
    },
    lived,
    go(at, by, order) {
      const id = newId();
      const command =
        by === undefined || order === undefined
          ? null
          : { id, payload: {}, ...order, texts: Object.keys(order.words ?? {}), actor: by };
      const { events, refusal } = step(policy, state, command, at);
      if (refusal !== undefined)
        throw new Error(`${state.number}, ${order?.name ?? 'time'}: refused as ${refusal.refused}`);
      const { round } = state;
      // One after the other: who takes something on goes by what happened before.
      const happened = events.map((event) => {
        const known = event.type === 'assignment-needed' ? placed(event) : event;
        state = evolve(state, known);
        return known;
      });
      commits += 1;
      lived.journal.push(...recorded(happened, `${received.number}/${commits}`));
      if (command === null || command.actor.relations.includes('system')) return;
      lived.given.push({ id, name: command.name, round, actor: command.actor, at: state.at });
      const texts: Texts = commandNamed(command.name)?.texts ?? {};
      for (const [name, text] of Object.entries(order?.words ?? {}))
        lived.words.push({
          id,
          name,
          text,
          audience: texts[name]?.audience ?? 'internal',
          storedAt: state.at,
        });
    },
  };

  function placed({ duty, team, version, at, ...need }: EventOf<'assignment-needed'>): Event {
    const person = need.wanted ?? place({ duty, team, version, at, ...need }, state);
    return {
      ...{ type: 'assigned', duty, person, team, version, at },
      ...(need.by === undefined ? {} : { by: need.by }),
    };
  }
}

const recorded = (events: readonly Event[], commitId: string): Lived['journal'][number][] =>
  events.map((event) => ({ event, commitId }));
