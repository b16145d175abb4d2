/** Who is told and who may open are one rule, whoever of the staff is there. */
import { expect, it } from 'vitest';
import { openTo } from '../../../src/domain/commands/index.js';
import { evolve } from '../../../src/domain/complaint/evolve.js';
import { followUps, type Addressee } from '../../../src/domain/complaint/effects.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import type { Colleague } from '../../../src/domain/people/colleague.js';
import { hearer } from '../../../src/domain/people/told/hearing.js';
import { behind, type WrittenTo } from '../../../src/domain/people/told/posts.js';
import type { Caller } from '../../../src/domain/people/relations.js';
import { relationsSeen } from '../../../src/domain/people/visibility.js';
import type { Relation } from '../../../src/domain/vocabulary.js';
import { admin, lead, otherSupervisor, somebody, supervisor } from '../people/staff.js';
import { always, type RandomLife } from './lives/lives.js';

const onCallElsewhere = somebody('on-call', { team: 'general', onCall: true });
const leadOfService = somebody('service-lead', { role: 'lead', team: 'service', leads: ['service'] });
const everybody = [leadOfService, lead, onCallElsewhere, supervisor, otherSupervisor, admin];
/** All of them, then one fewer each time, from below: whoever is left is told. */
const shifts = everybody.map((_, absent) => everybody.slice(absent));

const partOf: Record<WrittenTo['to'], Relation> = {
  ...{ lead: 'lead', supervisor: 'supervisor', admin: 'admin', 'on-call': 'on-call' },
};

it.each(shifts.map((there) => ({ there, who: there.map(({ id }) => id).join(', ') })))(
  'whoever is written to may open the case, and has the commands of the part they stand in for: $who',
  ({ there }) => always((life) => expectOpenTo(there, life)),
);

function expectOpenTo(there: readonly Colleague[], { steps }: RandomLife): void {
  let told: (WrittenTo & { version: number })[] = [];
  for (const { before, after } of steps) {
    let { state } = before;
    const shut: string[] = [];
    for (const event of after.last) {
      state = evolve(state, event);
      const news: Addressee[] = event.version === state.unread?.version ? [hearer(state)] : [];
      const called = followUps(state, event).map(({ addressee }) => addressee);
      for (const addressee of [...called, ...news]) {
        if (addressee.to === 'person') shut.push(...shutTo(addressee.id, state));
        else if ('team' in addressee)
          for (const { id: person } of behind(there, addressee))
            told.push({ ...addressee, person, version: event.version });
      }
    }
    expect(shut).toEqual([]);
    const { since } = after.state;
    told = told.filter(({ version }) => version > since);
    for (const letter of told.filter(({ version }) => version > before.state.version))
      expectPart(there, after.state, letter, told);
  }
}

function expectPart(
  there: readonly Colleague[],
  state: Complaint,
  { person, to, team }: WrittenTo,
  told: readonly WrittenTo[],
): void {
  const reader = there.find(({ id }) => id === person);
  const relations = reader === undefined ? null : seenBy({ ...callerOf(person), ...reader }, state, told);
  expect(relations).not.toBeNull();
  // What went to another team is its task there, while it is open.
  const task = state.tasks.some((open) => open.team === team) ? (['task-lead'] as const) : [];
  const part = to === 'on-call' || team === state.team ? [partOf[to]] : task;
  expect(openTo(state, relations ?? [])).toEqual(expect.arrayContaining(openTo(state, part)));
}

const shutTo = (id: string, state: Complaint): string[] =>
  seenBy(callerOf(id), state, []) === null ? [id] : [];

const callerOf = (id: string): Caller => ({
  ...{ kind: 'staff', id, role: 'handler', team: null, categories: [], untrained: [] },
  ...{ leads: [], supervises: [], accountId: null },
});

const seenBy = (caller: Caller, state: Complaint, writtenTo: readonly WrittenTo[]) =>
  relationsSeen(
    { caller, teams: [], accounts: [] },
    {
      ...{ state, filedBy: 'client-1', writtenTo },
      contact: { accountId: null, subjectReference: null, joinedAccounts: [] },
    },
  );
