/** A year of complaints, led by the core and drawn by a seed: the same seed and end tell the same year. */
import { DAY_MS } from '../../../src/domain/clocks/zone.js';
import { defaultPolicy, Policy } from '../../../src/domain/policy/policy.js';
import { complaintNumber } from '../../../src/domain/intake/number.js';
import { dated, factsOf, type DatedFacts } from '../../../src/domain/facts/facts.js';
import type { Channel } from '../../../src/domain/vocabulary.js';
import { drawing, type Draw } from '../../loading/draw.js';
import type { Lived } from '../../loading/rows.js';
import { chinese, english } from '../../loading/texts.js';
import { arrivals, DAYS, type Arrival } from './arrivals.js';
import { run } from './course.js';
import { cure, learned, type Learned } from './learned.js';
import { lead } from './life.js';
import { placing } from './people.js';

/** What came in last is over by the end. */
const LAST_ONES_TAKE_DAYS = 16;
/** Numbers of the year begin here. */
export const FIRST = 2_000_000;

export const policy = Policy.parse(defaultPolicy);

/** `endsAt`: an instant (ms); the year's last complaint is closed before that day. `calm`: nothing is planted. */
export type Year = { count: number; seed: number; endsAt: number; calm: boolean };
export type Told = Omit<Lived, 'policyVersion'> & { facts: DatedFacts[] };

/** The midnight (UTC) at which its first day begins. */
export const startOf = ({ endsAt }: Pick<Year, 'endsAt'>): number =>
  Math.floor(endsAt / DAY_MS) * DAY_MS - (LAST_ONES_TAKE_DAYS + DAYS) * DAY_MS;

/** Its complaints, in the order they came in. */
export function* tellYear(year: Year): Generator<Told> {
  const draw = drawing(year.seed);
  const from = startOf(year);
  const all = arrivals(draw, { ...year, from });
  const known = learned(year.seed + 1, year.calm ? null : from + cure.day * DAY_MS);
  for (const [n, arrival] of all.entries()) yield told(draw, FIRST + n, { arrival, learned: known });
}

function told(draw: Draw, n: number, course: { arrival: Arrival; learned: Learned }): Told {
  const { arrival } = course;
  const { at, channel, category, locale, subject } = arrival;
  const filedBy = filers[channel];
  const newId = (): string => idOf(draw);
  const life = lead(
    policy,
    {
      ...{ type: 'received', number: complaintNumber(n), channel, category, by: filedBy },
      ...{ danger: false, ownSubject: false, integrity: false },
      reach: { email: 'confirmed', sms: 'confirmed' },
    },
    { at, newId, place: placing(draw) },
  );
  const description = (locale === 'en' ? english : chinese)(draw);
  run(life, draw, course);
  const { state, lived } = life;
  const facts = factsOf(lived.journal.map(({ event }) => event)).map((one) => dated(one, policy));
  return {
    ...{ state, filedBy, given: lived.given, journal: lived.journal },
    // Whoever says what they think does so after the closing.
    closedAt: facts.at(-1)?.closedAt ?? null,
    words: [
      { id: newId(), name: 'description', audience: 'internal', text: description, storedAt: at },
      ...lived.words,
    ],
    contact: {
      ...{ locale, email: `someone.${n}@example.com`, accountId: `u-${draw.upTo(8_000)}` },
      ...{ phone: null, subjectReference: subject },
    },
    facts,
  };
}

const filers: Record<Channel, string> = {
  ...{ web: 'web-form', app: 'mobile-app', direct_message: 'mobile-app' },
  hotline: 'sun-jiaqi',
};

/** A UUID of the fourth kind. */
function idOf(draw: Draw): string {
  const hex = (n: number): string =>
    draw
      .upTo(16 ** n)
      .toString(16)
      .padStart(n, '0');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${(8 + draw.upTo(4)).toString(16)}${hex(3)}-${hex(8)}${hex(4)}`;
}
