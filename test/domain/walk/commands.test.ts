/** Every stage × command × relation: what may be given where and by whom, and how the rest is refused. */
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/domain/commands/index.js';
import { Relation, Stage } from '../../../src/domain/vocabulary.js';
import { live, type Life } from '../spec/life.js';
import { table } from '../spec/table.js';
import { actorAs, sensible, world, type Place } from '../spec/worlds.js';

/** The stages in which a relation may give the command: Review, Investigation, Approval, Feedback, Closed. */
const allowed = table(`
command           owner  approver  task-owner  lead   supervisor  admin  intake  complainant  respondent  operator  system
review            R      ·         ·           R      ·           ·      ·       ·            ·           ·         ·
reclassify        RIA    ·         ·           RIA    ·           ·      ·       ·            ·           ·         ·
mark-danger       RI     ·         ·           RI     RI          ·      RI      ·            ·           ·         ·
assign            RIAFC  ·         ·           RIAFC  RIAFC       RIAFC  ·       ·            ·           RIAFC     RIAFC
ask-complainant   RI     ·         ·           RI     ·           ·      ·       ·            ·           ·         ·
ask-respondent    RI     ·         ·           RI     ·           ·      ·       ·            ·           ·         ·
answer            RIAFC  ·         ·           RIAFC  ·           ·      RIAFC   RIAFC        RIAFC       ·         ·
resume            I      ·         ·           I      ·           ·      ·       ·            ·           I         ·
resolve           I      ·         ·           I      ·           ·      ·       ·            ·           ·         ·
approve           ·      A         ·           ·      ·           ·      ·       ·            ·           ·         ·
return            ·      A         ·           ·      ·           ·      ·       ·            ·           ·         ·
withdraw          ·      ·         ·           ·      ·           ·      RIA     RIA          ·           ·         ·
escalate          RIAFC  RIAFC     RIAFC       RIAFC  RIAFC       ·      RIAFC   ·            ·           RIAFC     ·
note              RIAFC  RIAFC     RIAFC       RIAFC  RIAFC       ·      RIAFC   ·            ·           ·         ·
change-contact    ·      ·         ·           ·      ·           ·      RIAFC   RIAFC        ·           ·         ·
confirm-contact   ·      ·         ·           ·      ·           ·      ·       RIAFC        ·           ·         ·
finish-task       ·      ·         RIAFC       RIAFC  RIAFC       ·      ·       ·            ·           ·         ·
record-call       ·      ·         RIAFC       RIAFC  RIAFC       ·      ·       ·            ·           ·         ·
letter-result     ·      ·         ·           ·      ·           ·      ·       ·            ·           ·         RIAFC
receipt           ·      ·         ·           ·      ·           ·      ·       ·            ·           ·         RIAFC
`);

const letterOf: Record<Stage, string> = {
  review: 'R',
  investigation: 'I',
  approval: 'A',
  feedback: 'F',
  closed: 'C',
};

const placeOf = (stage: Stage, command: string): Place => {
  if (stage === 'feedback') return 'waiting';
  return stage === 'investigation' && command === 'resume' ? 'asked' : stage;
};

it('the table knows every command and every relation', () => {
  expect([...allowed.rows.keys()]).toEqual(commands.map(({ name }) => name));
  expect(allowed.columns).toEqual(Relation.options);
});

function expected(command: string, stage: Stage): Record<string, string> {
  const row = allowed.rows.get(command);
  const cells = [...(row ?? [])].map(
    ([relation, stages]) => [relation, stages.includes(letterOf[stage])] as const,
  );
  const refused = cells.some(([, may]) => may) ? 'not-your-part' : 'not-in-this-stage';
  return Object.fromEntries(cells.map(([relation, may]) => [relation, may ? 'allowed' : refused]));
}

function attempted(life: Life, command: (typeof commands)[number]['name'], relation: Relation): string {
  const order = sensible[command](life, relation);
  const { refusal, last, state } = live(life, order, actorAs(relation, life, order), life.state.at);
  if (refusal === null) return last.length > 0 ? 'allowed' : 'without effect';
  expect(state).toEqual(life.state);
  return refusal.refused;
}

describe.each(commands.map(({ name }) => name))('%s', (command) => {
  it.each(Stage.options)('in %s', (stage) => {
    const life = world[placeOf(stage, command)]();
    expect(life.state.stage).toBe(stage);
    const cells = Relation.options.map((relation) => [relation, attempted(life, command, relation)]);
    expect(Object.fromEntries(cells)).toEqual(expected(command, stage));
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
    possible: ['answer', 'change-contact', 'confirm-contact'],
  });
});
