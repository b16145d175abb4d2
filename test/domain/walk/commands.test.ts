/** Every stage × command × relation, in a first and a later round, merged or not: what may be given where and by whom, and how the rest is refused. */
import { describe, expect, it } from 'vitest';
import { commands, type CommandName } from '../../../src/domain/commands/index.js';
import type { RefusalCode } from '../../../src/domain/commands/refusal.js';
import { Relation, type Stage } from '../../../src/domain/vocabulary.js';
import { live, type Life } from '../spec/life.js';
import { table } from '../spec/table.js';
import { actorAs, sensible, world, type Place } from '../spec/worlds.js';

/**
 * Where a relation may give the command: Review, Investigation, Approval, Feedback, Closed; in a second round anew (i)
 * and closed (c); merged into another complaint (m). After a slash: where it is heard, but the state refuses it.
 */
const allowed = table(`
command             owner     approver  task-owner  lead       supervisor  admin     intake     complainant  respondent  witness   represented  addressee  operator  system     on-call   task-lead
review              R         ·         ·           R          ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
reclassify          RIAi      ·         ·           RIAi       ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
set-subject         /RIi      ·         ·           /RIi       ·           ·         /RIi       ·            ·           ·         ·            ·          ·         /RIim      ·         ·
mark-danger         RIi       ·         ·           RIi        RIi         ·         RIi        ·            ·           ·         ·            ·          ·         ·          RIi       ·
confirm-hide        /RIi      ·         ·           /RIi       ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          /RIi      ·
assign              RIAFCicm  ·         ·           RIAFCicm   RIAFCicm    RIAFCicm  ·          ·            ·           ·         ·            ·          RIAFCicm  RIAFCicm   RIAFCicm  Cc
ask-complainant     RIi       ·         ·           RIi        ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
ask-consent         /RIAi     ·         ·           /RIAi      ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
consent             /RIAim    ·         ·           /RIAim     ·           ·         /RIAim     /RIAim       ·           ·         ·            ·          ·         ·          ·         ·
ask-respondent      RIi       ·         ·           RIi        ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
ask-witness         RIAi      ·         ·           RIAi       ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
answer              RIAFCicm  ·         ·           RIAFCicm   ·           ·         RIAFCicm   RIAFCicm     RIAFCicm    RIAFCicm  ·            ·          ·         ·          ·         ·
resume              I/i       ·         ·           I/i        ·           ·         ·          ·            ·           ·         ·            ·          I/i       ·          ·         ·
extend              ·         ·         ·           Ii         ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
confirm-identity    IAi       IAi       ·           IAi        IAi         ·         IAi        ·            ·           ·         ·            ·          ·         ·          ·         ·
look-up             /RIAi     ·         ·           /RIAi      ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
consult             RIAi      ·         ·           RIAi       ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
resolve             Ii        ·         ·           Ii         ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
approve             ·         A         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
return              ·         A         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
withdraw            ·         ·         ·           ·          ·           ·         RIAim      RIAim        i/RIAm      ·         ·            ·          ·         ·          ·         ·
undo-withdrawal     ·         ·         ·           ·          ·           ·         ·          FC/RIAicm    ·           ·         ·            ·          ·         ·          ·         ·
escalate            RIAFCic   RIAFCic   RIAFCic     RIAFCic    RIAFCic     ·         RIAFCic    ·            ·           ·         ·            ·          RIAFCic   ·          RIAFCic   RIAFCic
note                RIAFCicm  RIAFCicm  RIAFCicm    RIAFCicm   RIAFCicm    ·         RIAFCicm   ·            ·           ·         ·            ·          ·         ·          RIAFCicm  RIAFCicm
add-evidence        RIAi      RIAi      ·           RIAi       ·           ·         RIAi       RIAi         RIAi        ·         ·            ·          ·         ·          ·         ·
withdraw-evidence   RIi       ·         ·           RIi        ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
merge               RI/i      ·         ·           RI/i       ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
relate              RIAFCic   RIAFCic   RIAFCic     RIAFCic    RIAFCic     ·         ·          ·            ·           ·         ·            ·          ·         RIAFCicm   ·         ·
change-contact      ·         ·         ·           ·          ·           ·         RIAFCicm   RIAFCicm     ·           ·         ·            ·          ·         ·          ·         ·
confirm-contact     ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            /RIAFCicm  ·         ·          ·         ·
refuse-contact      ·         ·         ·           ·          ·           ·         RIAFCicm   RIAFCicm     ·           ·         ·            RIAFCicm   ·         ·          ·         ·
set-representative  RIAFCicm  ·         ·           RIAFCicm   ·           ·         RIAFCicm   RIAFCicm     ·           ·         ·            ·          ·         ·          ·         ·
end-representation  ·         ·         ·           /RIAFCicm  ·           ·         /RIAFCicm  ·            ·           ·         /RIAFCicm    ·          ·         ·          ·         ·
appeal              FC/c      ·         ·           FC/c       ·           ·         FC/c       FC/c         FC/c        ·         ·            ·          ·         ·          ·         ·
reopen              ·         ·         ·           Cc         Cc          ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
rate                ·         ·         ·           ·          ·           ·         ·          FCc          ·           ·         ·            ·          ·         ·          ·         ·
set-cause           RIAFCic   ·         ·           RIAFCic    ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
finish-task         ·         ·         RIAFCicm    RIAFCicm   RIAFCicm    ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         IAFCicm
record-call         ·         ·         RIAFCicm    RIAFCicm   RIAFCicm    ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         IAFCicm
retry-remedy        FC/c      ·         FC/c        FC/c       FC/c        ·         ·          ·            ·           ·         ·            ·          FC/c      ·          ·         ·
mandate             ·         ·         ·           RIAFCic    ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
settle-mandate      ·         ·         RIAFCicm    RIAFCicm   ·           ·         ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
hold                ·         ·         ·           RIAFCicm   ·           RIAFCicm  ·          ·            ·           ·         ·            ·          ·         ·          ·         ·
release-hold        ·         ·         ·           /RIAFCicm  ·           /RIAFCicm  ·         ·            ·           ·         ·            ·          ·         ·          ·         ·
letter-result       ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         RIAFCicm   ·         ·
receipt             ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         RIAFCicm   ·         ·
remedy-result       ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         FCc/RIAim  ·         ·
look-up-result      ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         /RIAFCicm  ·         ·
joined              ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         RIAFCicm   ·         ·
words-joined        ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         RIAFCicm   ·         ·
target-ended        ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         m/RIFCic   ·         ·
taken-anew          ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         RIAFCicm   ·         ·
result-opened       ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         /F         ·         ·
read                ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         i/RIAFCcm  ·         ·
staff-concerned     ·         ·         ·           ·          ·           ·         ·          ·            ·           ·         ·            ·          ·         RIAFCicm   ·         ·
`);

/** Why a command is refused where it is heard. */
const refusedFor: Partial<Record<CommandName, RefusalCode>> = {
  'ask-consent': 'no-consent-needed',
  consent: 'no-consent-needed',
  resume: 'nothing-to-resume',
  withdraw: 'not-your-appeal',
  'undo-withdrawal': 'nothing-to-undo',
  read: 'nothing-unread',
  merge: 'merge-in-first-round',
  appeal: 'decision-final',
  'retry-remedy': 'no-failed-remedy',
  'target-ended': 'not-merged',
  'confirm-contact': 'nothing-to-confirm',
  'end-representation': 'nobody-represents',
  'result-opened': 'letter-unknown',
  'remedy-result': 'remedy-unknown',
  'set-subject': 'subject-relied-on',
  'confirm-hide': 'nothing-to-hide',
  'look-up': 'nothing-to-look-up',
  'look-up-result': 'look-up-unknown',
  'release-hold': 'not-held',
};

const letters = ['R', 'I', 'A', 'F', 'C', 'i', 'c', 'm'] as const;
type Letter = (typeof letters)[number];

const stood: Record<Letter, { stage: Stage; place: (command: CommandName) => Place }> = {
  R: { stage: 'review', place: () => 'review' },
  I: { stage: 'investigation', place: (command) => (command === 'resume' ? 'asked' : 'investigation') },
  A: { stage: 'approval', place: () => 'approval' },
  F: {
    stage: 'feedback',
    place: (command) =>
      command === 'undo-withdrawal'
        ? 'withdrawn'
        : command === 'appeal' || command === 'rate'
          ? 'told'
          : 'waiting',
  },
  C: { stage: 'closed', place: (command) => (command === 'undo-withdrawal' ? 'withdrawn closed' : 'closed') },
  i: { stage: 'investigation', place: () => 'anew' },
  c: { stage: 'closed', place: () => 'anew closed' },
  m: { stage: 'investigation', place: () => 'merged' },
};

it('the table knows every command and every relation', () => {
  expect([...allowed.rows.keys()]).toEqual(commands.map(({ name }) => name));
  expect(allowed.columns).toEqual(Relation.options);
});

/** Whether anybody at all is heard with the command in this stage, in any round. */
const isHeard = (cells: string[], { stage }: { stage: Stage }): boolean =>
  letters.some((other) => stood[other].stage === stage && cells.some((cell) => cell.includes(other)));

function expected(command: CommandName, letter: Letter): Record<string, string> {
  const row = [...(allowed.rows.get(command) ?? [])];
  const nobody = !isHeard(
    row.map(([, cell]) => cell),
    stood[letter],
  );
  return Object.fromEntries(
    row.map(([relation, cell]) => {
      const [may = '', heard = ''] = cell.split('/');
      if (may.includes(letter)) return [relation, 'allowed'];
      if (heard.includes(letter)) return [relation, refusedFor[command] ?? 'no reason known'];
      if (letter === 'm' && (may + heard).includes('I')) return [relation, 'is-merged'];
      return [relation, nobody ? 'not-in-this-stage' : 'not-your-part'];
    }),
  );
}

function attempted(life: Life, command: CommandName, relation: Relation): string {
  const order = sensible[command](life, relation);
  const { refusal, last, state } = live(life, order, actorAs(relation, life, order), life.state.at);
  if (refusal === null) return last.length > 0 ? 'allowed' : 'without effect';
  expect(state).toEqual(life.state);
  return refusal.refused;
}

describe.each(commands.map(({ name }) => name))('%s', (command) => {
  it.each(letters)('in %s', (letter) => {
    const life = world[stood[letter].place(command)]();
    expect(life.state.stage).toBe(stood[letter].stage);
    const cells = Relation.options.map((relation) => [relation, attempted(life, command, relation)]);
    expect(Object.fromEntries(cells)).toEqual(expected(command, letter));
  });
});

it('a refusal names what is possible instead', () => {
  const life = world.closed();
  const refused = live(
    life,
    sensible.review(life, 'complainant'),
    actorAs('complainant', life, null),
    life.state.at,
  );
  expect(refused.refusal).toEqual({
    refused: 'not-in-this-stage',
    possible: ['answer', 'change-contact', 'refuse-contact', 'set-representative', 'appeal', 'rate'],
  });
});
