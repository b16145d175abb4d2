/** Child-abuse material is a reference alone: no file of the case is taken, shown or handed out, and the legal team reports it. */
import { expect, it } from 'vitest';
import { openTo } from '../../../../src/domain/commands/index.js';
import { noticesOf } from '../../../../src/domain/complaint/notices.js';
import { isWithheld } from '../../../../src/domain/complaint/course/withheld.js';
import {
  attachmentsFor,
  attachmentsToComplainant,
  attachmentsToRespondent,
  attachmentsToWitness,
} from '../../../../src/domain/disclosure/attachments.js';
import { custodyOf } from '../../../../src/domain/disclosure/desk/custody.js';
import { statusOf } from '../../properties/lives/seen.js';
import { fileOf } from '../../spec/files.js';
import { ms, T0, type Order } from '../../spec/life.js';
import * as orders from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, received, TARGET } from '../../spec/starts.js';

const { markAbuseMaterial, markDanger } = orders;
const kindOf = (kind: string): Order => ({ name: 'mark-danger', payload: { kind } });
const legal = { type: 'task-raised', kind: 'report-abuse-material', team: 'legal' } as const;

it('marking it raises a task for the legal team, which ends like any other', () => {
  const marked = given(accepted())
    .when(markAbuseMaterial, by.owner, '1h')
    .then([{ type: 'danger-marked', kind: 'child-abuse-material' }, legal, 'assigned'])
    .stands({ danger: true, dangerKind: 'child-abuse-material' });
  marked
    .when(({ ...state }) => orders.finishTask(task(state, 'report-abuse-material').n), by.lead, '2h')
    .then([{ type: 'task-done', result: 'done' }]);
});

it('what concerns the staff stays with the integrity team', () =>
  given(received({ integrity: true }))
    .when(markAbuseMaterial, by.owner)
    .then(['danger-marked', { ...legal, team: 'integrity' }, 'assigned']));

it('is marked also where other danger was before, once', () => {
  const again = given(received())
    .when(markDanger, by.owner, '1h')
    .when(kindOf('doxxing'), by.owner)
    .refused('danger-already-marked')
    .when(markAbuseMaterial, by.owner, '1h+10m')
    .then(['danger-marked', legal, 'assigned']);
  again.when(markAbuseMaterial, by.owner, '1h+20m').refused('danger-already-marked');
});

it.each(['threat-to-life', 'child-endangerment', 'intimate-image-abuse', 'doxxing'] as const)(
  '%s withholds nothing, and calls nobody but whoever is on call',
  (kind) => {
    const { state } = given(received())
      .when(kindOf(kind), by.owner)
      .then([{ type: 'danger-marked', kind }]);
    expect([isWithheld(state), state.dangerKind]).toEqual([false, kind]);
  },
);

it('where nobody says which, danger is marked as ever', () =>
  expect(given(received()).when(markDanger, by.owner).state.dangerKind).toBeUndefined());

it('then evidence is not taken, and the whole of it is not handed out', () => {
  const { life } = given(accepted()).when(markAbuseMaterial, by.owner);
  expect(openTo(accepted().state, ['owner'])).toContain('add-evidence');
  expect(openTo(life.state, ['owner'])).not.toContain('add-evidence');
  given(life).when(orders.addEvidence(), by.complainant).refused('files-withheld');
  expect([statusOf(accepted(), T0).takesFiles, statusOf(life, T0).takesFiles]).toEqual([true, false]);
});

it('a file that is withheld is named to staff, and to nobody else', () => {
  const { number } = accepted().state;
  const withheld = { withheld: true, audience: 'forComplainant', caller: 'mobile-app' } as const;
  const file = fileOf(number, 'p.png', withheld);
  const seen = (kind: 'staff' | 'client', role: 'handler' | 'client' | 'auditor') =>
    attachmentsFor({ kind, id: 'mobile-app', role }, { number }, [file]).length;
  expect([seen('staff', 'handler'), seen('staff', 'auditor'), seen('client', 'client')]).toEqual([1, 1, 0]);
  expect([
    ...attachmentsToComplainant({ number, filedBy: 'mobile-app', events: [] }, [file]),
    ...attachmentsToRespondent({ number }, [{ ...file, audience: 'forRespondent' }]),
    ...attachmentsToWitness({ number, witness: 1 }, [{ ...file, caller: `witness-1/${number}` }]),
  ]).toEqual([]);
});

it('its custody says since when, and by whom', () => {
  const { state, journal } = given(accepted()).when(markAbuseMaterial, by.owner, '1h').life;
  expect(custodyOf(fileOf(state.number, 'p.png'), journal, []).at(-1)).toMatchObject({
    ...{ what: 'withheld', by: state.owner, at: T0 + ms('1h') },
  });
});

it('goes with a complaint that is merged into another', () => {
  const { state, last } = given(accepted())
    .when(markAbuseMaterial, by.owner)
    .when(orders.merge(TARGET), by.owner).life;
  const event = last.find(({ type }) => type === 'merged');
  expect(event && noticesOf(state, event)).toMatchObject([
    { command: 'joined', payload: { danger: true, dangerKind: 'child-abuse-material' } },
  ]);
  const joined: Order = {
    name: 'joined',
    payload: {
      ...{ number: TARGET, level: 0, danger: true, by: 'h1' },
      dangerKind: 'child-abuse-material',
    },
  };
  given(accepted()).when(joined, by.system).then(['joined', 'danger-marked', legal, 'assigned']);
});
