/** Where a rule begins: lives that have come to a certain point, each on the shortest way. */
import type { Remedy } from '../../../src/domain/complaint/events.js';
import type { Category, Ground, Outcome, Party, Transport } from '../../../src/domain/vocabulary.js';
import { live, ms, newLife, T0, type Life, type Order, type Beginning } from './life.js';
import * as orders from './orders.js';
import { by } from './people.js';

type At = { at?: string };
type Accepted = Beginning & { handler?: string; acceptedAt?: string; as?: Category };
type Decision = { outcome?: Outcome; remedies?: Remedy[]; grounds?: Ground[] };
type Decided = Accepted & Decision & At;

const give = (life: Life, order: Order, who: typeof by.owner, at: string): Life => {
  const next = live(life, order, who(life.state), T0 + ms(at));
  if (next.refusal !== null) throw new Error(`${order.name} was refused: ${next.refusal.refused}`);
  return next;
};

/** Registered (受理), acknowledged, with a reviewer of the service team. */
export const received = (differs: Beginning = {}): Life => live(newLife(differs), null, by.system(), T0);

/** Accepted at the moment of receipt: its investigation is due at 48 h. */
export function accepted({ handler, acceptedAt = '0h', as = 'content', ...differs }: Accepted = {}): Life {
  const life = give(received(differs), orders.accept(as), by.owner, acceptedAt);
  return handler === undefined ? life : give(life, orders.assign('owner', handler), by.lead, acceptedAt);
}

/** A question to the complainant is open since `at`. */
export const asked = ({ at = '10h', ...differs }: Accepted & At = {}): Life =>
  give(accepted(differs), orders.askComplainant, by.owner, at);

/** A severe remedy waits for its approver since `at`. */
export const proposed = ({ at = '1h', remedies = [orders.suspendAccount], ...differs }: Decided = {}): Life =>
  give(accepted(differs), orders.resolve({ remedies }), by.owner, at);

/** Decided at `at` without a second person; with no remedies unless given. */
export function decided({ at = '1h', outcome = 'upheld', remedies = [], ...differs }: Decided = {}): Life {
  return give(accepted(differs), orders.resolve({ outcome, remedies }), by.owner, at);
}

export const rejected = ({ at = '1h', ...differs }: Beginning & At = {}): Life =>
  give(received(differs), orders.reject(), by.owner, at);

/** The result went out at `at`; the provider will say what became of it. */
export const sent = ({ sentAt = '2h', transport = 'email', ...differs }: Decided & Sent = {}): Life =>
  give(decided(differs), orders.letterResult('sent', { transport }), by.system, sentAt);

/** Delivered at `toldAt`: closed, unless a remedy is open. */
export const told = ({ toldAt = '3h', transport = 'email', ...differs }: Told = {}) =>
  give(sent({ transport, ...differs }), orders.receipt('delivered', { transport }), by.system, toldAt);

type Sent = { sentAt?: string; transport?: Transport };
type Told = Decided & Sent & { toldAt?: string };

/** Both ways to the complainant have failed for the result: a person has to phone since `at`. */
export function toPhone(differs: Decided = {}): Life {
  const life = give(decided(differs), orders.letterResult('refused'), by.system, differs.at ?? '1h');
  return give(life, orders.letterResult('refused', { transport: 'sms' }), by.system, differs.at ?? '1h');
}

/** An appeal of one side opened a second round at `appealedAt`. */
export const appealed = ({
  from = 'complainant',
  appealedAt = '10h',
  ...differs
}: Told & { from?: Party; appealedAt?: string } = {}): Life =>
  give(told(differs), orders.appeal(from), by[from], appealedAt);

/** A lead opened a second round at `reopenedAt`. */
export const reopened = ({ reopenedAt = '10h', ...differs }: Told & { reopenedAt?: string } = {}): Life =>
  give(told(differs), orders.reopen, by.lead, reopenedAt);

/** The number of the complaint that others are merged into. */
export const TARGET = '100-000-011';

/** Merged into another complaint at `mergedAt`, under investigation. */
export const merged = ({ mergedAt = '10h', ...differs }: Accepted & { mergedAt?: string } = {}): Life =>
  give(accepted(differs), orders.merge(TARGET), by.owner, mergedAt);

/** Carries out every remedy of a decision, or fails to. */
function carriedOut(life: Life, at: string, result: 'done' | 'not-possible' = 'done'): Life {
  const next = life.state.tasks.find(({ kind }) => kind === 'finish-remedy');
  return next === undefined
    ? life
    : carriedOut(give(life, orders.finishTask(next.n, result), by.lead, at), at, result);
}

/** Decided with these remedies (a second person approves the severe ones), carried out and told at once: closed. */
export function settled(
  life: Life,
  decision: Decision & At & { result?: 'done' | 'not-possible' } = {},
): Life {
  const { at = '1h', result = 'done', ...rest } = decision;
  const resolved = give(life, orders.resolve(rest), by.owner, at);
  const { stage, version } = resolved.state;
  const approved = stage === 'approval' ? give(resolved, orders.approve(version), by.approver, at) : resolved;
  return give(
    carriedOut(approved, at, result),
    orders.letterResult('sent', { receipts: false }),
    by.system,
    at,
  );
}

/** Both sides appealed at `57h`, while a remedy was still being carried out: one round hears them from `58h` on. */
export function bothAppealed(): Life {
  const waiting = live(decided({ remedies: [orders.removeContent] }), null, by.system(), T0 + ms('55h'));
  const partly = give(waiting, orders.letterResult('sent', { receipts: false }), by.system, '56h');
  const one = give(partly, orders.appeal('respondent'), by.respondent, '57h');
  return carriedOut(give(one, orders.appeal(), by.complainant, '57h'), '58h');
}

/** Told after an appeal whose decision was the first to restrict the respondent. */
export const firstRestrictedOnAppeal = (): Life =>
  settled(appealed(), { at: '20h', remedies: [orders.removeContent] });
