/** What there is to do in a complaint, and that its changes, one after the other, come to what there is. */
import { describe, expect, it } from 'vitest';
import { priorities, priorityOf } from '../../../src/domain/complaint/priority.js';
import { hearer } from '../../../src/domain/people/told/hearing.js';
import { workChange, workIn, workKey } from '../../../src/domain/people/work.js';
import { always } from '../properties/lives/lives.js';
import { ms, T0, type Life } from '../spec/life.js';
import { accept, answer, askComplainant } from '../spec/orders.js';
import { by, given } from '../spec/spec.js';
import { accepted, decided, merged, proposed, received, settled, told } from '../spec/starts.js';

const workOf = ({ state }: Life) =>
  workIn(state).map((work) => `${workKey(work).replace(/\d\d+$/, 'n')} ${work.person ?? work.team}`);

describe('what there is to do', () => {
  it.each<[string, Life, string[]]>([
    ['a review', received(), ['review/0 service-1']],
    ['an investigation', accepted(), ['investigation/0 content-1']],
    ['a case that nobody has', accepted({ deserted: true }), ['investigation/0 content']],
    ['an approval', proposed(), ['approval/0 content-lead']],
    ['nothing, once it is told', told(), []],
    ['nothing, while it waits for another', merged(), []],
  ])('%s', (_, life, work) => expect(workOf(life)).toEqual(work));

  it('first what a trusted flagger filed, until it is reviewed: no task of it, and nothing after', () => {
    const life = received({ trustedFlagger: true });
    const reviewed = given(life).when(accept(), by.owner, '1h').life;
    expect([life, reviewed].map(({ state }) => priorityOf(state, priorities.time))).toEqual([
      priorities.first,
      priorities.time,
    ]);
    expect([life, reviewed].map(({ state }) => workIn(state).map(({ first }) => first))).toEqual([
      [true],
      [false],
    ]);
  });

  it('a task for each that is open, beside the course of the case', () => {
    const { state } = decided({ remedies: [{ kind: 'remove-content' }] });
    expect(workIn(state)).toMatchObject([
      { kind: 'task', n: state.tasks[0]?.n, person: state.tasks[0]?.owner },
    ]);
  });

  it('while its deadline is paused, what is promised counts', () => {
    const { life } = given(accepted()).when(askComplainant, by.owner, '2h');
    expect(workIn(life.state)).toMatchObject([{ kind: 'investigation', dueAt: T0 + ms('6d') }]);
  });

  it('to read what was said, where its reader has nothing else to do there', () => {
    const say = (life: Life) => given(life).when(answer({ as: 'opinion' }), by.complainant, '90h').life;
    expect(workOf(say(accepted()))).toEqual(['investigation/0 content-1']);
    expect(workOf(say(settled(accepted(), {})))).toHaveLength(1);
  });
});

it('the changes of every life come to what there is, and whoever is to hear something has it there', () =>
  always(({ start, steps }) => {
    const list = new Map<string, unknown>(workIn(start.state).map((work) => [workKey(work), work]));
    for (const { before, after } of steps) {
      const { put, over } = workChange(before.state, after.state);
      put.forEach((work) => list.set(workKey(work), work));
      over.forEach((key) => list.delete(key));
      expect(new Map(workIn(after.state).map((work) => [workKey(work), work]))).toEqual(list);
      const { unread } = after.state;
      if (unread === null) continue;
      const to = hearer(after.state);
      const persons = workIn(after.state).map(({ person }) => person);
      expect(persons).toContain(to.to === 'person' ? to.id : null);
    }
  }));
