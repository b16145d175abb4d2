/* oxlint-disable vitest/no-standalone-expect -- a specification's expectations stand in its grammar */
/** The specification's grammar: `given(a life).when(an order, by somebody, at a time).then(events)`. */
import { expect } from 'vitest';
import { isRunning } from '../../../src/domain/clocks/clock.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import type { Event, EventType, Fact } from '../../../src/domain/complaint/events.js';
import type { RefusalCode } from '../../../src/domain/commands/refusal.js';
import { live, ms, spoken, T0, type Life, type Order } from './life.js';
import { by, type Who } from './people.js';

export { by, task } from './people.js';

/** An event by its type, or by as much of it as matters. */
type Expected = EventType | Partial<Fact & Pick<Event, 'at'>>;

/** An order may need the state it is given in: the number of a task, the version that was read. */
type OrderIn = Order | ((state: Complaint) => Order);

export const given = (life: Life): Told => new Told(life);

/** A life, and what can be asked of it. */
class Told {
  constructor(private readonly reached: Life) {}

  /** The life so far; a refusal nobody asked about fails the test. */
  get life(): Life {
    return this.reached;
  }

  get state(): Complaint {
    return this.life.state;
  }

  /** Somebody gives an order, at a time since receipt; without one, at once. */
  when(order: OrderIn, who: Who, at?: string): Stepped {
    const { state } = this.life;
    const now = at === undefined ? state.at : T0 + ms(at);
    return new Stepped(live(this.life, typeof order === 'function' ? order(state) : order, who(state), now));
  }

  /** Time passes until this time since receipt, and nobody does anything. */
  after(at: string): Stepped {
    return new Stepped(live(this.life, null, by.system(), T0 + ms(at)));
  }

  /** The letters called for, such as `late → complainant/email` or `warning → content-1`. */
  letters(...expected: string[]): Told {
    expect(this.life.letters.map(spoken)).toEqual(expected);
    return new Told(this.life);
  }

  /** What the clocks did, such as `review stopped, met` or `feedback started`. */
  clocks(...expected: string[]): Told {
    expect(this.life.last.flatMap(ticked)).toEqual(expected);
    return new Told(this.life);
  }

  /** How the complaint stands, as far as it matters. */
  stands(
    expected:
      | Partial<Complaint>
      | { telling: object }
      | { tasks: object[] }
      | { questions: object[] }
      | { clocks: object[] }
      | { hide: object }
      | { decision: object }
      | { earlier: object },
  ): Told {
    expect(this.life.state).toMatchObject(expected);
    return new Told(this.life);
  }

  /** The clocks that run. */
  running(...expected: string[]): Told {
    const running = this.life.state.clocks.filter(isRunning).map(({ key }) => key.replace(/\/\d+$/, '/n'));
    expect(running.toSorted()).toEqual(expected.toSorted());
    return new Told(this.life);
  }
}

/** A life after a step. It alone has `then`, and no assertion returns it: a test may return what it asserted. */
class Stepped extends Told {
  override get life(): Life {
    expect(super.life.refusal).toBeNull();
    return super.life;
  }

  /** What came of it, in order; what the clocks do is told by `clocks`. */
  // oxlint-disable-next-line unicorn/no-thenable -- given, when, then: the words of a specification
  then(expected: Expected[]): Told {
    const facts = this.life.last.filter(({ type }) => !type.startsWith('clock-'));
    const wanted = expected.map((event) => (typeof event === 'string' ? { type: event } : event));
    expect(facts.map(({ type }) => type)).toEqual(wanted.map(({ type }) => type));
    expect(facts).toMatchObject(wanted);
    return new Told(this.life);
  }

  /** The order was refused; time may have passed all the same. */
  refused(code: RefusalCode): Told {
    expect(super.life.refusal?.refused).toBe(code);
    return new Told(super.life);
  }
}

function ticked(event: Event): string[] {
  if (event.type === 'clock-started') return [`${event.clock} started`];
  if (event.type === 'clock-moved') return [`${event.clock} moved`];
  if (event.type === 'clock-revived') return [`${event.clock} revived`];
  if (event.type === 'clock-continued') return [`${event.clock} continued`];
  if (event.type !== 'clock-stopped') return [];
  return [
    `${event.clock} stopped, ${event.met ? 'met' : event.lateMs === 0 ? 'missed' : `late by ${event.lateMs} ms`}`,
  ];
}
