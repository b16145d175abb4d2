/** Why a command is not open: said before it is given as it would be said after. */
import { expect, it } from 'vitest';
import type { AnyCommandRule } from '../../../src/domain/commands/command.js';
import { closedTo, commands, keyedCommands, openTo } from '../../../src/domain/commands/index.js';
import { whyNot } from '../../../src/domain/commands/why-not.js';
import { Relation } from '../../../src/domain/vocabulary.js';
import { live } from '../spec/life.js';
import { actorAs, places, sensible, world } from '../spec/worlds.js';
import { proposed } from '../spec/starts.js';

it.each(places)('%s: what is closed is refused for that reason, whatever is sent with it', (place) => {
  const life = world[place]();
  for (const rule of commands as readonly AnyCommandRule[])
    for (const relation of Relation.options.filter((one) => one !== 'system')) {
      const why = whyNot(life.state, [relation], rule);
      expect(why === null).toBe(openTo(life.state, [relation]).some((name) => name === rule.name));
      const needsTask = rule.name === 'record-call' || rule.name === 'finish-task';
      if (why === null || (needsTask && why === 'no-such-task')) continue;
      const name = commands.find((other) => other.name === rule.name)?.name ?? 'note';
      const order = named(() => sensible[name](life, relation));
      if (order === null) continue;
      const { refusal } = live(life, order, { ...actorAs(relation, life, null), id: 'x' }, life.state.at);
      // A reason of what was sent may come first, never an acceptance.
      expect(refusal, `${rule.name} by ${relation}: ${why}`).not.toBeNull();
      const isExact = why === 'not-your-part' || why === 'not-in-this-stage';
      expect(isExact ? refusal?.refused : why).toBe(why);
    }
});

/** Where a sensible order needs what is not there, there is none. */
const named = <T>(order: () => T): T | null => {
  try {
    return order();
  } catch {
    return null;
  }
};

it('a reader is told of what is theirs at another time, or of others now, and of nothing else', () => {
  const { state } = proposed();
  const closed = (...relations: Relation[]) =>
    Object.fromEntries(closedTo(state, relations).map(({ name, why }) => [name, why]));
  expect(closed('owner')).toMatchObject({
    resolve: 'not-in-this-stage',
    approve: 'not-your-part',
    return: 'not-your-part',
  });
  expect(closed('owner')).not.toHaveProperty('reopen');
  expect(closed()).toEqual({});
  const open = openTo(state, ['owner']);
  expect(Object.keys(closed('owner')).filter((name) => open.some((one) => one === name))).toEqual([]);
  expect(keyedCommands.length).toBeGreaterThan(20);
});
