/** Which complaints are the same matter of the same person, and may be merged (row P1). */
import { describe, expect, it } from 'vitest';
import {
  isSameComplainant,
  isSameSubject,
  likelyDuplicates,
  objectionToMerge,
  type Matter,
} from '../../../../src/domain/intake/same-matter.js';
import type { Life } from '../../spec/life.js';
import { joined } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, appealed, decided, merged, received, rejected } from '../../spec/starts.js';

const nothing: Matter = {
  accountId: null,
  email: null,
  phone: null,
  subjectType: null,
  subjectReference: null,
};

describe('which may be merged', () => {
  const pair = (ours: Life, other: Life, differs: object = {}) =>
    objectionToMerge({
      ours: ours.state,
      other: other.state,
      sameComplainant: true,
      sameSubject: true,
      ...differs,
    });

  it('those of one person about one subject', () => expect(pair(accepted(), received())).toBeNull());
  it('not those of two people', () =>
    expect(pair(accepted(), accepted(), { sameComplainant: false })).toBe('other-complainant'));
  it('not those about two subjects', () =>
    expect(pair(accepted(), accepted(), { sameSubject: false })).toBe('other-subject'));
  it.each([decided, rejected, merged])('not into one that has ended or waits itself: %o', (start) =>
    expect(pair(accepted(), start())).toBe('target-not-open'),
  );
  it('into one under appeal', () => expect(pair(accepted(), appealed())).toBeNull());
  it('not one that others wait for', () =>
    expect(pair(given(accepted()).when(joined('100-000-022'), by.system).life, accepted())).toBe(
      'others-wait',
    ));

  it.each([
    [{ accountId: 'u-1' }, { accountId: 'u-1' }, true],
    [{ accountId: 'u-1' }, { accountId: 'U-1' }, false],
    [{ email: 'a@example.org' }, { email: 'A@example.org' }, true],
    [{ phone: '+8613800138000' }, { phone: '+8613800138000' }, true],
    [{ accountId: 'u-1', email: 'a@example.org' }, { accountId: 'u-2', email: 'b@example.org' }, false],
    [{}, {}, false],
  ])('one person has one account, address or number: %o, %o', (a, b, same) =>
    expect(isSameComplainant({ ...nothing, ...a }, { ...nothing, ...b })).toBe(same),
  );

  it.each([
    [
      { subjectType: 'post', subjectReference: 'p-1' },
      { subjectType: 'post', subjectReference: 'p-1' },
      true,
    ],
    [
      { subjectType: 'post', subjectReference: 'p-1' },
      { subjectType: 'post', subjectReference: 'P-1' },
      false,
    ],
    [
      { subjectType: 'post', subjectReference: 'p-1' },
      { subjectType: 'user', subjectReference: 'p-1' },
      false,
    ],
    [
      { subjectType: 'post', subjectReference: 'p-1' },
      { subjectType: 'post', subjectReference: 'p-2' },
      false,
    ],
    [{ subjectType: 'post', subjectReference: 'p-1' }, {}, false],
    [{}, {}, true],
  ])('one subject has one reference, or none is named: %o, %o', (a, b, same) =>
    expect(isSameSubject({ ...nothing, ...a }, { ...nothing, ...b })).toBe(same),
  );
});

describe('what is likely the same matter', () => {
  const post = { subjectType: 'post', subjectReference: 'p-1' };
  const [ours, other] = [accepted(), received({ number: '100-000-022' })];
  const likely = (here: Partial<Matter>, there: Partial<Matter>, life = other, at = ours) =>
    likelyDuplicates({ state: at.state, contact: { ...nothing, ...here } }, [
      { number: '100-000-022', state: life.state, contact: { ...nothing, ...there } },
    ]);

  it('of one person is to be merged', () =>
    expect(likely({ ...post, email: 'a@b.example' }, { ...post, email: 'A@b.example' })).toEqual([
      { number: '100-000-022', by: 'merge' },
    ]));
  it('of somebody else is to be related', () =>
    expect(likely(post, post)).toEqual([{ number: '100-000-022', by: 'relate' }]));
  it('that names nothing counts of the same person alone', () => {
    expect(likely({}, {})).toEqual([]);
    expect(likely({ accountId: 'u-1' }, { accountId: 'u-1' })).toMatchObject([{ by: 'merge' }]);
  });
  it('is not offered about something else, once it has ended, or once the two are joined', () => {
    expect(likely(post, { ...post, subjectReference: 'p-2' })).toEqual([]);
    expect(likely({ ...post, phone: '+1' }, { ...post, phone: '+1' }, decided())).toEqual([]);
    const known = given(accepted()).when(joined('100-000-022'), by.system).life;
    expect(likely(post, post, other, known)).toEqual([]);
  });
});
