/** Whole generated lives through run, commit and database: what the core says is what they come to. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { undated } from '../../src/contract/dated.js';
import { loadRun } from '../../src/db/complaints/runs.js';
import { teams } from '../../src/db/schema/people.js';
import { peopleCommands } from '../../src/domain/commands/index.js';
import type { Actor } from '../../src/domain/commands/command.js';
import type { Complaint } from '../../src/domain/complaint/state.js';
import type { Event } from '../../src/domain/complaint/events.js';
import { evolve } from '../../src/domain/complaint/evolve.js';
import { step } from '../../src/domain/complaint/step.js';
import type { Relation } from '../../src/domain/vocabulary.js';
import { next } from '../domain/properties/lives/ending.js';
import { actorOf, instantOf, Move, orderOf } from '../domain/properties/lives/lives.js';
import type { Order } from '../domain/spec/life.js';
import { skippingTime } from '../support/runs/skipping.js';
import { eventsOf } from '../support/runs/story.js';

const SEED = 20_260_303;
const LIVES = 4;
const MINUTE = 60_000;
const time = await skippingTime();
const { rig } = time;
/** The commands that were carried out in any of the lives. */
const done = new Set<string>();

const Life = fc.record({
  danger: fc.boolean(),
  email: fc.constantFrom('lin@example.com', null),
  phone: fc.constantFrom('+8613800138000', null),
  moves: fc.array(Move, { minLength: 8, maxLength: 14, size: 'max' }),
});
const lives = fc.sample(Life, { seed: SEED, numRuns: LIVES }).map((life, n) => [n + 1, life] as const);

const Fields = z.record(z.string(), z.unknown());
const words: Record<string, string> = { email: 'new@example.com', phone: '+8613900139000' };
const isByPeople = (order: Order): boolean => peopleCommands.some(({ name }) => name === order.name);

async function storedRun(number: string) {
  const stored = await loadRun(rig.db, number);
  if (stored === null) throw new Error(`No complaint ${number}`);
  return stored;
}

const posts = new Map((await rig.db.select().from(teams)).map((team) => [team.id, team]));

/** Somebody of the sample people who is that to the complaint, for the commit asks who they are. */
function really({ id, relations }: Actor, { team }: Complaint): Actor {
  const people: Partial<Record<Relation, string | null | undefined>> = {
    ...{ lead: posts.get(team)?.lead, supervisor: posts.get(team)?.supervisor },
    ...{ admin: 'guo-ran', intake: 'mobile-app', operator: 'noah-fischer' },
  };
  const [relation] = relations;
  return { id: (relation && people[relation]) ?? id, relations };
}

/** Lets time pass in whole minutes, so that the run acts on what falls due. */
async function waitUntil(instant: number): Promise<void> {
  const minutes = Math.floor((instant - (await rig.now())) / MINUTE);
  if (minutes > 0) await time.pass(`${minutes}m`);
}

/** Gives an order, and holds what came of it against what the core says of the same state. */
async function give(number: string, order: Order, actor: Actor): Promise<string> {
  const { name, payload = {}, texts = [], expectedVersion } = order;
  const written = Object.fromEntries(texts.map((text) => [text, words[text] ?? 'In words.']));
  const conditions = expectedVersion === undefined ? {} : { expectedVersion };
  const stored = await rig.store(number, name, { ...Fields.parse(payload) }, actor, written, conditions);
  await rest(number);
  const { state, policy } = await storedRun(number);
  const command = { ...stored, expectedVersion, texts };
  const said = step(policy, state, command, stored.storedAt);
  const { refusal } = await rig.execute(number, stored);
  // Who somebody is by now, whether they may have a duty, and what other complaints there are, the commit alone knows.
  const alone = commitsOwn.find((code) => code === refusal?.refused);
  const expected = alone === undefined ? said.events.map(plain) : [];
  expect([name, refusal?.refused]).toEqual([name, alone ?? said.refusal?.refused]);
  const recorded = (await eventsOf(rig.db, number)).slice(state.version);
  expect(recorded.slice(0, expected.length).map(plain)).toEqual(expected);
  if (refusal === undefined) done.add(name);
  return `${name} ${JSON.stringify(payload)} by ${actor.relations.join()}: ${refusal?.refused ?? 'done'}`;
}

const commitsOwn = ['not-eligible', 'not-your-part', 'no-such-complaint'];

/** An event but for the person whom the commit found. */
const plain = ({ type, at, version }: Event) => ({
  ...{ at, version, type: type === 'assignment-needed' ? 'assigned' : type },
});

/** Waits until no letter is under way and the run has taken over what the row holds. */
async function rest(number: string): Promise<void> {
  await expect.poll(async () => (await storedRun(number)).pending).toEqual([]);
  await expect
    .poll(async () => (await heldBy(number)).version - (await storedRun(number)).state.version)
    .toBe(0);
}

/** The state as the run holds it, by query. */
const heldBy = async (number: string) => undated(await time.handle(number).query<Complaint>('state'));

/** The run's own state is the row's, and the row's is the journal folded. */
async function expectAlike(number: string): Promise<void> {
  await rest(number);
  const { state } = await storedRun(number);
  const folded = (await eventsOf(rig.db, number)).reduce<Complaint | null>(evolve, null);
  expect(folded).toEqual(state);
  expect(await heldBy(number)).toEqual(state);
}

async function finish(number: string): Promise<void> {
  for (let n = 0; n < 40; n++) {
    const { state, policy } = await storedRun(number);
    const { order, actor } = next({ policy, state, written: [], journal: [] });
    if (order === null) return;
    await give(number, order, really(actor, state));
    await rest(number);
  }
}

it.each(lives)(`life %i of seed ${SEED}: core, run, row and journal say the same`, async (_, life) => {
  const { moves, ...received } = life;
  const number = await rig.file(received);
  const story = [JSON.stringify(received)];
  try {
    for (const move of moves) {
      await expectAlike(number);
      const stored = await storedRun(number);
      await waitUntil(instantOf(stored, move.wait));
      await rest(number);
      const { state } = await storedRun(number);
      const order = orderOf(state, move);
      if (order === null || !isByPeople(order)) continue;
      story.push(await give(number, order, really(actorOf({ state }, order, move), state)));
    }
    await finish(number);
    await expectAlike(number);
    expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
    await expectAlike(number);
  } catch (error) {
    throw new Error(story.join('\n'), { cause: error });
  }
});

it('these are lives in which things happen', () => {
  expect([...done]).toEqual(expect.arrayContaining(['review', 'resolve']));
  expect(done.size).toBeGreaterThan(5);
});
