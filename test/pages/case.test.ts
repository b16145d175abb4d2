/** The page of a case at every place a complaint can stand, in both languages. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CaseRead } from '../../src/cases/desk/read-case.js';
import { ledgerOf } from '../../src/domain/clocks/ledger.js';
import { closedTo, openToKeyed } from '../../src/domain/commands/index.js';
import { nextAct } from '../../src/domain/disclosure/desk/next-act.js';
import { threadOf, type StoredText } from '../../src/domain/disclosure/desk/thread.js';
import { Locale, type Relation } from '../../src/domain/vocabulary.js';
import type { CaseView } from '../../src/pages/desk/case/case-view.js';
import { casePage } from '../../src/pages/desk/case/case.js';
import { cannedTexts } from '../../src/words/case/canned.js';
import { T0, type Life } from '../domain/spec/life.js';
import { places, world } from '../domain/spec/worlds.js';
import { accepted } from '../domain/spec/starts.js';
import { hostile } from '../letters/examples/case.js';
import { frameIn } from './frame.js';
import { expectAccessible } from './html.js';

const everybody: Relation[] = ['owner', 'approver', 'task-owner', 'lead', 'supervisor', 'intake', 'on-call'];

function viewOf({ state, policy, journal }: Life, words: string, relations = everybody): CaseView {
  const { number, receivedAt } = state;
  const text = (id: string, name: string, more: Partial<StoredText>): StoredText => ({
    ...{ id, number, name, audience: 'internal', text: words, held: false, command: null, caller: null },
    ...{ storedAt: T0, ...more },
  });
  const texts = [
    text('s', 'description', {}),
    ...journal.flatMap((event) =>
      'text' in event && event.text !== undefined
        ? [text(event.text, 'explanation', { audience: 'forComplainant', command: 'resolve', caller: 'h1' })]
        : [],
    ),
  ];
  const now = state.at + 60_000;
  const read: CaseRead = {
    ...{
      state,
      policy,
      now,
      events: journal,
      locale: 'zh-CN',
      externalId: 'A-1',
      runUrl: 'https://t.example/1',
    },
    reader: { id: 'h1', name: 'H' },
    next: nextAct(state, now),
    ledger: state.clocks.map((clock) => ledgerOf(clock, now)),
    thread: threadOf({
      attachments: [],
      number,
      receivedAt,
      texts,
      events: journal,
      letters: [],
      locale: 'zh-CN',
    }),
    contact: { email: 'l•••@example.com', phone: null, locale: 'zh-CN', reach: state.reach },
    subject: { type: 'post', reference: '<img src=x>' },
    relatives: [],
    duplicates: [],
    names: { people: new Map([['h1', '<script>']]), teams: new Map([[state.team, 'The <b>team</b>']]) },
    openedBy: [{ person: 'h1', since: now }],
    open: openToKeyed(state, relations),
    closed: closedTo(state, relations),
    carriers: [{ id: 'h1', name: '<script>', team: state.team }],
    approval: { letters: [], refusal: 'identity-unproven' },
  };
  return { read, formKey: 'k', from: null, done: null, typed: null, canned: cannedTexts, all: true };
}

const frame = (locale: Locale) => ({ ...frameIn(locale), who: { name: 'H' }, path: '/desk/cases/1' });

describe.each(Locale.options)('the case in %s', (locale) => {
  it.each(places)('%s: one h1, labelled fields, no hole', (place) => {
    const html = casePage(frame(locale), viewOf(world[place](), 'Read.\nTwice.'));
    expectAccessible(html, locale);
    expect(html).not.toMatch(/case:/);
    expect(html).toContain('The &lt;b&gt;team&lt;/b&gt;');
  });

  it('obeys nothing that anybody wrote, also in what was typed and refused', () => {
    const shown = viewOf(accepted(), hostile);
    const typed = {
      ...{ command: 'resolve' as const, form: { explanation: hostile, outcome: hostile }, changes: [1] },
      ...{ errors: [{ field: 'outcome', what: 'invalid' as const }], why: 'changed-meanwhile' as const },
    };
    const html = casePage(frame(locale), { ...shown, typed, from: 'a=b' });
    expectAccessible(html, locale);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toMatch(locale === 'en' ? /<title>Error: / : /<title>错误：/);
  });

  it('shows a reader without a part no form but that of the language and the way out', () => {
    const html = casePage(frame(locale), viewOf(accepted(), 'w', []));
    expect(html.match(/action="\/desk\/cases\//g)).toBeNull();
  });
});

it('with every form on it stays light over the wire', () => {
  const html = casePage(frame('zh-CN'), viewOf(world.investigation(), '一段话。'.repeat(1_000)));
  expect(gzipSync(html).length).toBeLessThan(20_000);
});
