/** What a command's declaration shows: an example that works, and fields that a form can ask for. */
import { expect, it } from 'vitest';
import { commandBody, splitBody } from '../../../src/api/schemas/command-body.js';
import { bodyIn, formOf } from '../../../src/domain/commands/form-body.js';
import { fieldsOf } from '../../../src/domain/commands/form.js';
import type { AnyCommandRule } from '../../../src/domain/commands/command.js';
import { commands, keyedCommands, ruleOf, type CommandName } from '../../../src/domain/commands/index.js';
import { Ground, Outcome } from '../../../src/domain/vocabulary.js';
import { live, type Life } from '../spec/life.js';
import { confirmIdentity } from '../spec/orders.js';
import { by } from '../spec/people.js';
import { accepted, received, sent, told } from '../spec/starts.js';
import { actorAs, places, sensible, world } from '../spec/worlds.js';

it.each(commands)('the example of $name is what its schema takes', (rule) => {
  expect(commandBody(rule).safeParse(rule.example).error).toBeUndefined();
});

/** What an example cannot know: the numbers that things have in this case, and who was to hear what was said. */
const ofThisCase = ['task', 'question', 'version', 'number', 'reader', 'lookUp'];

/** Why the example is refused to everybody who may give the command in this life; null where it is not. */
function refused(life: Life, rule: (typeof commands)[number]): string | null {
  const { payload, texts } = splitBody(rule, commandBody(rule).parse(rule.example));
  let why: string | null = 'nobody may';
  for (const relation of rule.by) {
    const asked = life.state.questions.find(({ to }) => to === 'complainant');
    const known = { question: asked?.n, ...Object(sensible[rule.name](life, relation).payload) };
    const fitted = Object.entries(payload).map(([name, value]) => [
      name,
      (ofThisCase.includes(name) && known[name]) || value,
    ]);
    const order = { name: rule.name, payload: Object.fromEntries(fitted), texts: Object.keys(texts) };
    const { refusal } = live(life, order, actorAs(relation, life, order), life.state.at);
    if (refusal === null) return null;
    why = refusal.refused;
  }
  return why;
}

const identified = (): Life => {
  const life = world.investigation();
  return live(life, confirmIdentity, by.lead(), life.state.at);
};

/** Its result says at an address nobody has proven that an answer waits. */
const unproven = (): Life => sent({ reach: { email: 'unconfirmed', sms: 'none' } });

/** What it is about is being looked up, and has been. */
const lookedUp = (): Life[] => {
  const life = accepted({ onPlatform: 'content' });
  return [life, live(life, sensible['look-up-result'](life, 'system'), by.system(), life.state.at)];
};

/** It is about a private message, and the complainant has been asked for consent. */
const askedForConsent = (): Life[] => {
  const life = accepted({ private: true });
  return [life, live(life, sensible['ask-consent'](life, 'lead'), by.lead(), life.state.at)];
};

/** A lead has put it on hold. */
const onHold = (): Life[] => {
  const life = accepted();
  return [live(life, sensible.hold(life, 'lead'), by.lead(), life.state.at)];
};

/** Closed, nobody has anything left to do, and an administrator has ordered its erasure. */
const erasing = (): Life[] => {
  const life = told();
  return [live(life, sensible.erase(life, 'admin'), by.admin(), life.state.at)];
};

const special: Partial<Record<CommandName, () => Life[]>> = {
  'confirm-contact': () => [unproven()],
  'result-opened': () => [unproven()],
  'end-representation': () => [
    received({ representative: { kind: 'lawyer', theirs: { email: 'none', sms: 'none' } } }),
  ],
  'set-subject': () => [received({ unnamed: 'on-platform' })],
  'ask-consent': askedForConsent,
  consent: askedForConsent,
  'release-hold': onHold,
  'erasure-result': erasing,
  'confirm-hide': lookedUp,
  'look-up': lookedUp,
  'look-up-result': lookedUp,
};

it.each(commands)('the example of $name is carried out where a complaint stands right for it', (rule) => {
  const lives = [...places.map((place) => world[place]()), identified(), world.withdrawn()];
  expect((special[rule.name]?.() ?? lives).map((life) => refused(life, rule))).toContain(null);
});

it.each(keyedCommands)(
  'the example of $name comes through its form as it went in',
  (rule: AnyCommandRule) => {
    expect(bodyIn(rule, formOf(rule, rule.example))).toEqual(rule.example);
  },
);

it('a form says the same as JSON: nested, of one alternative, and nothing where nothing was typed', () => {
  expect(
    bodyIn(ruleOf('resolve'), {
      ...{ outcome: 'upheld', grounds: 'harassment', 'remedies-days': '7', expectedVersion: '12' },
      ...{ remedies: ['suspend-account', 'apologise'], explanation: ' Read. ', followUp: ' ' },
    }),
  ).toEqual({
    ...{ outcome: 'upheld', grounds: ['harassment'], explanation: ' Read. ', expectedVersion: 12 },
    remedies: [{ kind: 'suspend-account', days: 7 }, { kind: 'apologise' }],
  });
  const both = {
    category: 'content',
    severity: 'high',
    reason: 'abusive',
    genuine: 'no',
    explanation: 'So.',
  };
  expect(bodyIn(ruleOf('review'), { ...both, verdict: 'reject' })).toEqual({
    ...{ verdict: 'reject', reason: 'abusive', genuine: false, explanation: 'So.' },
  });
  expect(bodyIn(ruleOf('finish-task'), { task: 'x', result: '' })).toEqual({ task: 'x' });
});

it('a choice offers what its schema knows, of every alternative', () => {
  const of = (name: CommandName, field: string) =>
    fieldsOf(ruleOf(name)).find((other) => other.name === field)?.choices;
  expect(of('review', 'verdict')).toEqual(['accept', 'reject']);
  expect(of('resolve', 'outcome')).toEqual(Outcome.options);
  expect(of('resolve', 'grounds')).toEqual(Ground.options);
});

const asked = (name: CommandName) => {
  const rule = commands.find((other) => other.name === name);
  return rule && fieldsOf(rule).map(({ name: field, widget, required }) => [field, widget, required]);
};

it('a form asks by the schema of a field, unless the declaration knows more', () => {
  expect(asked('review')).toEqual([
    ['verdict', 'choice', true],
    ['category', 'category', true],
    ['severity', 'choice', false],
    ['minor', 'choice', false],
    ['reason', 'choice', true],
    ['genuine', 'yes-no', false],
    ['valid', 'yes-no', false],
    ['causes', 'causes', false],
    ['explanation', 'long-text', false],
  ]);
  expect(asked('resolve')?.slice(0, 5)).toEqual([
    ['outcome', 'choice', true],
    ['grounds', 'choices', true],
    ['remedies', 'remedies', false],
    ['causes', 'causes', false],
    ['explanation', 'long-text', true],
  ]);
  expect(asked('change-contact')).toEqual([
    ['language', 'choice', false],
    ['largePrint', 'yes-no', false],
    ['phoneOnly', 'yes-no', false],
    ['email', 'email', false],
    ['phone', 'phone', false],
  ]);
});
