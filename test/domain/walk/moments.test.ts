/** Every place × clock × moment, and every place × signal: what time and transports do where nobody acts. */
import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../src/domain/clocks/clock.js';
import { nextMoment } from '../../../src/domain/clocks/deadlines.js';
import type { Event } from '../../../src/domain/complaint/events.js';
import { defaultPolicy, Policy } from '../../../src/domain/policy/policy.js';
import { HourlyDeadline } from '../../../src/domain/policy/deadlines.js';
import { Stage, type LetterName } from '../../../src/domain/vocabulary.js';
import { live, type Life, type Order } from '../spec/life.js';
import * as orders from '../spec/orders.js';
import { by } from '../spec/people.js';
import { table, type Table } from '../spec/table.js';
import { places, world, type Place } from '../spec/worlds.js';

const policy = Policy.parse(defaultPolicy);

/** What follows at each moment if nobody acts any more: `=` it is recorded, `·` it never comes. */
const moments = table(`
moment                 review  investigation  asked    approval  waiting     due  sent           told  closed  merged  anew  anew closed
review 0.75            =       ·              ·        ·         ·           ·    ·              ·     ·       ·       ·     ·
review 1               =       ·              ·        ·         ·           ·    ·              ·     ·       ·       ·     ·
review 1.5             =       ·              ·        ·         ·           ·    ·              ·     ·       ·       ·     ·
investigation 0.75     ·       =              =        =         ·           ·    ·              ·     ·       ·       ·     ·
investigation 1        ·       =              =        =         ·           ·    ·              ·     ·       ·       ·     ·
investigation 1.5      ·       =              =        =         ·           ·    ·              ·     ·       ·       ·     ·
investigation ceiling  ·       ·              resumed  ·         ·           ·    ·              ·     ·       ·       ·     ·
appeal 0.75            ·       ·              ·        ·         ·           ·    ·              ·     ·       ·       =     ·
appeal 1               ·       ·              ·        ·         ·           ·    ·              ·     ·       ·       =     ·
appeal 1.5             ·       ·              ·        ·         ·           ·    ·              ·     ·       ·       =     ·
feedback 0.75          ·       ·              ·        ·         result-due  =    ·              ·     ·       ·       ·     ·
feedback 1             ·       ·              ·        ·         =           =    ·              ·     ·       ·       ·     ·
feedback 1.5           ·       ·              ·        ·         =           =    ·              ·     ·       ·       ·     ·
promise 1              =       =              =        =         =           =    ·              ·     ·       =       =     ·
remedies 0.75          ·       ·              ·        ·         =           ·    ·              ·     ·       ·       ·     ·
remedies 1             ·       ·              ·        ·         =           ·    ·              =     ·       ·       ·     ·
remedies 1.5           ·       ·              ·        ·         =           ·    ·              =     ·       ·       ·     ·
hide 0.5               ·       ·              ·        ·         ·           ·    ·              ·     ·       ·       ·     ·
hide 1                 ·       ·              ·        ·         ·           ·    ·              ·     ·       ·       ·     ·
receipt 1              ·       ·              ·        ·         ·           ·    told + closed  ·     ·       ·       ·     ·
receipt 10             ·       ·              ·        ·         ·           ·    ·              ·     ·       ·       ·     ·
question 1             =       =              =        =         ·           ·    ·              ·     ·       =       ·     ·
task 0.75              =       =              =        =         =           =    =              ·     =       =       ·     ·
task 1                 =       =              =        =         =           =    =              ·     =       =       ·     ·
`);

/** What each signal leads to, or how it is refused. */
const signalled = table(`
signal              review                 investigation          asked                            approval               waiting         due                           sent                          told                          closed                        merged                 anew            anew closed
result sent         letter-unknown         letter-unknown         letter-unknown                   letter-unknown         letter-unknown  result-sent                   letter-unknown                letter-unknown                letter-unknown                letter-unknown         letter-unknown  letter-unknown
result refused      bounced                bounced                bounced + resumed                bounced                letter-unknown  result-bounced + task-raised  result-bounced + task-raised  result-bounced + task-raised  result-bounced + task-raised  bounced                bounced         result-bounced + task-raised
result exhausted    bounced                bounced                bounced                          bounced                letter-unknown  result-bounced + task-raised  result-bounced + task-raised  result-bounced + task-raised  result-bounced + task-raised  bounced                bounced         result-bounced + task-raised
result delivered    letter-unknown         letter-unknown         letter-unknown                   letter-unknown         letter-unknown  result-sent + told + closed   told + closed                 letter-unknown                letter-unknown                letter-unknown         letter-unknown  letter-unknown
result bounced      bounced                bounced                bounced + resumed                bounced                letter-unknown  result-bounced + task-raised  result-bounced + task-raised  result-bounced + task-raised  result-bounced + task-raised  bounced                bounced         result-bounced + task-raised
result returned     bounced                bounced                bounced                          bounced                letter-unknown  result-bounced + task-raised  result-bounced + task-raised  result-bounced + task-raised  result-bounced + task-raised  bounced                bounced         result-bounced + task-raised
accepted sent       letter-unknown         letter-unknown         letter-unknown                   letter-unknown         letter-unknown  letter-unknown                letter-unknown                letter-unknown                letter-unknown                letter-unknown         letter-unknown  letter-unknown
accepted refused    bounced + task-raised  bounced + task-raised  bounced + resumed + task-raised  bounced + task-raised  bounced         bounced                       bounced                       bounced                       bounced                       bounced + task-raised  bounced         bounced
accepted exhausted  bounced + task-raised  bounced + task-raised  bounced + task-raised            bounced + task-raised  bounced         bounced                       bounced                       bounced                       bounced                       bounced + task-raised  bounced         bounced
accepted delivered  letter-unknown         letter-unknown         letter-unknown                   letter-unknown         letter-unknown  letter-unknown                letter-unknown                letter-unknown                letter-unknown                letter-unknown         letter-unknown  letter-unknown
accepted bounced    bounced + task-raised  bounced + task-raised  bounced + resumed + task-raised  bounced + task-raised  bounced         bounced                       bounced                       bounced                       bounced                       bounced + task-raised  bounced         bounced
accepted returned   bounced + task-raised  bounced + task-raised  bounced + task-raised            bounced + task-raised  bounced         bounced                       bounced                       bounced                       bounced                       bounced + task-raised  bounced         bounced
`);

/** What the letters of an earlier round lead to: they tell nothing any more. */
const signalledLate = table(`
signal              anew                             anew closed
result sent         letter-unknown                   letter-unknown
result refused      bounced (earlier) + task-raised  bounced (earlier) + task-raised
result exhausted    bounced (earlier) + task-raised  bounced (earlier) + task-raised
result delivered    letter-unknown                   letter-unknown
result bounced      bounced (earlier) + task-raised  bounced (earlier) + task-raised
result returned     bounced (earlier) + task-raised  bounced (earlier) + task-raised
accepted sent       letter-unknown                   letter-unknown
accepted refused    bounced                          bounced
accepted exhausted  bounced                          bounced
accepted delivered  letter-unknown                   letter-unknown
accepted bounced    bounced                          bounced
accepted returned   bounced                          bounced
`);

const momentsOfPolicy = HourlyDeadline.options.flatMap((name) => {
  const { rungs, pausesFor } = policy.deadlines[name];
  return [...rungs.map(({ at }) => `${name} ${at}`), ...(pausesFor === undefined ? [] : [`${name} ceiling`])];
});

const results = ['sent', 'refused', 'exhausted'] as const;
const reports = ['delivered', 'bounced', 'returned'] as const;
const letters = ['result', 'accepted'] as const;
const signalsOf = (of: { letter: LetterName; version?: number }) => [
  ...results.map((result) => [`${of.letter} ${result}`, orders.letterResult(result, of)] as const),
  ...reports.map((result) => [`${of.letter} ${result}`, orders.receipt(result, of)] as const),
];
const signals = new Map(letters.flatMap((letter) => signalsOf({ letter })));
const lateSignals = ({ state }: Life) =>
  new Map(letters.flatMap((letter) => signalsOf({ letter, version: state.since - 1 })));
const laterPlaces = places.filter((place) => world[place]().state.round > 1);

describe('the tables', () => {
  it('know every place, in every stage', () => {
    expect(moments.columns).toEqual(places);
    expect(signalled.columns).toEqual(places);
    expect(new Set(places.map((place) => world[place]().state.stage))).toEqual(new Set(Stage.options));
  });

  it('know every moment of every deadline', () => expect([...moments.rows.keys()]).toEqual(momentsOfPolicy));

  it('know every signal', () => {
    expect([...signalled.rows.keys()]).toEqual([...signals.keys()]);
    expect([...signalledLate.rows.keys()]).toEqual([...signals.keys()]);
    expect(signalledLate.columns).toEqual(laterPlaces);
  });
});

const columnOf = (cells: Table, place: Place) => [...cells.rows].map(([row, cell]) => [row, cell.get(place)]);

it.each(laterPlaces)('%s: a transport reports on a letter of the round before', (place) => {
  const life = world[place]();
  expect([...lateSignals(life)].map(([name, order]) => [name, reported(life, order)])).toEqual(
    columnOf(signalledLate, place),
  );
});

describe.each(places)('%s', (place) => {
  const column = (cells: Table) => columnOf(cells, place);

  it('time passes', () => {
    const seen = passing(world[place]());
    expect(momentsOfPolicy.map((moment) => [moment, seen.get(moment) ?? '·'])).toEqual(column(moments));
  });

  it('a transport reports', () => {
    expect([...signals].map(([name, order]) => [name, reported(world[place](), order)])).toEqual(
      column(signalled),
    );
  });
});

/** Lets time pass moment by moment, a millisecond before each and then to it; nothing else happens. */
function passing(start: Life): Map<string, string> {
  const seen = new Map<string, string>();
  let life = start;
  for (;;) {
    const moment = nextMoment(policy, life.state);
    if (moment === null) return seen;
    expect(live(life, null, by.system(), moment.at - 1).last).toEqual([]);
    life = live(life, null, by.system(), moment.at);
    let now = 'clock' in moment ? `${nameOf(moment.clock.key)} ceiling` : 'sanction';
    for (const event of life.last) {
      if (event.type === 'rung-fired') now = `${nameOf(event.clock)} ${event.rung}`;
      const before = seen.get(now) ?? '=';
      const news = said([event]);
      seen.set(now, news === '' ? before : before === '=' ? news : `${before} + ${news}`);
    }
  }
}

function reported(life: Life, order: Order): string {
  const { refusal, last } = live(life, order, by.system(), life.state.at);
  return refusal?.refused ?? said(last);
}

const isNews = ({ type }: Event): boolean =>
  type !== 'rung-fired' && type !== 'assigned' && !type.startsWith('clock-');

const said = (events: Event[]): string =>
  events
    .filter(isNews)
    .map((event) => (event.type === 'bounced' && event.earlier === true ? 'bounced (earlier)' : event.type))
    .join(' + ');
