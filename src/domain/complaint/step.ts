/** One step of a complaint's life: first time passes, then the command is decided, then what follows from it. */
import { isRefusal, refuse, type Refusal } from '../commands/refusal.js';
import type { Actor } from '../commands/command.js';
import { commandNamed, openTo } from '../commands/index.js';
import type { Complaint } from './state.js';
import { consequence } from './consequence.js';
import { clockFacts, nextMoment, rungFired } from '../clocks/deadlines.js';
import { evolve } from './evolve.js';
import type { Event, Fact } from './events.js';
import type { Policy } from '../policy/policy.js';
import { receivingTeam } from '../policy/teams.js';
import { isMerged } from './course/standing.js';

/** A command as it reaches the core. `id` names the texts kept for it, `texts` says which were given. */
export type Command = {
  id: string;
  name: string;
  payload: unknown;
  texts: string[];
  held?: string[] | undefined;
  actor: Actor;
  round?: number | undefined;
  expectedVersion?: number | undefined;
};

/** What a step came to. Time that has passed is recorded whether or not the command is refused. */
export type Step = { state: Complaint; events: Event[]; refusal?: Refusal };

/** What is known at the door; the policy says whose it is. */
export type Received = Omit<Extract<Fact, { type: 'received' }>, 'team'>;

/** A complaint's first step, at its receipt (受理): its clocks run from here. Letters and people follow later. */
export function begin(policy: Policy, received: Received, now: number): Step {
  const event: Event = { ...received, team: receivingTeam(policy, received), version: 1, at: now };
  const stepping = new StepUnderWay(policy, evolve(null, event), [event]);
  stepping.record(clockFacts(policy, stepping.state, event), now);
  return stepping;
}

/**
 * Steps a complaint to `now` (ms, UTC), with a command or with none. A command's instant is never before the
 * last event; what fell due before it is recorded first, each moment at its own instant.
 */
export function step(policy: Policy, state: Complaint, command: Command | null, now: number): Step {
  const instant = Math.max(now, state.at);
  const stepping = new StepUnderWay(policy, state);
  stepping.follow(state.at);
  stepping.advance(instant, command === null);
  if (command === null) return stepping;
  const unknown = (command.expectedVersion ?? 0) > state.version;
  const decided = unknown ? refuse('version-unknown') : decide(policy, stepping.state, command, instant);
  if (isRefusal(decided)) {
    return { state: stepping.state, events: stepping.events, refusal: decided };
  }
  stepping.record(decided, instant);
  stepping.follow(instant);
  return stepping;
}

function decide(policy: Policy, state: Complaint, command: Command, now: number): Fact[] | Refusal {
  const rule = commandNamed(command.name);
  const isErased = state.erasure === 'done' && !command.actor.relations.includes('system');
  if (isErased && rule?.whenErased !== true) return refuse('erased');
  if (rule === undefined || !rule.in.includes(state.stage))
    return withAlternatives(state, command, 'not-in-this-stage');
  if (!rule.by.some((relation) => command.actor.relations.includes(relation))) {
    return withAlternatives(state, command, 'not-your-part');
  }
  const { id, payload, texts, held = [], actor } = command;
  const ofSystem = actor.relations.includes('system');
  if (isMerged(state) && rule.whileMerged !== true && !ofSystem)
    return withAlternatives(state, command, 'is-merged');
  if (!ofSystem && command.round !== undefined && command.round !== state.round)
    return refuse('another-round');
  if (command.expectedVersion !== undefined && command.expectedVersion < state.personVersion) {
    return { ...refuse('changed-meanwhile'), between: [command.expectedVersion, state.version] };
  }
  return rule.decide(state, { id, payload, texts, held, actor, policy, now });
}

const withAlternatives = (state: Complaint, command: Command, code: Refusal['refused']): Refusal => ({
  ...refuse(code),
  possible: openTo(state, command.actor.relations),
});

/** The events of one step as they come about. */
class StepUnderWay implements Step {
  constructor(
    private readonly policy: Policy,
    public state: Complaint,
    readonly events: Event[] = [],
  ) {}

  /** Records facts in order; the clocks move with each. */
  record(facts: Fact[], at: number): void {
    for (const fact of facts) {
      const event: Event = { ...fact, version: this.state.version + 1, at };
      this.state = evolve(this.state, event);
      this.events.push(event);
      this.record(clockFacts(this.policy, this.state, event), at);
    }
  }

  /** Records what follows from the state, until nothing does. */
  follow(at: number): void {
    for (let facts = consequence(this.policy, this.state, at); facts.length > 0;) {
      this.record(facts, at);
      facts = consequence(this.policy, this.state, at);
    }
  }

  /** Lets time pass until `now`; a moment exactly at `now` belongs to the step only where no command does. */
  advance(now: number, inclusive: boolean): void {
    const before = this.state.clocks;
    for (;;) {
      const moment = nextMoment(this.policy, this.state);
      if (moment === null || moment.at > now || (moment.at === now && !inclusive)) return;
      const at = Math.max(moment.at, this.state.at);
      if ('sanction' in moment) {
        const { round, step: n } = moment.sanction;
        this.record([{ type: 'sanction-due', round, step: n }], at);
      } else if (moment.rung !== null) {
        const fired = before.find((clock) => clock.key === moment.clock.key)?.fired ?? [];
        this.record([rungFired(this.policy, moment.clock, moment.rung, fired, now)], at);
      }
      this.follow(at);
    }
  }
}
