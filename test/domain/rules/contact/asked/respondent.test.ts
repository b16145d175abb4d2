/** The respondent is reached by a message of the platform: when they are asked, restricted, or free again. */
import { describe, it } from 'vitest';
import type { Complaint } from '../../../../../src/domain/complaint/state.js';
import { given } from '../../../spec/spec.js';
import {
  appeal,
  approve,
  askRespondent,
  betraying,
  finishTask,
  letterResult,
  markDanger,
  receipt,
  remedyResult,
  removeContent,
  resolve,
  suspendAccount,
} from '../../../spec/orders.js';
import { by, task } from '../../../spec/people.js';
import { accepted, asked, decided, proposed, received } from '../../../spec/starts.js';

const post = { onPlatform: 'content' } as const;
const removed = { ...post, remedies: [removeContent] };

describe('with a platform, the respondent is told', () => {
  it('that they are asked; once a second person released what might betray', () => {
    given(accepted(post)).when(askRespondent, by.owner, '1h').letters('asked → respondent');
    given(accepted(post))
      .when(betraying(askRespondent, 'question'), by.owner, '1h')
      .letters('task → content-lead')
      .when((state) => finishTask(task(state, 'release-text').n), by.lead, '2h')
      .letters('asked → respondent');
  });

  it('that something is taken from them, once the decision is out', () =>
    given(decided(removed))
      .letters()
      .when(remedyResult('done'), by.system, '1h')
      .letters('result → complainant/email', 'restricted → respondent'));

  it('of the reasons when they are released later', () =>
    given(accepted(post))
      .when(betraying(resolve({ remedies: [removeContent] }), 'reasons'), by.owner, '1h')
      .when(remedyResult('done'), by.system, '2h')
      .when((state) => finishTask(task(state, 'release-text').n), by.lead, '3h')
      .letters('restricted → respondent'));

  it('that it stands, or is lifted, after an appeal; that a suspension has ended by itself', () => {
    const heard = () =>
      given(decided(removed))
        .when(remedyResult('done'), by.system, '2h')
        .when(letterResult('sent', { receipts: false }), by.system, '3h')
        .when(appeal('respondent'), by.respondent, '5h');
    heard()
      .when(resolve({ outcome: 'dismissed' }), by.owner, '6h')
      .letters('result → complainant/email', 'restricted → respondent');
    heard()
      .when(resolve(), by.owner, '6h')
      .when(remedyResult('done', { round: 2 }), by.system, '7h')
      .letters('result → complainant/email', 'lifted → respondent');
    given(proposed({ onPlatform: 'account', remedies: [{ ...suspendAccount, days: 1 }] }))
      .when(({ version }) => approve(version), by.approver, '2h')
      .when(remedyResult('done'), by.system, '3h')
      .letters('result → complainant/email', 'restricted → respondent')
      .after('28h')
      .when(remedyResult('done', { ends: true }), by.system, '29h')
      .letters('lifted → respondent');
  });

  it('that content is hidden before anybody has decided, and shown again', () => {
    const settled = ({ hide }: Complaint) =>
      remedyResult('done', { round: 0, step: hide?.step ?? 0, receipt: 'h-1' });
    given(received({ ...post, express: 'hide' }))
      .when(settled, by.system, '2m')
      .letters('hidden → respondent')
      .after('5h')
      .when(settled, by.system, '6h')
      .letters('shown → respondent');
    given(received({ ...post, express: 'hide', danger: true }))
      .when(settled, by.system, '2m')
      .letters();
  });

  it('nothing where there is no platform, or nobody else behind the subject', () => {
    given(accepted()).when(askRespondent, by.owner, '1h').letters();
    given(decided({ ...removed, ownSubject: true }))
      .when(remedyResult('done'), by.system, '1h')
      .letters('result → complainant/email');
  });
});

describe('in danger', () => {
  it('nothing, unless a lead had them asked', () => {
    given(decided({ ...removed, danger: true }))
      .when(remedyResult('done'), by.system, '1h')
      .letters('result → complainant/email');
    given(accepted({ ...post, danger: true }))
      .when(askRespondent, by.lead, '1h')
      .letters('asked → respondent')
      .when(resolve({ remedies: [removeContent] }), by.owner, '2h')
      .when(remedyResult('done'), by.system, '2h')
      .letters('result → complainant/email', 'restricted → respondent');
  });

  it('also one marked after they were asked', () =>
    given(accepted(post))
      .when(askRespondent, by.owner, '1h')
      .when(markDanger, by.owner, '2h')
      .when(resolve({ remedies: [removeContent] }), by.owner, '3h')
      .when(remedyResult('done'), by.system, '3h')
      .letters('result → complainant/email'));
});

it('a message that does not reach them is said, and touches no way to the complainant', () => {
  for (const result of [
    letterResult('refused', { letter: 'asked', transport: 'message' }),
    receipt('bounced', { letter: 'asked', transport: 'message' }),
  ])
    given(asked(post))
      .when(askRespondent, by.owner, '11h')
      .when(result, by.system, '12h')
      .then([{ type: 'respondent-unreached', letter: 'asked' }])
      .stands({ reach: { email: 'confirmed', sms: 'confirmed' } });
  given(asked(post))
    .when(letterResult('sent', { letter: 'asked' }), by.system, '12h')
    .refused('letter-unknown');
});
