/** Who may see what of a case: every reader before every life that shows something. */
import { describe, expect, it } from 'vitest';
import { ruleOf, type CommandName } from '../../../src/domain/commands/index.js';
import type { EventType } from '../../../src/domain/complaint/events.js';
import { summary } from '../../../src/domain/complaint/summary.js';
import { forComplainant } from '../../../src/domain/disclosure/parties/complainant.js';
import { contactFor, mayHandOn, summaryFor, textsFor } from '../../../src/domain/disclosure/keyed.js';
import { forRespondent, objectionToRespondent } from '../../../src/domain/disclosure/parties/respondent.js';
import { forWitness } from '../../../src/domain/disclosure/parties/witness.js';
import { toldDecision } from '../../../src/domain/disclosure/statements/decision.js';
import type { WrittenText } from '../../../src/domain/disclosure/texts.js';
import { type Role } from '../../../src/domain/people/relations.js';
import { live, type Life, type Order } from '../spec/life.js';
import * as orders from '../spec/orders.js';
import { by, type Who } from '../spec/people.js';
import { accepted, asked, decided, proposed, received, rejected, settled, told } from '../spec/starts.js';

const contact = {
  ...{ email: 'planted.li@example.com', phone: '+8613800138042', locale: 'en' as const },
  ...{ subjectType: 'post', subjectReference: 'p-77', accountId: 'u-1042' },
};
const secrets = /planted\.li|13800138042/;

/** The command whose words an event stands for. */
const commandOf: Partial<Record<EventType, CommandName>> = {
  ...{ accepted: 'review', rejected: 'review', 'decision-proposed': 'resolve', decided: 'resolve' },
  ...{ 'complainant-asked': 'ask-complainant', 'respondent-asked': 'ask-respondent' },
  'witness-asked': 'ask-witness',
  rated: 'rate',
  ...{ 'text-held': 'ask-respondent', answered: 'answer', 'appeal-filed': 'appeal', noted: 'note' },
};

/** Words for every text that could have come with the commands of a life; each says for whom it is. */
function textsOf({ journal, state }: Life): WrittenText[] {
  const { number } = state;
  const submitted = {
    id: 's',
    number,
    name: 'description',
    audience: 'internal',
    text: 'submitted',
  } as const;
  const given = journal.flatMap((event) => {
    const name = commandOf[event.type];
    if (name === undefined || !('text' in event) || event.text === undefined) return [];
    const { text: id } = event;
    const from = 'from' in event && typeof event.from === 'string' ? event.from : null;
    const caller =
      from === null || from === 'staff'
        ? (event.by ?? '')
        : `${from === 'witness' ? 'witness-1' : from}/${state.number}`;
    const held = event.type === 'text-held';
    return Object.entries(ruleOf(name).texts).map(([key, { audience }]) => ({
      ...{ id, number, name: key, audience, command: name, caller, held },
      text: `${from ?? audience}.${name}.${held ? 'held' : key}`,
    }));
  });
  return [{ ...submitted, command: null, caller: null, held: false }, ...given];
}

const after = (life: Life, order: Order, who: Who): Life =>
  live(life, order, who(life.state), life.state.at + 1);
const noted = (life: Life) => after(life, { name: 'note' }, by.owner);
const askRespondent = (held: string[] = []): Order => ({ name: 'ask-respondent', texts: ['question'], held });
const removed = { remedies: [{ kind: 'remove-content' } as const, { kind: 'apologise' } as const] };
const danger = after(accepted(), { name: 'mark-danger' }, by.owner);

const keyed = (role: Role, id: string = role) => ({
  ...{ id, role, leads: [], supervises: [] },
  kind: role === 'client' ? ('client' as const) : ('staff' as const),
});

/** Everything one reader is shown of a life, in one string. */
const readers = {
  complainant: (life: Life) => {
    const { state, policy, journal: events } = life;
    const told = toldDecision(state, null);
    const facts = {
      ...{ state, policy, contact, filedBy: 'client-1', texts: textsOf(life), events, told },
      attachments: [],
    };
    return JSON.stringify(forComplainant(facts, state.at));
  },
  respondent: (life: Life) => {
    const { state, policy, journal: events } = life;
    return JSON.stringify(
      forRespondent({ state, policy, contact, texts: textsOf(life), attachments: [], events }, state.at),
    );
  },
  witness: (life: Life) => {
    const { state, journal: events } = life;
    return JSON.stringify(
      forWitness(1, { state, contact, texts: textsOf(life), attachments: [], events }, state.at),
    );
  },
  client: (life: Life) => byKey(life, 'client'),
  handler: (life: Life) => byKey(life, 'handler'),
  operator: (life: Life) => byKey(life, 'operator'),
};
const byKey = (life: Life, role: Role): string => {
  const reader = keyed(role, role === 'client' ? 'client-1' : role);
  const texts = textsFor(reader, life.state, contact, textsOf(life)).map(({ text }) => text);
  return JSON.stringify([
    texts,
    summaryFor(reader, summary(life.state)),
    contactFor(reader, life.state, contact),
  ]);
};

const lives: Record<string, Life> = {
  'a complaint under review': noted(received()),
  'a question to the complainant': noted(asked()),
  'a question to the respondent': after(accepted(), askRespondent(), by.owner),
  'a question that is held': after(accepted(), askRespondent(['question']), by.owner),
  'a proposal': proposed(),
  'a decision that waits for its remedies': decided(removed),
  'a decision that is told': told(),
  'a suspension that is told': settled(accepted(), { remedies: [orders.suspendAccount] }),
  'a rejection': rejected(),
  'danger after a question': after(
    after(accepted(), askRespondent(), by.owner),
    { name: 'mark-danger' },
    by.owner,
  ),
  'a question to a witness': after(accepted(), orders.askWitness(), by.owner),
  'an answer of a witness': after(
    after(accepted(), orders.askWitness(), by.owner),
    orders.answer({ from: 'witness', witness: 1 }),
    by.witness,
  ),
  'danger after a question to a witness': after(
    after(accepted(), orders.askWitness(), by.owner),
    { name: 'mark-danger' },
    by.owner,
  ),
  'danger before a question of the lead': after(danger, askRespondent(), by.lead),
};

describe.each(Object.entries(lives))('%s', (_, life) => {
  it('shows nobody an address in full, the respondent nothing of the other side, and operators no words', () => {
    for (const read of Object.values(readers)) expect(read(life)).not.toMatch(secrets);
    expect(readers.respondent(life)).not.toMatch(
      /forComplainant|internal|submitted|held|complainant|p•••|100-000-006/,
    );
    expect(readers.witness(life)).not.toMatch(
      /forComplainant|forRespondent|internal|submitted|held|complainant|respondent|resolve|p•••|100-000-006/,
    );
    expect(readers.respondent(life)).not.toMatch(/[wW]itness/);
    expect(readers.complainant(life)).not.toMatch(
      /forRespondent|internal|respondent|[wW]itness|suspend-account/,
    );
    expect(readers.client(life)).not.toMatch(/forRespondent|forWitness|internal|respondent|suspend-account/);
    expect(readers.operator(life)).not.toMatch(/forComplainant|forRespondent|internal|submitted|p•••/);
    for (const text of textsOf(life)) expect(readers.handler(life)).toContain(text.text);
  });
});

describe('what each may see', () => {
  const sees = (reader: keyof typeof readers, life: string, words: RegExp) =>
    expect(readers[reader](lives[life] ?? received())).toMatch(words);
  const misses = (reader: keyof typeof readers, life: string, words: RegExp) =>
    expect(readers[reader](lives[life] ?? received())).not.toMatch(words);

  it('of questions: each side its own, and a held one nobody outside', () => {
    sees('complainant', 'a question to the complainant', /forComplainant\.ask-complainant\.question/);
    misses('respondent', 'a question to the complainant', /question"/);
    sees('respondent', 'a question to the respondent', /forRespondent\.ask-respondent\.question/);
  });

  it('of a decision: nothing outside before it is on its way, then the explanation without sanctions', () => {
    for (const reader of ['complainant', 'client'] as const) {
      misses(reader, 'a proposal', /resolve|upheld/);
      sees(reader, 'a decision that is told', /forComplainant\.resolve\.explanation/);
    }
    sees('complainant', 'a rejection', /forComplainant\.review\.explanation/);
  });

  it('of a witness: they what they were asked and said, the handler both', () => {
    sees('witness', 'a question to a witness', /forWitness\.ask-witness\.question/);
    misses('witness', 'a question to the respondent', /question"/);
    sees('witness', 'an answer of a witness', /witness\.answer\.text/);
    sees('handler', 'an answer of a witness', /witness\.answer\.text/);
    misses('witness', 'danger after a question to a witness', /forWitness/);
  });

  it('in danger: the respondent only what was asked since', () => {
    misses('respondent', 'danger after a question', /forRespondent/);
    sees('respondent', 'danger before a question of the lead', /forRespondent\.ask-respondent\.question/);
  });

  it('of a sanction: the respondent what it is and why, the complainant nothing', () => {
    sees('respondent', 'a suspension that is told', /"kind":"suspend-account"/);
    sees('respondent', 'a suspension that is told', /forRespondent\.resolve\.reasons/);
  });

  it.each([
    ['answer', null, 'no-such-question'],
    ['withdraw', { state: 'reexamined', dueAt: null }, 'not-your-appeal'],
    ['appeal', null, 'not-restricted'],
    ['appeal', { state: 'later' }, 'not-told-yet'],
    ['appeal', { state: 'examined', dueAt: null }, 'already-appealed'],
    ['appeal', { state: 'reexamined', dueAt: null }, 'not-in-this-stage'],
    ['appeal', { state: 'final' }, 'decision-final'],
    ['appeal', { state: 'over' }, 'appeal-too-late'],
  ] as const)(
    'of a refusal: the respondent who may not %s (%o) what they see anyway',
    (command, recourse, refused) => {
      expect(objectionToRespondent({ open: [], recourse }, command)).toEqual({ refused });
      expect(objectionToRespondent({ open: [command], recourse }, command)).toBeNull();
    },
  );

  it('of the ways to the complainant: the number in full for whoever has the task to phone', () => {
    const task = { n: 9, kind: 'phone-complainant', team: 'content', owner: 'h1', calls: 0 } as const;
    const state = { ...received().state, tasks: [task] };
    expect(contactFor(keyed('handler', 'h1'), state, contact)?.phone).toBe(contact.phone);
    expect(contactFor(keyed('handler', 'h2'), state, contact)?.phone).toBe('••• 42');
    expect(contactFor(keyed('operator', 'h1'), state, contact)).toBeNull();
  });

  it('the private link of the respondent is for those who have the case in hand', () => {
    for (const relation of ['owner', 'lead', 'supervisor'] as const) expect(mayHandOn([relation])).toBe(true);
    expect(mayHandOn(['approver', 'task-owner', 'intake', 'admin', 'operator'])).toBe(false);
  });
});
