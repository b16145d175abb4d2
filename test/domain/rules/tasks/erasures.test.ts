/** A person asks to be forgotten (process row P15): when that is done, what stands in its way, and that nothing follows it. */
import { describe, expect, it } from 'vitest';
import { recourseOf } from '../../../../src/domain/disclosure/statements/recourse.js';
import { erasureWaitsFor } from '../../../../src/domain/keeping/erasing.js';
import { keptFor, type Closed } from '../../../../src/domain/keeping/purging.js';
import { Party } from '../../../../src/domain/vocabulary.js';
import { ms, T0 } from '../../spec/life.js';
import { askErasure, erase, erasureResult, finishTask, hold, note } from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, told } from '../../spec/starts.js';

const asked = () => given(told()).when(askErasure, by.complainant, '10h');
const ordered = () => asked().when(erase, by.admin, '11h');

describe('an erasure', () => {
  it('is asked for once, and is a task for a lead', () =>
    asked()
      .then([{ type: 'erasure-asked' }, { type: 'task-raised', kind: 'erase' }, { type: 'assigned' }])
      .stands({ erasure: 'asked' })
      .when(askErasure, by.complainant)
      .refused('erasure-asked'));

  it('is ordered by an administrator, which ends the task, and may be ordered unasked', () => {
    ordered()
      .then([
        { type: 'task-done', result: 'done' },
        { type: 'erasure-ordered', by: 'the-admin' },
      ])
      .stands({ erasure: 'ordered', tasks: [] })
      .when(erase, by.admin)
      .refused('erasure-ordered');
    given(accepted())
      .when(erase, by.admin)
      .then([{ type: 'erasure-ordered' }]);
    given(told()).when(erase, by.lead).refused('not-your-part');
  });

  it('is refused by ending the task as not possible, told, and may be asked for again', () =>
    asked()
      .when((state) => finishTask(task(state, 'erase').n), by.lead)
      .refused('erasing-wanted')
      .when((state) => finishTask(task(state, 'erase').n, 'not-possible'), by.lead, '11h')
      .letters('erasure → complainant/email')
      .stands({ erasure: 'refused' })
      .when(askErasure, by.complainant, '12h')
      .stands({ erasure: 'asked' }));

  it('is put off by a hold, told once, and done after its release', () =>
    ordered()
      .when(erasureResult('put-off'), by.system, '12h')
      .letters('erasure → complainant/email')
      .stands({ erasure: 'put-off' })
      .when(erasureResult('put-off'), by.system)
      .refused('nothing-to-erase')
      .when(erasureResult(), by.system, '13h')
      .then([{ type: 'erased' }])
      .letters('erasure → complainant/email')
      .stands({ erasure: 'done' }));

  it('is not done while the case is on hold, nor where nobody ordered it', () => {
    ordered().when(hold(), by.lead, '12h').when(erasureResult(), by.system).refused('nothing-to-erase');
    asked().when(erasureResult(), by.system).refused('nothing-to-erase');
  });

  it('leaves nothing to do to anybody, and no side is told that it may appeal', () => {
    const done = ordered().when(erasureResult(), by.system, '12h');
    const { policy, state } = done.life;
    for (const party of Party.options) expect(recourseOf(policy, state, party, state.at)).toBeNull();
    done.when(note, by.lead).refused('erased').when(askErasure, by.complainant).refused('erased');
  });
});

const year = ms('8760h');
const closed = (differs: Partial<Closed> = {}, state: Partial<Closed['state']> = {}): Closed => ({
  state: { ...told().state, ...state },
  policy: { appealWithin: ms('4416h') },
  closedAt: T0 + ms('5h'),
  ...{ held: false, limited: false, looked: false, sealed: true },
  ...differs,
});

describe('what keeps a closed case', () => {
  it.each<[string, Closed, ReturnType<typeof keptFor>]>([
    ['its time', closed(), 'time'],
    ['a hold', closed({ held: true }), 'hold'],
    ['being open', closed({ closedAt: null }), 'open'],
  ])('%s', (_what, found, why) => expect(keptFor(found, year, T0 + ms('6h'))).toBe(why));

  it.each<[string, Closed, ReturnType<typeof keptFor>]>([
    ['nothing', closed(), null],
    ['a limit in force', closed({ limited: true }), 'limit'],
    ['a second look to be taken', closed({ looked: true }), 'look'],
    ['the seal of what it takes', closed({ sealed: false }), 'seal'],
    ['a task', closed({}, { tasks: asked().life.state.tasks }), 'task'],
    ['a hold', closed({ held: true }), 'hold'],
    ['an appeal of whoever was restricted', closed({}, { restrictedIn: 1 }), 'appeal'],
  ])('an erasure waits for less: %s', (_what, found, why) =>
    expect(erasureWaitsFor(found, T0 + ms('6h'))).toBe(why),
  );

  it('once its time is over, and an appeal, it goes', () =>
    expect(keptFor(closed(), year, T0 + year + ms('6h'))).toBeNull());
});
