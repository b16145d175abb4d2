/** Root causes (process row P16): what is recorded of them, and what the list allows. */
import { describe, expect, it } from 'vitest';
import {
  nameable,
  objectionToMerger,
  objectionToPlace,
  recorded,
  today,
  type Cause,
} from '../../../../src/domain/causes/causes.js';
import { defaultCauses } from '../../../../src/domain/causes/default-causes.js';
import { bodyIn, formOf } from '../../../../src/domain/commands/form-body.js';
import { ruleOf } from '../../../../src/domain/commands/index.js';
import { factsOf } from '../../../../src/domain/facts/facts.js';
import {
  appeal,
  reject,
  reopen,
  resolve,
  returnProposal,
  setCause,
  suspendAccount,
  withdraw,
} from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, proposed, received, told } from '../../spec/starts.js';

const ended = ['decided', 'remedies-settled', 'result-due'] as const;

describe('what led to a complaint', () => {
  it('is not known until somebody says it', () => {
    expect(factsOf(told().journal)).toMatchObject([{ causes: null }]);
    return given(accepted())
      .when(resolve(), by.owner, '1h')
      .then([...ended]);
  });

  it('is said with a decision, or with a rejection', () => {
    const decided = given(accepted())
      .when(resolve({ causes: ['rule-unclear'] }), by.owner, '1h')
      .then([{ type: 'causes-set', causes: ['rule-unclear'] }, ...ended]);
    expect(factsOf(decided.life.journal)).toMatchObject([{ causes: ['rule-unclear'] }]);
    return given(received())
      .when(reject('out-of-scope', { causes: [] }), by.owner, '1h')
      .then([{ type: 'causes-set', causes: [] }, 'rejected', 'result-due'])
      .stands({ causes: [] });
  });

  it('stays as it was said where a decision waits for a second person, or comes back', () =>
    given(accepted())
      .when(resolve({ remedies: [suspendAccount], causes: ['human-error'] }), by.owner, '1h')
      .when(returnProposal, by.approver, '2h')
      .stands({ stage: 'investigation', causes: ['human-error'] }));

  it('is corrected in any stage, also once it is closed; none of ours is another thing than not known', () => {
    const none = given(told())
      .when(setCause(), by.owner, '4h')
      .then([{ type: 'causes-set', causes: [] }]);
    expect(factsOf(none.life.journal)).toMatchObject([{ causes: [] }]);
    return none
      .stands({ stage: 'closed', tasks: [] })
      .when(setCause('software-fault'), by.lead, '5h')
      .clocks()
      .letters()
      .when(setCause('software-fault'), by.lead, '6h')
      .refused('causes-unchanged');
  });

  it('is said anew in each round', () => {
    const again = given(told())
      .when(setCause('human-error'), by.owner, '4h')
      .when(reopen, by.lead, '5h').life;
    expect(factsOf(again.journal)).toMatchObject([{ causes: ['human-error'] }, { causes: null }]);
  });

  it('is again what was said of the result where the appeal against it is taken back', () =>
    given(told())
      .when(setCause('human-error'), by.owner, '4h')
      .when(appeal(), by.complainant, '5h')
      .stands({ stage: 'investigation', earlier: { causes: ['human-error'] } })
      .when(withdraw, by.complainant, '6h')
      .stands({ stage: 'closed', causes: ['human-error'] }));

  it('is then corrected of the round whose result holds', () => {
    const back = given(told())
      .when(appeal(), by.complainant, '5h')
      .when(withdraw, by.complainant, '6h')
      .when(setCause('human-error'), by.lead, '7h').life;
    expect(factsOf(back.journal)[0]).toMatchObject({ round: 1, causes: ['human-error'] });
  });

  it('is nobody’s to say but whoever has the case and their lead', () =>
    given(proposed()).when(setCause('human-error'), by.approver, '4h').refused('not-your-part'));
});

const cause = (id: string, differs: Partial<Cause> = {}): Cause => ({
  ...{ id, parent: null, name: { en: id, 'zh-CN': id }, retired: false, mergedInto: null },
  ...differs,
});
const list = [
  cause('rules'),
  cause('unclear', { parent: 'rules' }),
  cause('vague', { parent: 'rules', mergedInto: 'unclear' }),
  cause('murky', { mergedInto: 'vague' }),
  cause('gone', { retired: true }),
  cause('product'),
];

describe('the list', () => {
  it('records one that was merged as what it has become, once', () => {
    expect(recorded(list, ['murky', 'unclear', 'vague', 'rules'])).toEqual(['unclear', 'rules']);
    expect(recorded(list, [])).toEqual([]);
  });

  it('lets what was said before be said again, also where it was retired or merged since', () => {
    expect(recorded(list, ['gone', 'product'], ['gone'])).toEqual(['gone', 'product']);
    expect(recorded(list, ['murky'], ['murky'])).toEqual(['unclear']);
    expect(today(list, ['murky', 'gone', 'unclear']).map(({ id }) => id)).toEqual(['unclear', 'gone']);
  });

  it('refuses what it does not have, and what is retired', () => {
    expect(recorded(list, ['rules', 'no-such'])).toEqual({ refused: 'unknown-cause' });
    expect(recorded(list, ['gone'])).toEqual({ refused: 'cause-retired' });
  });

  it('offers groups, each before what stands in it, and nothing that is retired or merged', () =>
    expect(nameable(list).map(({ id }) => id)).toEqual(['rules', 'unclear', 'product']));

  const place = (id: string, parent: string | null, retired = false) =>
    objectionToPlace(list, { id, parent, retired });

  it('has two levels', () => {
    expect(place('new', 'rules')).toBeNull();
    expect(place('product', 'rules')).toBeNull();
    expect(place('rules', 'product')).toBe('has-others');
    for (const parent of ['unclear', 'gone', 'murky', 'no-such', 'new'])
      expect(place('new', parent)).toBe('parent');
  });

  it('keeps what others stand in, and what was merged', () => {
    expect(place('rules', null, true)).toBe('has-others');
    expect(place('unclear', 'rules', true)).toBeNull();
    expect(place('vague', null)).toBe('merged');
    const merge = (id: string, into: string) => objectionToMerger(list, { id, into });
    expect(merge('unclear', 'product')).toBeNull();
    expect(merge('rules', 'product')).toBe('has-others');
    expect(merge('unclear', 'unclear')).toBe('into');
    expect(merge('unclear', 'gone')).toBe('into');
    expect(merge('vague', 'rules')).toBe('merged');
  });

  it('begins with groups and what stands in them, in both languages', () => {
    const begun = defaultCauses.map(({ id, parent }) => cause(id, { parent }));
    expect(nameable(begun)).toHaveLength(defaultCauses.length);
    for (const { name } of defaultCauses) expect(name['zh-CN']).toMatch(/^\p{sc=Han}+$/u);
  });
});

describe('a form', () => {
  const rule = ruleOf('set-cause');
  const causes = (...chosen: string[]) => bodyIn(rule, { causes: chosen });

  it('says nothing where nothing is chosen, none where that is, else which', () => {
    expect(causes()).toEqual({});
    expect(causes('none')).toEqual({ causes: [] });
    expect(causes('rule-unclear', 'human-error')).toEqual({ causes: ['rule-unclear', 'human-error'] });
    expect(formOf(rule, { causes: [] })).toEqual({ causes: ['none'] });
    expect(formOf(rule, { causes: ['rules'] })).toEqual({ causes: ['rules'] });
  });

  it('does not take none beside others', () =>
    expect(rule.payload.safeParse(causes('none', 'rules')).success).toBe(false));
});
