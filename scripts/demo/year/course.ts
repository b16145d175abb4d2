/** How a complaint of the year goes: reviewed, investigated, decided, told, and now and then appealed against. */
import type { Actor } from '../../../src/domain/commands/command.js';
import type { Remedy } from '../../../src/domain/complaint/events.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import { resultLetter } from '../../../src/domain/complaint/course/telling.js';
import type { Ground, Outcome, RejectReason, Relation } from '../../../src/domain/vocabulary.js';
import type { Draw } from '../../loading/draw.js';
import { chinese, english } from '../../loading/texts.js';
import type { Arrival } from './arrivals.js';
import type { Learned } from './learned.js';
import type { Life } from './life.js';

const HOUR_MS = 3_600_000;

/** With which chance an investigation takes longer than it may: it goes by the case, whoever has it. */
const late: Record<string, number> = { low: 0.03, normal: 0.08, high: 0.3 };
const outcomes = { upheld: 0.4, 'partly-upheld': 0.15, dismissed: 0.45 } satisfies Record<Outcome, number>;
const reasons = {
  ...{ 'out-of-scope': 0.4, insufficient: 0.4 },
  ...{ 'not-genuine': 0.1, abusive: 0.1 },
} satisfies Record<RejectReason, number>;
const remedies: Record<string, readonly [Remedy['kind'], Ground]> = {
  content: ['remove-content', 'improper-content'],
  account: ['secure-account', 'account-stolen'],
  privacy: ['protect-privacy', 'personal-data-exposed'],
  other: ['improve-service', 'service-fault'],
};

const system: Actor = { id: 'system', relations: ['system'] };
const complainant: Actor = { id: 'complainant', relations: ['complainant'] };
const as = (relation: Relation, id: string | null): Actor => ({ id: id ?? 'nobody', relations: [relation] });
const owner = ({ state }: Life): Actor => as('owner', state.owner);

/** Leads it to its end. */
export function run(
  life: Life,
  draw: Draw,
  { arrival, learned }: { arrival: Arrival; learned: Learned },
): void {
  const write = (): string => (arrival.locale === 'en' ? english : chinese)(draw);
  const chance = (share: number): boolean => draw.uniform() < share;
  const within = (from: number, to: number): number =>
    Math.round((from + (to - from) * draw.uniform()) * HOUR_MS);
  const after = (ms: number): number => life.state.at + ms;
  const { category, severity } = arrival;

  life.go(arrival.at);
  const reviewed = arrival.at + (chance(0.04) ? within(25, 30) : within(0.5, 22));
  if (chance(0.03)) {
    life.go(arrival.at + within(0.2, 6), complainant, { name: 'withdraw' });
    return tell();
  }
  if (chance(0.12)) {
    const payload = { verdict: 'reject', reason: draw.by(reasons) };
    life.go(reviewed, owner(life), { name: 'review', payload, words: { explanation: write() } });
    tell();
    return appeal(0.06);
  }
  life.go(reviewed, owner(life), { name: 'review', payload: { verdict: 'accept', category, severity } });
  if (chance(0.1)) {
    life.go(after(within(0.5, 2)), owner(life), { name: 'ask-complainant', words: { question: write() } });
    life.go(after(within(2, 40)), complainant, { name: 'answer', words: { text: write() } });
  }
  const overdue = chance(late[severity] ?? 0);
  // What was asked stood still meanwhile, and took two hours at most before.
  decide(overdue ? within(49, 90) : within(3, 44), draw.by(outcomes));
  tell();
  appeal(life.state.decision?.outcome === 'dismissed' ? 0.15 : 0.03);

  /** The owner decides after so long, and sees to the measures. */
  function decide(afterMs: number, outcome: Outcome): void {
    const [kind, ground] = remedies[category] ?? ['apologise', 'service-fault'];
    const acts = outcome !== 'dismissed' && chance(0.7);
    const causes = learned.causes({ ...arrival, at: life.state.at });
    const payload = {
      ...{ outcome, grounds: [outcome === 'dismissed' ? 'no-rule-broken' : ground] },
      ...(causes === null ? {} : { causes }),
      remedies: acts ? [{ kind }] : [],
    };
    life.go(after(afterMs), owner(life), { name: 'resolve', payload, words: { explanation: write() } });
    for (const task of life.state.tasks)
      life.go(after(within(0.2, 5)), as('task-owner', task.owner), {
        ...{ name: 'finish-task', payload: { task: task.n, result: 'done' } },
      });
  }

  /** The result's letter goes out, its receipt comes in, and some say an hour later what they think. */
  function tell(): void {
    const spokenOf = { letter: letterOf(life.state), transport: 'email' };
    life.go(after(within(0.01, 0.1)), system, {
      ...{ name: 'letter-result', payload: { ...spokenOf, result: 'sent', receipts: true } },
    });
    life.go(after(within(0.01, 0.2)), system, {
      ...{ name: 'receipt', payload: { ...spokenOf, result: 'delivered' } },
    });
    const opinion = learned.opinion(life.state);
    if (opinion !== null) life.go(after(HOUR_MS), complainant, opinion);
  }

  /** With this chance: others decide anew, and three in ten otherwise than before. */
  function appeal(share: number): void {
    if (!chance(share)) return;
    life.go(after(within(3, 90)), complainant, { name: 'appeal', words: { text: write() } });
    decide(chance(0.1) ? within(73, 90) : within(10, 70), chance(0.3) ? 'upheld' : 'dismissed');
    tell();
  }
}

function letterOf({ number, ending, telling }: Complaint): string {
  if (ending === null || telling?.state !== 'due') throw new Error(`${number} has no result to tell.`);
  return resultLetter[ending];
}
