/** The survey about a result: when it is asked, whose it counts for, and what may be said (process row P19). */
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../../../../src/domain/disclosure/keyed.js';
import { dated, factsOf } from '../../../../../src/domain/facts/facts.js';
import type { StaffRole } from '../../../../../src/domain/people/relations.js';
import { defaultPolicy, Policy } from '../../../../../src/domain/policy/policy.js';
import { live, ms, newLife, T0, type Life } from '../../../spec/life.js';
import {
  accept,
  appeal,
  assign,
  letterResult,
  markDanger,
  merge,
  rate,
  receipt,
  recordCall,
  removeContent,
  reopen,
  targetEnded,
  withdraw,
} from '../../../spec/orders.js';
import { by, given, task } from '../../../spec/spec.js';
import { accepted, rejected, sent, settled, TARGET, told, toPhone } from '../../../spec/starts.js';

const openedAt = T0 + ms('3h');
const plainly = { receipts: false } as const;

describe('it is asked', () => {
  it('from when the result is told', () => expect(told().state.survey).toEqual({ round: 1, at: openedAt }));

  it('of a rejection', () =>
    given(rejected())
      .when(letterResult('sent', { letter: 'rejected', ...plainly }), by.system, '2h')
      .when(rate(), by.complainant, '3h')
      .then([{ type: 'rated', round: 1, handling: 4 }]));

  it('where the result was read out on the phone', () =>
    given(toPhone())
      .when(
        (state) => recordCall(task(state, 'phone-complainant').n, true),
        by.taskOwner('phone-complainant'),
        '2h',
      )
      .when(rate(), by.complainant, '3h')
      .then(['rated']));

  it('not before they know the result', () =>
    given(sent()).when(rate(), by.complainant, '3h').refused('no-survey'));

  it('anew where the letter came back after all, unless they have answered', () => {
    const back = (life: Life) => given(life).when(receipt('bounced'), by.system, '5h').state.survey;
    expect(back(told())).toBeUndefined();
    expect(back(given(told()).when(rate(), by.complainant, '4h').life)).toMatchObject({ at: openedAt });
  });

  const unproven = () => {
    const theirs = { email: 'confirmed', sms: 'none' } as const;
    const life = live(newLife({ representative: { kind: 'relative', theirs } }), null, by.system(), T0);
    return settled(live(life, accept(), by.lead(), T0));
  };
  it.each<[string, () => Life]>([
    [
      'somebody is in danger',
      () => settled(given(accepted()).when(markDanger, by.owner, '1h').life, { at: '2h' }),
    ],
    [
      'they withdrew',
      () =>
        given(accepted())
          .when(withdraw, by.complainant, '1h')
          .when(letterResult('sent', { letter: 'withdrawn', ...plainly }), by.system, '2h').life,
    ],
    [
      'another complaint of theirs answers it',
      () =>
        given(accepted())
          .when(merge(TARGET), by.owner, '1h')
          .when(targetEnded(TARGET, 'decided'), by.system, '2h')
          .when(letterResult('sent', plainly), by.system, '3h').life,
    ],
    ['somebody has yet to prove that they may speak for another', unproven],
  ])('not where %s', (_, life) => {
    expect(life().state.survey).toBeUndefined();
    given(life()).when(rate(), by.complainant, '10h').refused('no-survey');
  });
});

describe('an answer', () => {
  it('is kept row by row, may be corrected, and counts once', () => {
    const said = given(told())
      .when(rate({ handling: 2 }), by.complainant, '4h')
      .when(rate({ outcome: 5 }), by.complainant, '5h')
      .when(rate({ handling: 3 }, { comment: true }), by.complainant, '6h').life;
    expect(factsOf(said.journal)).toMatchObject([
      {
        ratedAt: T0 + ms('4h'),
        ratedHandling: 3,
        ratedOutcome: 5,
        commented: true,
        surveyOpenedAt: openedAt,
      },
    ]);
  });

  it('is waited for as long as the policy of the complaint says', () => {
    const [facts] = factsOf(told().journal);
    const policy = { ...defaultPolicy, surveyWithin: '14d' };
    expect(facts && dated(facts, Policy.parse(policy)).surveyUntil).toBe(openedAt + ms('14d'));
    const [none] = factsOf(accepted().journal);
    expect(none && dated(none, Policy.parse(policy)).surveyUntil).toBeNull();
  });

  it('of two tabs counts once', () => {
    const twice = given(told())
      .when(rate(), by.complainant, '4h')
      .when(rate(), by.complainant, '4h')
      .then(['rated']).life;
    expect(factsOf(twice.journal)).toMatchObject([{ ratedAt: T0 + ms('4h'), ratedHandling: 4 }]);
  });

  it('says one thing at least, and a comment follows what it is about', () =>
    given(told())
      .when(rate({}), by.complainant, '4h')
      .refused('rating-missing')
      .when(rate({}, { comment: true }), by.complainant, '4h')
      .refused('rating-missing')
      .when(rate({ outcome: 1 }), by.complainant, '4h')
      .when(rate({}, { comment: true }), by.complainant, '5h')
      .then([{ type: 'rated', round: 1 }]));

  it('comes in its time, and no deadline follows from it', () =>
    given(told())
      .when(rate(), by.complainant, '675h')
      .then(['rated'])
      .clocks()
      .letters()
      .stands({ stage: 'closed', unread: null, tasks: [] })
      .when(rate(), by.complainant, '676h')
      .refused('survey-over'));

  it('is of the result that was shown: one of an earlier round, or while another is made, is refused', () =>
    given(told())
      .when(reopen, by.lead, '4h')
      .when(rate(), by.complainant, '5h')
      .refused('not-in-this-stage'));
});

describe('after an appeal was taken back the result of the round before holds, and what is asked about it', () => {
  const appealed = () => given(told()).when(appeal(), by.complainant, '100h').life;
  const back = () => given(appealed()).when(withdraw, by.complainant, '120h').life;

  it('is asked again for what is left of its time, and stays with that round', () => {
    given(appealed()).when(rate(), by.complainant, '101h').refused('not-in-this-stage');
    const rated = given(back())
      .when(rate({ handling: 2 }, { round: 2 }), by.complainant, '121h')
      .refused('another-round')
      .when(rate({ handling: 2 }), by.complainant, '675h')
      .then([{ type: 'rated', round: 1 }])
      .when(rate(), by.complainant, '676h')
      .refused('survey-over').life;
    expect(factsOf(rated.journal)).toMatchObject([
      { round: 1, surveyOpenedAt: openedAt, surveyOwner: 'content-1', ratedHandling: 2 },
      { round: 2, surveyOpenedAt: null, ratedHandling: null },
    ]);
  });

  it('is still that of the first round after the other side has taken theirs back too', () => {
    const restricted = given(settled(accepted(), { remedies: [removeContent] })).when(
      appeal(),
      by.complainant,
      '100h',
    );
    const twice = given(given(restricted.life).when(withdraw, by.complainant, '120h').life)
      .when(appeal('respondent'), by.respondent, '130h')
      .when(withdraw, by.respondent, '140h').life;
    expect(twice.state).toMatchObject({ round: 3, resultOf: 1 });
    given(twice)
      .when(rate(), by.complainant, '150h')
      .then([{ type: 'rated', round: 1 }]);
  });
});

describe('it counts for whoever had the case when it opened', () => {
  it('whoever gets the case afterwards', () => {
    const moved = given(told()).when(reopen, by.lead, '4h').when(assign('owner', 'h2'), by.lead, '5h').life;
    expect(factsOf(moved.journal)).toMatchObject([
      { surveyOwner: 'content-1', surveyTeam: 'content', ratedAt: null },
      { surveyOwner: null, surveyOpenedAt: null },
    ]);
  });

  it('each round by itself: what was said of the first stays with it', () => {
    const first = given(told())
      .when(rate({ handling: 1, outcome: 1 }), by.complainant, '4h')
      .when(appeal(), by.complainant, '5h').life;
    const second = given(settled(first, { at: '20h' }))
      .when(rate({ outcome: 5 }, { round: 2 }), by.complainant, '21h')
      .when(rate({ outcome: 2 }), by.complainant, '22h')
      .refused('another-round').life;
    expect(factsOf(second.journal)).toMatchObject([
      { ratedHandling: 1, ratedOutcome: 1, surveyOwner: 'content-1' },
      { ratedHandling: null, ratedOutcome: 5, surveyOwner: 'content-2' },
    ]);
  });
});

describe('a comment', () => {
  const { state } = given(told()).when(rate({ handling: 1 }, { comment: true }), by.complainant, '4h').life;
  const contact = { email: null, phone: null };
  const written = { id: state.survey?.rated?.comment ?? '', number: state.number, name: 'comment' };
  const text = { ...written, audience: 'internal', text: 'Slow', held: false, command: 'rate' } as const;
  const reads = (id: string, role: StaffRole, differs: { leads?: string[]; supervises?: string[] } = {}) =>
    textsFor({ kind: 'staff', id, role, leads: [], supervises: [], ...differs }, state, contact, [
      { ...text, caller: `complainant/${state.number}` },
    ]).length;

  it('is read by whoever it is about, their lead and supervisor, and auditors', () => {
    expect(reads('content-1', 'handler')).toBe(1);
    expect(reads('l', 'lead', { leads: ['content'] })).toBe(1);
    expect(reads('s', 'supervisor', { supervises: ['content'] })).toBe(1);
    expect(reads('a', 'auditor')).toBe(1);
  });

  it('and by nobody else of the staff', () => {
    expect(reads('content-2', 'handler')).toBe(0);
    expect(reads('l', 'lead', { leads: ['account'] })).toBe(0);
    expect(reads('s', 'service-agent')).toBe(0);
  });
});
