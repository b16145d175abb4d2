/** What is written to us after the end is an opinion, an appeal, or something new, as they say (process row P1). */
import { expect, it } from 'vitest';
import {
  becameOf,
  stillRepresented,
  takenAnew,
  writtenAfterEnd,
} from '../../../../src/domain/intake/after-end.js';
import { askedSince, cameLate, writtenAt } from '../../../../src/domain/intake/message.js';
import * as orders from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, asked, told } from '../../spec/starts.js';
import { T0, ms, type Life } from '../../spec/life.js';

const NEW = '100-000-022';
const opinion = orders.answer({ as: 'opinion' });
const reached = { email: 'none', sms: 'none', message: 'confirmed' } as const;
const conversed = () => given(told({ channel: 'direct_message', reach: reached, transport: 'message' }));
const written = ({ state, journal }: Life) => writtenAfterEnd(state, journal);

it('counts from the first of it, and is all of it', () => {
  const { life } = conversed()
    .when(opinion, by.complainant, '5h')
    .when(orders.answer({ from: 'respondent' }), by.respondent, '6h')
    .when(opinion, by.complainant, '7h');
  const said = life.journal.filter((event) => event.type === 'answered' && event.by === 'complainant');
  expect(written(life)).toEqual({
    ...{ at: T0 + ms('5h'), upTo: said.at(-1)?.version },
    texts: said.map((event) => ('text' in event ? event.text : '')),
  });
});

it('counts while somebody speaks for them, who goes on doing so; what a lead keeps from them stays kept', () => {
  const { life } = conversed()
    .when(orders.setRepresentative({}, 'email'), by.complainant, '4h')
    .when(opinion, by.complainant, '5h');
  expect(written(life)).not.toBeNull();
  const representative = { kind: 'lawyer', proof: 'named', theirs: reached } as const;
  const { reach } = life.state;
  expect(stillRepresented(life.state)).toEqual({ reach, representative });
  expect(reach).toEqual({ email: 'unconfirmed', sms: 'none' });
  const guarded = { ...representative, guarded: true, told: true } as const;
  expect(stillRepresented({ reach, representative: guarded })?.representative).toEqual({
    ...representative,
    guarded: true,
  });
  expect(stillRepresented(conversed().state)).toBeNull();
});

it('once it is a complaint of its own each shows the other, and only what came after it is left', () => {
  const after = conversed().when(opinion, by.complainant, '5h');
  const upTo = written(after.life)?.upTo ?? 0;
  const anew = after.when(orders.takenAnew(NEW, upTo), by.system, '6h').then(['taken-anew']);
  anew.letters().stands({ related: [NEW], stage: 'closed', ending: 'decided' });
  expect(written(anew.life)).toBeNull();
  expect(takenAnew(anew.life.journal)).toMatchObject({ number: NEW });
  expect(written(anew.when(opinion, by.complainant, '7h').life)).toMatchObject({ at: T0 + ms('7h') });
});

it('whatever of it has become a complaint of its own is known, and what was said before and after stayed', () => {
  const before = given(accepted({ reach: reached })).when(orders.answer(), by.complainant, '1h').life;
  const { life } = conversed().when(opinion, by.complainant, '5h').when(opinion, by.complainant, '6h');
  const upTo = written(life)?.upTo ?? 0;
  const { journal } = given(life)
    .when(orders.takenAnew(NEW, upTo), by.system, '7h')
    .when(opinion, by.complainant, '8h').life;
  const ids = (events: Life['journal']) =>
    events.flatMap((event) => (event.type === 'answered' ? [event.text] : []));
  expect(ids(journal).map((id) => becameOf(journal, id))).toEqual([NEW, NEW, null]);
  expect(ids(before.journal).map((id) => becameOf(before.journal, id))).toEqual([null]);
  expect(becameOf(journal, 'unknown')).toBeNull();
});

it.each([
  ['before the end', conversed().life],
  [
    'where the account is known, but not by its writing to us',
    given(told({ reach: reached, transport: 'message' })).when(opinion, by.complainant, '5h').life,
  ],
  ['by nobody who wrote on the platform', given(told()).when(opinion, by.complainant, '5h').life],
  ['by the other side', conversed().when(orders.answer({ from: 'respondent' }), by.respondent, '5h').life],
  [
    'once a new round has begun',
    conversed().when(opinion, by.complainant, '5h').when(orders.reopen, by.lead, '6h').life,
  ],
])('nothing is written after the end %s', (_, life) => expect(written(life)).toBeNull());

it('what was asked after it was written a message does not answer, however late it comes', () => {
  const { journal } = asked({ at: '10h' });
  const late = (at: string) => [cameLate(T0 + ms(at), T0 + ms('11h')), askedSince(journal, T0 + ms(at))];
  expect([late('9h'), late('10h'), late('10h+57m')]).toEqual([
    [true, true],
    [true, false],
    [false, false],
  ]);
});

it('was not written after it reached us', () => {
  expect(writtenAt(new Date(T0 + 1).toISOString(), T0)).toBe(T0);
  expect(writtenAt(new Date(T0 - 1).toISOString(), T0)).toBe(T0 - 1);
});
