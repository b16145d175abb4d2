/** A private message: its author is asked only where the complainant agrees (process row P8). */
import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../../../../src/domain/complaint/notices.js';
import { forRespondent } from '../../../../../src/domain/disclosure/parties/respondent.js';
import { forWitness } from '../../../../../src/domain/disclosure/parties/witness.js';
import { T0, type Life } from '../../../spec/life.js';
import {
  answer,
  approve,
  askComplainant,
  askConsent,
  askRespondent,
  askWitness,
  betraying,
  consent,
  finishTask,
  letterResult,
  lookUpResult,
  merge,
  receipt,
  remedyResult,
  removeContent,
  resolve,
  restoreContent,
  resume,
  suspendAccount,
} from '../../../spec/orders.js';
import { by, given, task } from '../../../spec/spec.js';
import { accepted, proposed, received, TARGET } from '../../../spec/starts.js';

const HOUR = 3_600_000;
const message = { onPlatform: 'content', private: true } as const;
const asked = (): Life => given(accepted(message)).when(askConsent, by.owner, '10h').life;
const said = (agrees: boolean): Life => given(asked()).when(consent(agrees), by.complainant, '30h').life;
const reasoned = { ...resolve(), texts: ['explanation', 'reasons'] };
const seen = (life: Life): Life =>
  given(life).when((state) => lookUpResult(state.lookUps?.[0]?.n ?? 0), by.system, '31h').life;

describe('consent', () => {
  it('is asked by a letter, and pauses like a question', () =>
    given(accepted(message))
      .when(askConsent, by.owner, '10h')
      .then(['opened', 'consent-asked', { type: 'paused', clock: 'investigation' }])
      .letters('consent → complainant/email'));

  it.each([true, false])('said (%s), the clock goes on with what was left; it may be changed', (agrees) => {
    given(asked())
      .when(consent(agrees), by.complainant, '30h')
      .then([{ type: agrees ? 'consented' : 'consent-refused', by: 'complainant' }, 'resumed'])
      .stands({ consent: agrees ? 'given' : 'refused', questions: [] })
      .when(consent(agrees), by.complainant)
      .refused('consent-unchanged')
      .when(consent(!agrees), by.complainant, '31h')
      .stands({ consent: agrees ? 'refused' : 'given' });
  });

  it('asked while a decision waits for approval, pauses nothing', () =>
    given(proposed({ ...message, remedies: [{ kind: 'lift-suspension' }] }))
      .when(askConsent, by.owner, '2h')
      .then(['consent-asked'])
      .stands({ questions: [{ about: 'consent', waits: false }] }));

  it('is refused by silence until the ceiling; a later yes counts', () =>
    given(asked())
      .after('100h')
      .then([{ type: 'resumed', why: 'ceiling', at: T0 + 82 * HOUR }, 'consent-refused'])
      .stands({ consent: 'refused', questions: [] })
      .when(consent(true), by.complainant, '101h')
      .then(['consented']));

  it('is not given by an answer to another question, nor by being gone on without', () =>
    given(asked())
      .when(askComplainant, by.owner, '11h')
      .when(answer(), by.complainant, '12h')
      .then(['answered'])
      .when(resume, by.owner, '13h')
      .then(['resume-ordered', 'resumed'])
      .stands({ consent: 'open', questions: [{ about: 'consent' }] })
      .when(askRespondent, by.owner, '14h')
      .refused('consent-wanted'));

  it.each([
    received(message),
    accepted(message),
    proposed({ ...message, remedies: [{ kind: 'lift-suspension' }] }),
  ])('may be asked for and given in every stage before the decision (%#)', (life) => {
    given(life)
      .when(askConsent, by.lead, '2h')
      .stands({ questions: [{ about: 'consent' }] })
      .when(consent(true), by.intake, '3h')
      .stands({ consent: 'given' });
  });

  it('without a way to the complainant pauses nothing; a lost letter ends the pause', () => {
    given(accepted({ ...message, reach: { email: 'none', sms: 'none' } }))
      .when(askConsent, by.owner, '1h')
      .then(['opened', 'consent-asked'])
      .letters();
    given(accepted({ ...message, reach: { email: 'confirmed', sms: 'none' } }))
      .when(askConsent, by.owner, '1h')
      .when(receipt('bounced', { letter: 'consent' }), by.system, '2h')
      .then(['bounced', { type: 'resumed', why: 'unreachable' }]);
  });

  it('still open at the decision is a no, and may be asked again in a later round', () =>
    given(asked())
      .when(resolve(), by.owner, '12h')
      .then(['decided', 'resumed', 'question-closed', 'remedies-settled', 'result-due'])
      .stands({ consent: 'open', questions: [] }));

  it.each([
    [accepted(), askConsent, 'no-consent-needed'],
    [accepted(), consent(true), 'no-consent-needed'],
    [accepted(message), consent(true), 'consent-not-asked'],
    [asked(), askConsent, 'consent-asked'],
    [said(true), askConsent, 'consent-given'],
    [said(false), askConsent, 'consent-refused'],
    [accepted(message), askRespondent, 'consent-wanted'],
    [asked(), askRespondent, 'consent-wanted'],
    [said(false), askRespondent, 'consent-refused'],
    [said(false), betraying(askWitness(), 'question'), 'quotes-without-consent'],
    [said(false), reasoned, 'rule-alone'],
    [said(false), resolve({ remedies: [removeContent] }), 'proof-wanted'],
  ] as const)('%#: refuses what it does not allow', (life, order, code) => {
    given(life).when(order, by.owner).refused(code);
  });
});

it('said in a complaint that waits for another is that one’s to hear', () => {
  const { state, last } = given(asked())
    .when(merge(TARGET), by.owner, '11h')
    .when(consent(true), by.complainant, '12h').life;
  expect(last.flatMap((event) => noticesOf(state, event))).toEqual([
    {
      ...{ to: { number: TARGET }, command: 'words-joined' },
      payload: { number: state.number, from: 'complainant', by: 'complainant' },
    },
  ]);
});

describe('with it', () => {
  it('the respondent is asked, by a message', () =>
    given(said(true)).when(askRespondent, by.owner, '31h').letters('asked → respondent'));

  it('taken back, what waits for its release is not asked, nor approved what rests on words', () => {
    given(said(true))
      .when(betraying(askRespondent, 'question'), by.owner, '31h')
      .when(consent(false), by.complainant, '32h')
      .when((state) => finishTask(task(state, 'release-text').n), by.lead, '33h')
      .refused('consent-refused');
    given(said(true))
      .when(resolve({ remedies: [suspendAccount] }), by.owner, '31h')
      .when(consent(false), by.complainant, '32h')
      .when((state) => approve(state.version), by.approver, '33h')
      .refused('proof-wanted');
  });
});

describe('without it', () => {
  it('a witness may be asked what quotes nothing, and what gives back needs no proof', () => {
    given(said(false)).when(askWitness(), by.owner, '31h').then(['witness-asked']);
    given(said(false))
      .when(resolve({ remedies: [restoreContent] }), by.owner, '31h')
      .then(['decided']);
  });

  it('a measure rests on what a look-up shows, and is told by the rule alone', () => {
    const { life } = given(seen(said(false)))
      .when(resolve({ remedies: [removeContent] }), by.owner, '32h')
      .when(remedyResult('done'), by.system, '33h')
      .letters('result → complainant/email', 'restricted → respondent')
      .when(letterResult('sent', { receipts: false }), by.system, '34h');
    const contact = { subjectType: 'message', subjectReference: 'm-77' };
    const words = { id: life.state.decision?.text ?? '', number: life.state.number, name: 'reasons' };
    const text = { ...words, audience: 'forRespondent', text: 'You wrote …', held: false } as const;
    const texts = [{ ...text, command: 'resolve', caller: 'content-1' }];
    const { state, policy, journal: events } = life;
    const facts = { state, policy, contact, texts, attachments: [], events };
    const matter = forRespondent(facts, state.at);
    expect(matter).toMatchObject({ subject: null, questions: [], decision: { reasons: null } });
    expect(matter.decision?.grounds).toEqual(['harassment']);
    expect(matter.thread.flatMap((said) => said.words)).toEqual([]);
    const testimony = given(seen(said(false))).when(askWitness(), by.owner, '32h').life;
    const asked = { ...facts, state: testimony.state, events: testimony.journal };
    expect(forWitness(1, asked, testimony.state.at)).toMatchObject({ subject: null, questions: [{}] });
  });

  it('what is hidden at once is told to nobody', () =>
    given(received({ ...message, express: 'hide' }))
      .when((state) => remedyResult('done', { round: 0, step: state.hide?.step ?? 0 }), by.system, '1m')
      .then(['content-hidden'])
      .letters());
});
