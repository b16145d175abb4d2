/** What becomes of a suggestion: who does what with it, in which stage. */
import { describe, expect, it } from 'vitest';
import {
  decide,
  possibleIn,
  propose,
  reopened,
  suggestionObjections,
  type SuggestionObjection,
  type SuggestionOrder,
} from '../../../../src/domain/insights/suggestions/decide.js';
import {
  suggestionStages,
  type Measuring,
  type Plan,
  type Suggestion,
} from '../../../../src/domain/insights/suggestions/suggestion.js';

const TODAY = '2026-06-01';
const measuring: Measuring = {
  measure: { kind: 'causes', key: null },
  baseline: { from: '2026-03-01', until: '2026-05-31' },
  target: { share: 0.1, better: 'lower' },
  checkOn: '2026-09-01',
};
const plan: Plan = {
  ...{ title: 'Say it before', text: 'On the page.', causes: ['rule-unclear'], owner: 'liu-yang' },
  ...{ dueOn: '2026-06-15', measuring },
};
const proposed = (change: Partial<Suggestion> = {}): Suggestion => ({
  ...{ ...plan, stage: 'proposed', startedOn: null, doneOn: null, reason: null, told: null },
  ...change,
});
const started = (): Suggestion => proposed({ stage: 'started', startedOn: '2026-05-31' });

const given = (suggestion: Suggestion) => ({
  when: (order: SuggestionOrder, today = TODAY) => {
    const decided = decide(suggestion, order, today);
    return {
      becomes: (change: Partial<Suggestion>) =>
        expect(decided).toEqual({ suggestion: { ...suggestion, ...change } }),
      refused: (objection: SuggestionObjection) => expect(decided).toEqual({ objection }),
    };
  },
});
const measured = (change: Partial<Measuring>): Plan => ({ ...plan, measuring: { ...measuring, ...change } });

describe('a plan', () => {
  it('begins as proposed, also before it says by what it is measured', () => {
    expect(propose(plan, TODAY)).toEqual({ suggestion: proposed() });
    expect(propose({ ...plan, measuring: null }, TODAY)).toMatchObject({ suggestion: { stage: 'proposed' } });
  });

  it.each<[string, Plan, SuggestionObjection]>([
    ['is due today at the earliest', { ...plan, dueOn: '2026-05-31' }, 'due-past'],
    ['is checked after it is due', measured({ checkOn: '2026-06-15' }), 'due-late'],
    [
      'has a baseline that begins before it ends',
      measured({ baseline: { from: '2026-05-02', until: '2026-05-01' } }),
      'baseline',
    ],
    ['names the class that it measures', measured({ measure: { kind: 'category', key: null } }), 'key'],
    [
      'names none where causes are measured',
      measured({ measure: { kind: 'causes', key: 'content' } }),
      'key',
    ],
  ])('%s', (_, wrong, objection) => {
    expect(propose(wrong, TODAY)).toEqual({ objection });
    expect(suggestionObjections[objection].message).not.toBe('');
  });

  it('may measure answers in time of one class, and of all', () => {
    for (const key of [null, 'content'])
      expect(propose(measured({ measure: { kind: 'in-time', key } }), TODAY)).toHaveProperty('suggestion');
  });

  it('may be changed freely before it starts', () => {
    const other = { ...plan, causes: ['staff-error'], measuring: null };
    given(proposed()).when({ order: 'change', plan: other }).becomes(other);
  });

  it('keeps measure and causes as they were stated once it has started', () => {
    const change = (to: Plan) => given(started()).when({ order: 'change', plan: to });
    change({ ...plan, owner: 'he-ping', dueOn: '2026-07-01', text: 'More.' }).becomes({
      ...{ owner: 'he-ping', dueOn: '2026-07-01', text: 'More.' },
    });
    change(measured({ target: { share: 0.2, better: 'lower' } })).refused('frozen');
    change({ ...plan, measuring: null }).refused('frozen');
    change({ ...plan, causes: ['staff-error'] }).refused('frozen');
    change({ ...plan, dueOn: '2026-09-01' }).refused('due-late');
  });

  it('may keep a day that is over', () =>
    given(proposed({ dueOn: '2026-05-01' }))
      .when({ order: 'change', plan: { ...plan, dueOn: '2026-05-01', title: 'Other' } })
      .becomes({ title: 'Other' }));
});

describe('a start', () => {
  const start: SuggestionOrder = { order: 'start' };
  it('states the day', () => given(proposed()).when(start).becomes({ stage: 'started', startedOn: TODAY }));
  it('needs a measure', () =>
    given(proposed({ measuring: null }))
      .when(start)
      .refused('unmeasured'));
  it('comes after the baseline', () => given(proposed()).when(start, '2026-05-31').refused('baseline-open'));
  it('comes before the check', () => given(proposed()).when(start, '2026-09-01').refused('check-past'));
});

describe('its ends', () => {
  it('carried out, it waits for its check', () =>
    given(started()).when({ order: 'finish' }).becomes({ stage: 'done', doneOn: TODAY }));
  it('is abandoned for a reason alone', () => {
    given(started()).when({ order: 'abandon', reason: null }).refused('reason');
    given(started())
      .when({ order: 'abandon', reason: 'Too dear' })
      .becomes({ stage: 'abandoned', reason: 'Too dear' });
  });
  it('is opened again for a reason, and starts anew', () => {
    const over = proposed({ stage: 'effective', startedOn: '2026-05-31', doneOn: '2026-06-01' });
    given(over).when({ order: 'reopen', reason: null }).refused('reason');
    given(over)
      .when({ order: 'reopen', reason: 'Still there' })
      .becomes({ stage: 'reopened', startedOn: null, doneOn: null, reason: 'Still there' });
    expect(reopened(over, null)).toMatchObject({ stage: 'reopened', reason: null });
    given(reopened(over, null))
      .when({ order: 'start' })
      .becomes({ stage: 'started', startedOn: TODAY, reason: null });
  });
  it('is told of in both languages, until that is withdrawn', () => {
    const told = { en: 'Done.', 'zh-CN': '已完成。' };
    const over = proposed({ stage: 'effective' });
    given(over).when({ order: 'publish', told: null }).refused('told');
    given(over).when({ order: 'publish', told }).becomes({ told });
    given({ ...over, told })
      .when({ order: 'withdraw' })
      .becomes({ told: null });
  });
  it.each(suggestionStages)('nothing is done in the stage %s but what is offered there', (stage) => {
    const offered = possibleIn(stage);
    for (const order of ['start', 'finish', 'withdraw'] as const)
      if (!offered.includes(order)) given(proposed({ stage })).when({ order }).refused('other-stage');
    expect(offered.includes('start')).toBe(stage === 'proposed' || stage === 'reopened');
  });
});
