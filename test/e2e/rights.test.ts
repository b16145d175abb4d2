/** Who may act is asked where it takes effect: rights that ended meanwhile are refused, told, and handed over (process row P5). */
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createUpkeep } from '../../src/activities/upkeep/upkeep.js';
import * as commands from '../../src/db/messages/commands.js';
import { create as createKey, revoke } from '../../src/db/people/keys.js';
import { changeStaff, staffOf, type Staff } from '../../src/db/people/people.js';
import { tasks } from '../../src/db/schema/complaints.js';
import { begin, end as endSession } from '../../src/db/people/sessions.js';
import { keys, staff } from '../../src/db/schema/people.js';
import { sessions } from '../../src/db/schema/sessions.js';
import type { Complaint } from '../../src/domain/complaint/state.js';
import { accept, decide, handler, reviewer } from '../support/runs/course.js';
import { as, createRig, type Person } from '../support/runs/rig.js';
import { shared } from '../support/shared.js';

const rig = await shared(createRig());
const PATIENCE = { timeout: 30_000 };
const SUBJECT = 'account-of-the-subject';

const explanation = { explanation: 'It keeps to the rules.' };
const resolution = { outcome: 'dismissed', grounds: ['no-rule-broken'], remedies: [] };

type Held = {
  number: string;
  person: Person;
  act: [name: string, payload: object, texts?: typeof explanation];
};
type Duty = { hold(): Promise<Held>; holder(state: Complaint): string | null | undefined };

async function accepted(): Promise<string> {
  const number = await rig.file({ subject: SUBJECT });
  await accept(rig, number);
  return number;
}

const duties: Record<'owner' | 'approver' | 'task', Duty> = {
  owner: {
    async hold() {
      return { number: await accepted(), person: handler, act: ['resolve', resolution, explanation] };
    },
    holder: ({ owner }) => owner,
  },
  approver: {
    async hold() {
      const number = await accepted();
      await decide(rig, number, [{ kind: 'suspend-account', days: 7 }]);
      const { approver, version } = await rig.state(number);
      return { number, person: as(approver ?? '', 'approver'), act: ['approve', { version }] };
    },
    holder: ({ approver }) => approver,
  },
  task: {
    async hold() {
      const number = await accepted();
      await decide(rig, number, [{ kind: 'remove-content' }]);
      const [task] = (await rig.state(number)).tasks;
      const person = as(task?.owner ?? '', 'task-owner');
      return { number, person, act: ['finish-task', { task: task?.n, result: 'done' }] };
    },
    holder: ({ tasks }) => tasks[0]?.owner,
  },
};

const changes: Record<string, Partial<Staff>> = {
  role: { role: 'auditor' },
  team: { team: 'account' },
  training: { categories: [] },
  activity: { active: false },
  account: { accountId: SUBJECT },
};

/** An approval is any lead's or supervisor's: neither team nor training is asked of them. */
const keeps = (duty: string, change: string): boolean =>
  duty === 'approver' && ['team', 'training'].includes(change);

const cells = Object.entries(changes).flatMap(([what, change]) =>
  Object.entries(duties).map(([name, duty]) => ({ what, change, name, duty })),
);
const isKept = ({ name, what }: (typeof cells)[number]): boolean => keeps(name, what);

let before: Staff | null = null;
afterEach(async () => {
  if (before !== null) await rig.db.update(staff).set(before).where(eq(staff.id, before.id));
  before = null;
});

/** Somebody gives a command by their duty; before it reaches the run, this is changed of them. */
async function givenBefore(duty: Duty, change: Partial<Staff>) {
  const { number, person, act } = await duty.hold();
  const [command, payload, texts = {}] = act;
  const given = await rig.store(number, command, payload, person, texts);
  before = await staffOf(rig.db, person.id);
  await changeStaff(rig.db, person.id, change);
  const holder = async () => duty.holder(await rig.state(number));
  return { number, given, person: person.id, holder };
}

it.each(cells.filter((cell) => !isKept(cell)))(
  'a change of $what of the $name: what they gave before is refused and told, and it is handed over',
  async ({ duty, change }) => {
    const { number, given, person, holder } = await givenBefore(duty, change);
    expect((await rig.execute(number, given)).refusal).toMatchObject({ refused: 'not-your-part' });
    expect(await commands.find(rig.db, given.id)).toMatchObject({
      status: 'refused',
      answer: { status: 409, body: { refused: 'not-your-part' } },
    });
    expect(await holder()).toBe(person);
    await createUpkeep(rig.deps).handOver();
    await vi.waitFor(async () => expect(await holder()).not.toBe(person), PATIENCE);
    const after = await rig.state(number);
    expect(after.needs).toEqual([]);
    const rows = await rig.db.select().from(tasks).where(eq(tasks.number, number)).orderBy(tasks.n);
    expect(rows).toMatchObject(after.tasks.map(({ n, team, owner }) => ({ n, team, owner })));
    // An account of the staff is in it now: all of it is another team's.
    const moved = 'accountId' in change;
    expect([after.integrity, after.team]).toEqual(moved ? [true, 'integrity'] : [false, 'content']);
  },
);

it.each(cells.filter(isKept))(
  'a change of $what of the $name leaves it with them: any lead or supervisor approves',
  async ({ duty, change }) => {
    const { number, given, person, holder } = await givenBefore(duty, change);
    await createUpkeep(rig.deps).handOver();
    expect(await holder()).toBe(person);
    expect((await rig.execute(number, given)).refusal).toBeUndefined();
  },
);

type Kind = {
  table: typeof keys | typeof sessions;
  make: () => Promise<{ id: string }>;
  end: (id: string) => Promise<unknown>;
};
const makers = ['guo-ran'];
const credentials: Record<string, Kind> = {
  'a key somebody else made': {
    table: keys,
    make: () => {
      const whose = { kind: 'staff', staffId: handler.id } as const;
      return createKey(rig.db, { for: whose, name: 'second', scopes: [], makers });
    },
    end: (id) => revoke(rig.db, id),
  },
  'a session by an address somebody else gave': {
    table: sessions,
    make: () =>
      begin(rig.db, {
        ...{ staffId: handler.id, way: 'link', makers, locale: 'en', browser: '', lifeMs: 3_600_000 },
      }),
    end: (id) => endSession(rig.db, handler.id, { id }),
  },
};

describe.each(Object.entries(credentials))('%s', (_, { table, make, end }) => {
  const gave = async () => {
    const number = await accepted();
    const { id: givenWith } = await make();
    const given = await rig.store(number, 'resolve', resolution, handler, explanation, { givenWith });
    return { number, givenWith, given };
  };
  const since: Record<string, { change: (id: string) => Promise<unknown>; refused: string }> = {
    'whose maker has a part': {
      change: (id) =>
        rig.db
          .update(table)
          .set({ makers: [reviewer.id] })
          .where(eq(table.id, id)),
      refused: 'maker-has-part',
    },
    'whose maker is concerned': {
      async change() {
        before = await staffOf(rig.db, 'guo-ran');
        await changeStaff(rig.db, 'guo-ran', { accountId: SUBJECT });
      },
      refused: 'maker-has-part',
    },
    'that was ended': { change: end, refused: 'not-your-part' },
    'that is not known any more': {
      change: (id) => rig.db.delete(table).where(eq(table.id, id)),
      refused: 'not-your-part',
    },
  };

  it.each(Object.entries(since))(
    '%s meanwhile: the command is refused and told',
    async (_, { change, refused }) => {
      const { number, givenWith, given } = await gave();
      await change(givenWith);
      expect((await rig.execute(number, given)).refusal).toMatchObject({ refused });
      expect(await commands.find(rig.db, given.id)).toMatchObject({
        status: 'refused',
        answer: { body: { refused } },
      });
    },
  );

  it('is as good as their own where neither is so', async () => {
    const { number, given } = await gave();
    expect((await rig.execute(number, given)).refusal).toBeUndefined();
  });
});

it('assign and the resolve of the former owner at once: the one that comes second is refused', async () => {
  const number = await accepted();
  const resolve = await rig.store(number, 'resolve', resolution, handler, explanation);
  const assign = await rig.store(number, 'assign', { duty: 'owner' }, as('liu-yang', 'lead'));
  expect((await rig.execute(number, assign)).refusal).toBeUndefined();
  expect((await rig.execute(number, resolve)).refusal).toMatchObject({ refused: 'not-your-part' });
  expect((await rig.state(number)).stage).toBe('investigation');
});

it('a lead who no longer leads the team is refused, and a client whose keys are revoked', async () => {
  const number = await accepted();
  const note = { note: 'Look at the second picture.' };
  const byLead = await rig.store(number, 'note', {}, as('liu-yang', 'lead'), note);
  const byClient = await rig.store(number, 'note', {}, as('former-app', 'intake'), note);
  await changeStaff(rig.db, 'liu-yang', { role: 'operator' });
  for (const given of [byLead, byClient])
    expect((await rig.execute(number, given)).refusal).toMatchObject({ refused: 'not-your-part' });
  await changeStaff(rig.db, 'liu-yang', { role: 'lead' });
});
