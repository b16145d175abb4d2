/** Who complains without ground again and again: a warning, then one complaint a day for a while, open to an appeal. */
import { describe, expect, it } from 'vitest';
import {
  isAppealLate,
  mayAppeal,
  objectionTo,
  passes,
  provenOf,
  standingOf,
  type Limit,
} from '../../../../src/domain/intake/limits.js';
import { isSameComplainant } from '../../../../src/domain/intake/same-matter.js';
import { ms, T0 } from '../../spec/life.js';

const warned: Limit = {
  ...{
    warnedAt: T0,
    warnedBy: 'lead-1',
    warnedUntil: T0 + ms('365d'),
    limitedAt: null,
    limitedBy: null,
    until: null,
  },
  ...{
    appealedAt: null,
    appealDueAt: null,
    keptAt: null,
    liftedAt: null,
    passedAt: null,
    dangerPassedAt: null,
  },
};
const limited = { ...warned, limitedAt: T0, limitedBy: 'lead-1', until: T0 + ms('10d') };
const appealed = { ...limited, appealedAt: T0 + ms('1d'), appealDueAt: T0 + ms('4d') };
const kept = { ...appealed, keptAt: T0 + ms('2d') };
const lifted = { ...appealed, liftedAt: T0 + ms('2d') };
const after = (span: Parameters<typeof ms>[0]) => T0 + ms(span);

it.each([
  ['a warning holds for a year', warned, '365d', 'warned'],
  ['and no longer', warned, '366d', 'over'],
  ['a limit until its day', limited, '9d', 'limited'],
  ['and no longer', limited, '10d', 'over'],
  ['an appeal leaves it as it is', appealed, '3d', 'appealed'],
  ['until it is kept', kept, '3d', 'kept'],
  ['or lifted', lifted, '3d', 'lifted'],
] as const)('%s', (_, limit, at, standing) => {
  expect(standingOf(limit, after(at))).toBe(standing);
  expect(mayAppeal(limit, after(at))).toBe(standing === 'limited');
});

it.each([
  ['an appeal is late from its date on', appealed, '4d', true],
  ['and not before', appealed, '3d', false],
  ['nor once it was decided', kept, '5d', false],
  ['nor where there is none', limited, '5d', false],
  ['nor once the limit is over', appealed, '10d', false],
] as const)('%s', (_, limit, at, late) => {
  expect(isAppealLate(limit, after(at))).toBe(late);
});

describe('what may be done of it', () => {
  it.each([
    ['limit', 'who was warned', warned, 'lead-1', null],
    ['limit', 'who was warned too long ago', { ...warned, warnedUntil: T0 }, 'lead-1', 'not-warned'],
    ['limit', 'who is limited', limited, 'lead-2', 'limited-already'],
    ['limit', 'whose limit was lifted', lifted, 'lead-2', 'limited-already'],
    ['lift-limit', 'of their own', limited, 'lead-1', null],
    ['lift-limit', 'that is none yet', warned, 'lead-1', 'not-limited'],
    ['keep-limit', 'that nobody appealed', limited, 'lead-2', 'not-appealed'],
    ['keep-limit', 'on an appeal, by another', appealed, 'lead-2', null],
    ['keep-limit', 'on an appeal, by whoever set it', appealed, 'lead-1', 'same-person'],
    ['keep-limit', 'twice', kept, 'lead-2', 'not-appealed'],
    ['keep-limit', 'that was lifted', lifted, 'lead-2', 'not-limited'],
  ] as const)('%s, %s', (act, _, limit, by, objection) => {
    expect(objectionTo(act, limit, by, after('3d'))).toBe(objection);
  });
});

describe('what passes', () => {
  it.each([
    ['the first', limited, false, { passes: true }],
    ['one a day', { ...limited, passedAt: after('1d') }, false, { passes: false, nextAt: after('2d') }],
    ['one of danger beside it', { ...limited, passedAt: after('1d') }, true, { passes: true }],
    [
      'no second of danger',
      { ...limited, dangerPassedAt: after('1d') },
      true,
      { passes: false, nextAt: after('2d') },
    ],
    ['the next after a day', { ...limited, passedAt: after('12h') }, false, { passes: true }],
    [
      'none later than its end',
      { ...limited, until: after('40h'), passedAt: after('1d') },
      false,
      { passes: false, nextAt: after('40h') },
    ],
    [
      'all, once it is lifted',
      { ...lifted, liftedAt: after('1d'), passedAt: after('1d') },
      false,
      { passes: true },
    ],
  ] as const)('%s', (_, limit, danger, passed) => {
    expect(passes(limit, { danger }, after('36h'))).toEqual(passed);
  });
});

it('is of whoever is proven to be meant, by any of what is known of them', () => {
  const contact = { accountId: 'u-7', email: 'Li.Na@example.com', phone: '+8613800138000' };
  const reach = { email: 'unconfirmed', sms: 'confirmed' } as const;
  const proven = provenOf({ reach }, { ...contact, accountAsserted: false });
  expect(proven).toEqual({ accountId: null, email: null, phone: contact.phone });
  const filed = { accountId: null, email: 'li.na@example.com', phone: null };
  expect(isSameComplainant(proven, filed)).toBe(false);
  expect(isSameComplainant({ ...contact, phone: null }, filed)).toBe(true);
  expect(isSameComplainant({ accountId: null, email: null, phone: null }, filed)).toBe(false);
});
