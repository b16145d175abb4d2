/** One named person for everything, and hand-over at any time (process row P5). */
import { it } from 'vitest';
import type { Life } from '../../spec/life.js';
import { accept, assign, finishTask, reclassify, resolve } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, decided, received, told } from '../../spec/starts.js';

it('a lead hands the case to a person by name', () =>
  given(accepted())
    .when(assign('owner', 'h2'), by.lead, '1h')
    .then([{ type: 'assigned', duty: 'owner', person: 'h2', by: 'the-lead' }])
    .letters('assigned → h2')
    .stands({ owner: 'h2' }));

it('or to whoever suits best, never to the same person', () =>
  given(accepted())
    .when(assign('owner'), by.owner, '1h')
    .then([{ type: 'assigned', person: 'content-2' }]));

it('a lead may take it over', () =>
  given(accepted())
    .when(assign('owner', 'the-lead'), by.lead)
    .then([{ type: 'assigned', person: 'the-lead' }]));

it('an owner cannot hand it to themselves', () =>
  given(accepted({ handler: 'h1' }))
    .when(assign('owner', 'h1'), by.owner)
    .refused('not-eligible'));

it('moves no deadline', () => given(accepted()).when(assign('owner', 'h2'), by.lead, '5h').clocks());

it('the old owner keeps a part, not the case', () =>
  given(accepted({ handler: 'h1' }))
    .when(assign('owner', 'h2'), by.lead)
    .stands({
      parts: [
        { person: 'service-1', as: 'owner', round: 1 },
        { person: 'content-1', as: 'owner', round: 1 },
        { person: 'h1', as: 'owner', round: 1 },
        { person: 'h2', as: 'owner', round: 1 },
      ],
    }));

it('handed to and fro leaves one part each', () =>
  given(accepted())
    .when(assign('owner', 'h2'), by.lead)
    .when(assign('owner', 'content-1'), by.lead)
    .when(assign('owner', 'h2'), by.lead)
    .stands({
      parts: [
        { person: 'service-1', as: 'owner', round: 1 },
        { person: 'content-1', as: 'owner', round: 1 },
        { person: 'h2', as: 'owner', round: 1 },
      ],
    }));

it('an absent person’s case goes to somebody else while the decision is out', () =>
  given(decided())
    .when(assign('owner'), by.system, '2h')
    .then([{ type: 'assigned', person: 'content-2' }]));

it('a closed complaint has no owner to change', () =>
  given(told()).when(assign('owner', 'h2'), by.lead).refused('not-this-duty'));

it('what nobody could take is offered again', () =>
  given({ ...given(received({ deserted: true })).life, deserted: false })
    .when(assign('owner'), by.operator, '1h')
    .then([{ type: 'assigned', person: 'service-1' }])
    .stands({ needs: [] }));

it('a case that closed without an owner leaves nothing to find', () =>
  given(received({ deserted: true, reach: { email: 'none', sms: 'none' } }))
    .when(accept(), by.lead, '1h')
    .when(resolve(), by.lead, '2h')
    .stands({ stage: 'closed', owner: null, needs: [] }));

it('a task that was waiting for somebody ends with the task', () =>
  given({ ...decided({ remedies: [{ kind: 'apologise' }] }), deserted: true })
    .when((state) => finishTask(state.tasks[0]?.n ?? 0), by.lead, '2h')
    .stands({ needs: [], tasks: [] }));

/** A second round, as an appeal will begin it: the state knows rounds before there is a command for them. */
const secondRound = (life: Life): Life => ({ ...life, state: { ...life.state, round: 2 } });

it('in a later round whoever had a part in an earlier one does not decide', () =>
  given(secondRound(accepted())).when(resolve(), by.owner).refused('had-a-part-before'));

it('nor is the case handed to them', () =>
  given(secondRound(accepted())).when(assign('owner', 'service-1'), by.lead).refused('not-eligible'));

it('nor do they come by it when it is reclassified', () =>
  given(secondRound(accepted({ handler: 'account-1' })))
    .when(reclassify('account'), by.lead, '1h')
    .then(['reclassified', { type: 'assigned', person: 'account-2' }]));
