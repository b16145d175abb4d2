/** Views of the page of a case to test with. */
import { Conduct } from '../../src/domain/policy/conduct.js';
import { Evidence } from '../../src/domain/policy/evidence.js';
import type { CaseRead } from '../../src/cases/desk/read-case.js';
import type { Attachment } from '../../src/domain/disclosure/attachments.js';
import { ledgerOf } from '../../src/domain/clocks/ledger.js';
import { closedTo, openToKeyed } from '../../src/domain/commands/index.js';
import { lookUpsIn } from '../../src/domain/disclosure/desk/look-ups.js';
import { measuresOf } from '../../src/domain/disclosure/desk/measures.js';
import { nextAct } from '../../src/domain/disclosure/desk/next-act.js';
import { suspensionsIn } from '../../src/domain/disclosure/desk/suspensions.js';
import { threadOf, type StoredText } from '../../src/domain/disclosure/desk/thread.js';
import type { Relation } from '../../src/domain/vocabulary.js';
import type { CaseView } from '../../src/pages/desk/case/case-view.js';
import { defaultCauses } from '../../src/domain/causes/default-causes.js';
import { cannedTexts } from '../../src/words/case/canned.js';
import { T0, type Life } from '../domain/spec/life.js';

const everybody: Relation[] = ['owner', 'approver', 'task-owner', 'lead', 'supervisor', 'intake', 'on-call'];

type Differs = {
  files?: Attachment[];
  relations?: Relation[];
  person?: string;
  team?: string;
  subject?: string;
};

/** The case where it stands, with these words said wherever something is said; all commands are open that can be. */
export function caseView(
  { state, policy, journal }: Life,
  words: string,
  {
    files = [],
    relations = everybody,
    person = 'Olivia Reed',
    team = 'Content',
    subject = 'p-77',
  }: Differs = {},
): CaseView {
  const { number, receivedAt } = state;
  const text = (id: string, name: string, more: Partial<StoredText>): StoredText => ({
    ...{ id, number, name, audience: 'internal', text: words, held: false, command: null, caller: null },
    ...{ storedAt: T0, ...more },
  });
  const texts = [
    text('s', 'description', {}),
    ...journal.flatMap((event) =>
      'text' in event && event.text !== undefined
        ? [text(event.text, 'explanation', { audience: 'forComplainant', command: 'resolve', caller: 'h1' })]
        : [],
    ),
  ];
  const now = state.at + 60_000;
  const read: CaseRead = {
    ...{
      state,
      policy,
      now,
      events: journal,
      locale: 'zh-CN',
      externalId: 'A-1',
      mayHandOut: true,
      handOn: {
        representedUrl: null,
        respondentUrl: 'https://complaints.example.com/r/abc',
        witnesses: [{ n: 1, reference: 'W-7K3M-Q9XD', url: 'https://complaints.example.com/w/abc' }],
      },
      runUrl: 'https://t.example/1',
    },
    reader: { id: 'h1', name: person },
    next: nextAct(state, now),
    ledger: state.clocks.map((clock) => ledgerOf(clock, now)),
    thread: threadOf({
      attachments: files,
      number,
      receivedAt,
      texts,
      events: journal,
      letters: [],
      locale: 'zh-CN',
    }),
    contact: {
      ...{ email: 'l•••@example.com', phone: null, locale: 'zh-CN', reach: state.reach },
      represented:
        state.representative === undefined
          ? null
          : { account: subject, email: 'n•••@example.com', phone: null },
    },
    subject: { type: 'post', reference: subject },
    lookUps: lookUpsIn(journal, files),
    shown:
      state.lookUps === undefined
        ? null
        : { account: subject, fields: [{ name: 'text', value: words }], missed: 1 },
    measures: measuresOf(state, journal),
    suspensions: suspensionsIn(state),
    relatives: [],
    erasure: { others: ['R-2026-000018'], takes: { texts: 4, letters: 6, attachments: 2 } },
    keeping: state.stage === 'closed' ? { until: state.at + 365 * 864e5, why: 'hold' } : null,
    holds: [{ number: 'R-2026-000017', scope: 'person', since: state.at, reviewAt: state.at + 864e5 }],
    conduct:
      relations.length === 0
        ? null
        : {
            conduct: {
              complainant: { complaints: 5, unfounded: 4 },
              respondent: { complaints: 2, breaches: 1 },
            },
            hasRespondent: true,
            limit: {
              ...{ id: '0190f5e2-7c1a-8b3d-8a4e-5f6071829304', number, standing: 'appealed', why: words },
              ...{ appeal: words, warnedBy: 'h1', warnedAt: '2026-03-01T12:00:00.000Z', limitedBy: 'h1' },
              ...{ limitedAt: '2026-03-02T12:00:00.000Z', until: '2026-03-12T12:00:00.000Z' },
              ...{ appealedAt: '2026-03-03T12:00:00.000Z', mayAppeal: false },
              ...{ appealDueAt: '2026-03-06T12:00:00.000Z', overdue: true },
            },
            acts: ['limit', 'lift-limit', 'keep-limit', 'warn-complainant'],
            policy: Conduct.parse(undefined),
          },
    duplicates: [],
    names: { people: new Map([['h1', person]]), teams: new Map([[state.team, { en: team, 'zh-CN': team }]]) },
    causes: defaultCauses.map((cause) => ({ ...cause, retired: false, mergedInto: null })),
    audits: true,
    openedBy: [{ person: 'h1', since: now }],
    open: openToKeyed(state, relations),
    closed: closedTo(state, relations),
    carriers: [{ id: 'h1', name: person, team: state.team }],
    approval: { letters: [], refusal: 'identity-unproven' },
  };
  return {
    read,
    formKey: 'k',
    files: Evidence.parse(undefined),
    from: null,
    done: null,
    typed: null,
    notLimited: null,
    canned: cannedTexts,
    all: true,
  };
}
