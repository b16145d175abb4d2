/** Every state of the pages of both sides, as browsers draw it: axe finds nothing, and it fits into every window. */
import type { FormFiles } from '../../../src/cases/evidence/form-files.js';
import { openUnproven } from '../../../src/domain/disclosure/representing/receipt-only.js';
import type { PageFrame } from '../../../src/pages/parts/page.js';
import { receiptOnlyPage } from '../../../src/pages/public/complainant/receipt-only.js';
import { trackingPage } from '../../../src/pages/public/complainant/tracking.js';
import { addressEndPage, addressPage } from '../../../src/pages/public/address.js';
import { limitPage } from '../../../src/pages/public/limit.js';
import { lostLinkPage, lostLinkSentPage } from '../../../src/pages/public/lost-link.js';
import { representedPage } from '../../../src/pages/public/represented/represented.js';
import { respondentPage } from '../../../src/pages/public/respondent/respondent.js';
import { problemPage } from '../../../src/pages/public/problem.js';
import { number, receivedAt } from '../../letters/examples/case.js';
import { aboutConsent, asked, decided, rejected, spoken, surveyed, view } from '../../pages/examples.js';
import * as matters from '../../pages/matters.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const address = {
  path: '/c/abc',
  transport: 'email',
  contact: 'l•••@example.com',
  idempotencyKey: 'k',
} as const;

const limit = {
  ...{ path: '/l/abc', why: 'Five complaints in a week named posts that nobody wrote.' },
  ...{ until: receivedAt, typed: null },
};

const concerned = { number, receivedAt, path: '/p/abc', idempotencyKey: 'k', largePrint: false };
const spokenFor = { ...concerned, pageUrl: null, state: 'spoken-for', kind: 'lawyer', proven: true } as const;
const ended = { ...concerned, pageUrl: 'https://complaints.example.com/t/abc', state: 'ended' } as const;

const receipt = { ...view(), awaits: 'proof', representative: 'relative', open: openUnproven } as const;

const filesRefused: FormFiles = {
  kept: [
    { id: '0190f5e2-7c1a-8b3d-8a4e-5f6071829304', name: '截图 2026-11-27.png', bytes: 48_213 },
    {
      id: '0190f5e2-7c1a-8b3d-8a4e-5f6071829305',
      name: `${'a-very-long-name-'.repeat(8)}.pdf`,
      bytes: 1_203,
    },
  ],
  unfit: [
    { name: 'holiday.mov', why: 'file-too-large' },
    { name: 'letter.docx', why: 'file-type-not-taken' },
  ],
};

const pages: Record<string, (frame: PageFrame) => string> = {
  'complainant-review': (frame) => trackingPage(frame, view()),
  'complainant-limited': (frame) =>
    trackingPage(
      frame,
      view({
        limit: { ...limit, standing: 'limited', mayAppeal: true, url: 'https://complaints.example/l/abc' },
      }),
    ),
  'complainant-late': (frame) => trackingPage(frame, view({ late: { expectedAt: receivedAt } })),
  'complainant-question': (frame) => trackingPage(frame, view(asked())),
  'complainant-refused': (frame) =>
    trackingPage(frame, view(asked()), {
      ...{ kind: 'refused', command: 'answer', why: 'payload-invalid', given: { question: '12' } },
    }),
  'complainant-files-refused': (frame) =>
    trackingPage(frame, view(asked()), {
      ...{ kind: 'refused', command: 'answer', why: 'payload-invalid' },
      given: { question: '12', text: 'The first. See the pictures.' },
      files: filesRefused,
    }),
  'complainant-evidence-refused': (frame) =>
    trackingPage(frame, view({ open: [...view().open, 'add-evidence'] }), {
      ...{ kind: 'refused', command: 'add-evidence', why: 'payload-invalid', given: {} },
    }),
  'complainant-contact-refused': (frame) =>
    trackingPage(frame, view(), {
      ...{ kind: 'refused', command: 'change-contact', why: 'payload-invalid', given: { email: 'l@' } },
    }),
  'complainant-withdraw-refused': (frame) =>
    trackingPage(frame, view(), {
      ...{ kind: 'refused', command: 'withdraw', why: 'payload-invalid', given: {} },
    }),
  'complainant-consent': (frame) => trackingPage(frame, view(aboutConsent())),
  'complainant-consent-refused': (frame) =>
    trackingPage(frame, view(aboutConsent('no')), {
      ...{ kind: 'refused', command: 'consent', why: 'consent-unchanged', given: { agrees: 'no' } },
    }),
  'complainant-done': (frame) => trackingPage(frame, view(), { kind: 'done', command: 'answer' }),
  'complainant-surveyed': (frame) => trackingPage(frame, view({ ...decided(), ...surveyed() })),
  'complainant-decided': (frame) => trackingPage(frame, view({ ...decided(), ...spoken() })),
  'complainant-rejected': (frame) => trackingPage(frame, view(rejected())),
  'complainant-after-end': (frame) =>
    trackingPage(frame, view({ ...rejected(), afterEnd: { at: receivedAt, text: 'That is not fair' } })),
  'complainant-withdrawn': (frame) =>
    trackingPage(
      frame,
      view({
        ...{ stage: 'closed', ending: 'withdrawn', undoUntil: receivedAt, open: ['answer'] },
        next: { kind: 'withdrawn', until: receivedAt },
      }),
    ),
  'complainant-merged': (frame) =>
    trackingPage(
      frame,
      view({
        ...{ stage: 'feedback', ending: 'merged', mergedInto: number },
        next: { kind: 'waiting-for-other', number },
      }),
    ),
  'complainant-forget': (frame) =>
    trackingPage(frame, view({ ...decided(), open: ['ask-erasure'] }), {
      ...{ kind: 'refused', command: 'ask-erasure', why: 'payload-invalid', given: {} },
    }),
  'complainant-forget-asked': (frame) => trackingPage(frame, view({ ...decided(), erasure: 'asked' })),
  'complainant-forgotten': (frame) =>
    trackingPage(
      frame,
      view({
        ...{ stage: 'closed', ending: 'withdrawn', erasure: 'done', open: [], thread: [] },
        ...{ erased: { at: receivedAt, counts: { texts: 7, letters: 5, attachments: 2 } } },
        contact: { email: null, phone: null, message: false },
        next: { kind: 'withdrawn', until: null },
      }),
    ),
  'complainant-large': (frame) => trackingPage(frame, view({ largePrint: true })),
  'receipt-only': (frame) => receiptOnlyPage(frame, receipt),
  'receipt-only-large': (frame) => receiptOnlyPage(frame, { ...receipt, largePrint: true, phoneOnly: true }),
  'receipt-only-refused': (frame) =>
    receiptOnlyPage(frame, receipt, {
      ...{ kind: 'refused', command: 'answer', why: 'payload-invalid', given: {} },
    }),
  'receipt-only-adjustments-refused': (frame) =>
    receiptOnlyPage(frame, receipt, {
      ...{ kind: 'refused', command: 'change-contact', why: 'key-reused', given: { adjusts: 'yes' } },
    }),
  'receipt-proven': (frame) => trackingPage(frame, view({ representative: 'guardian' })),
  'represented-told': (frame) => representedPage(frame, spokenFor),
  'represented-unproven': (frame) =>
    representedPage(frame, { ...spokenFor, kind: 'relative', proven: false }),
  'represented-large': (frame) => representedPage(frame, { ...spokenFor, largePrint: true }),
  'represented-ended': (frame) => representedPage(frame, ended),
  'represented-ended-large': (frame) => representedPage(frame, { ...ended, largePrint: true }),
  'respondent-nothing': (frame) => respondentPage(frame, matters.view()),
  'respondent-question': (frame) => respondentPage(frame, matters.view(matters.asked())),
  'respondent-evidence-refused': (frame) =>
    respondentPage(frame, matters.view({ ...matters.asked(), open: ['answer', 'add-evidence'] }), {
      ...{ kind: 'refused', command: 'add-evidence', why: 'payload-invalid' },
      ...{ given: { note: 'It is mine.' }, files: filesRefused },
    }),
  'respondent-decided': (frame) => respondentPage(frame, matters.view(matters.decided())),
  'respondent-refused': (frame) =>
    respondentPage(frame, matters.view(matters.asked()), {
      ...{ kind: 'refused', command: 'answer', why: 'payload-invalid', given: { question: '12' } },
    }),
  'address-open': (frame) => addressPage(frame, { ...address, wrong: false }),
  'address-wrong': (frame) => addressPage(frame, { ...address, wrong: true }),
  'address-confirmed': (frame) => addressEndPage(frame, { kind: 'confirmed', url: '/t/x' }),
  'address-refused': (frame) => addressEndPage(frame, { kind: 'refused' }),
  'limit-open': (frame) => limitPage(frame, { ...limit, standing: 'limited', mayAppeal: true }),
  'limit-refused': (frame) => limitPage(frame, { ...limit, standing: 'limited', mayAppeal: true, typed: '' }),
  'limit-not-taken': (frame) =>
    limitPage(frame, { ...limit, standing: 'appealed', mayAppeal: false, nextAt: receivedAt }),
  'limit-kept': (frame) => limitPage(frame, { ...limit, standing: 'kept', mayAppeal: false }),
  'lost-link': lostLinkPage,
  'lost-link-wrong': (frame) => lostLinkPage(frame, { wrong: true }),
  'lost-link-sent': lostLinkSentPage,
  'problem-not-found': (frame) => problemPage(frame, 'not-found'),
  'problem-unexpected': (frame) => problemPage(frame, 'unexpected', 'e-1'),
};

everyState(browser, pages, (frame) => frame);
