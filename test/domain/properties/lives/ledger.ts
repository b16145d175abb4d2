/** A second book-keeping of every clock, from the journal alone: what ran and what stood still, span by span. */
import type { Event, EventOf } from '../../../../src/domain/complaint/events.js';

export type Account = {
  key: string;
  startedAt: number;
  withinMs: number;
  activeMs: number;
  /** What had run when danger moved the clock: its rungs are measured from there. */
  activeBeforeMs: number;
  /** What a lead has added: its rungs come that much later. */
  extendedMs: number;
  pausedMs: number;
  /** Of it, what waited for the complainant's answer. */
  askedMs: number;
  paused: 'answer' | 'target' | null;
  /** While it is stopped: revived, the time in between counts as run. */
  stoppedAt: number | null;
  revivedAt: number | null;
  since: number;
  fired: number[];
};

type Seen = {
  rung: (event: EventOf<'rung-fired'>, account: Account) => void;
  stop: (event: EventOf<'clock-stopped'>, account: Account, cause: Event) => void;
};

/** Reads the journal; `seen` is told of each rung and each stop with the account as it stood then. */
export function ledger(journal: Event[], seen: Partial<Seen> = {}): Map<string, Account> {
  const accounts = new Map<string, Account>();
  let cause = journal[0];
  for (const event of journal) {
    for (const account of accounts.values()) if (account.stoppedAt === null) run(account, event.at);
    const account = 'clock' in event ? accounts.get(event.clock) : undefined;
    if (event.type === 'clock-started') accounts.set(event.clock, opened(event));
    else if (account !== undefined) {
      if (event.type === 'rung-fired') seen.rung?.(event, account);
      if (event.type === 'clock-stopped' && cause !== undefined) seen.stop?.(event, account, cause);
      enter(account, event);
    }
    if (!event.type.startsWith('clock-') && event.type !== 'resumed') cause = event;
  }
  return accounts;
}

const opened = (event: EventOf<'clock-started'>): Account => ({
  key: event.clock,
  startedAt: event.startedAt,
  withinMs: event.withinMs,
  activeMs: event.at - event.startedAt,
  activeBeforeMs: 0,
  extendedMs: 0,
  pausedMs: 0,
  askedMs: 0,
  paused: null,
  stoppedAt: null,
  revivedAt: null,
  since: event.at,
  fired: [],
});

function run(account: Account, now: number): void {
  const passed = now - account.since;
  if (account.paused === null) account.activeMs += passed;
  else account.pausedMs += passed;
  if (account.paused === 'answer') account.askedMs += passed;
  account.since = now;
}

function enter(account: Account, event: Event): void {
  switch (event.type) {
    case 'paused':
      account.paused = event.for;
      return;
    case 'resumed':
      account.paused = null;
      return;
    case 'extended':
      account.extendedMs = event.byMs;
      return;
    case 'clock-moved':
      account.withinMs = event.withinMs;
      account.activeBeforeMs = account.activeMs;
      account.fired = [];
      return;
    case 'clock-stopped':
      account.stoppedAt = event.at;
      return;
    case 'clock-continued':
      account.pausedMs += event.at - (account.stoppedAt ?? event.at);
      account.stoppedAt = null;
      account.since = event.at;
      return;
    case 'clock-revived':
      account.stoppedAt = null;
      account.revivedAt = event.at;
      run(account, event.at);
      return;
    case 'rung-fired':
      account.fired.push(event.rung);
      return;
    default:
  }
}
