/** Severe remedies wait for a second person (process row P10). */
import { describe, expect, it } from 'vitest';
import {
  answer,
  approve,
  assign,
  note,
  reclassify,
  removeContent,
  resolve,
  suspendAccount,
  returnProposal,
  withdraw,
} from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, proposed } from '../../spec/starts.js';

describe('a proposed decision', () => {
  it('is asked for by severe remedies, and finds an approver', () =>
    given(accepted({ handler: 'h1' }))
      .when(resolve({ remedies: [removeContent, suspendAccount] }), by.owner, '1h')
      .then([
        { type: 'decision-proposed', by: 'h1', remedies: [removeContent, suspendAccount] },
        { type: 'assigned', duty: 'approver', person: 'content-lead' },
      ])
      .letters('assigned → content-lead')
      .stands({ stage: 'approval' }));

  it('of a lead is not approved by that lead', () =>
    given(accepted())
      .when(resolve({ remedies: [suspendAccount] }), by.person('content-lead', 'lead'), '1h')
      .then(['decision-proposed', { type: 'assigned', duty: 'approver', person: 'content-supervisor' }]));

  it('waits while nobody may approve it', () =>
    given({ ...accepted(), deserted: true })
      .when(resolve({ remedies: [suspendAccount] }), by.owner, '1h')
      .then(['decision-proposed', { type: 'assignment-needed', duty: 'approver', senior: true }])
      .stands({ approver: null, needs: ['approver'] }));

  it('approved becomes the decision, of both persons', () =>
    given(proposed({ handler: 'h1' }))
      .when((state) => approve(state.version), by.approver, '2h')
      .then([
        { type: 'decided', by: 'h1', approver: 'content-lead' },
        { type: 'task-raised', kind: 'finish-remedy', step: 1 },
        'assigned',
      ])
      .running('feedback', 'promise', 'remedies', 'task/n')
      .stands({ stage: 'feedback', approver: null, proposal: null }));
});

describe('four eyes', () => {
  it('the owner does not approve', () =>
    given(proposed({ handler: 'h1' }))
      .when((state) => approve(state.version), by.person('h1', 'approver'))
      .refused('own-proposal'));

  it('the proposer does not approve, though another owns the case now', () =>
    given(proposed({ handler: 'h1' }))
      .when(assign('owner', 'h2'), by.lead)
      .when((state) => approve(state.version), by.person('h1', 'approver'))
      .refused('own-proposal'));

  it('the approval is handed to none who had a part: proposer, old owner, new owner, reviewer', () =>
    given(proposed({ handler: 'h1' }))
      .when(assign('owner', 'h2'), by.lead)
      .then([{ type: 'assigned', person: 'h2' }])
      .stands({ stage: 'approval' })
      .when(assign('approver', 'h1'), by.supervisor)
      .refused('not-eligible')
      .when(assign('approver', 'h2'), by.supervisor)
      .refused('not-eligible')
      .when(assign('approver', 'service-1'), by.supervisor)
      .refused('not-eligible')
      .when(assign('approver', 'content-supervisor'), by.supervisor)
      .then([{ type: 'assigned', duty: 'approver', person: 'content-supervisor' }]));

  it('the case is not handed to its approver', () =>
    given(proposed()).when(assign('owner', 'content-lead'), by.supervisor).refused('not-eligible'));
});

describe('what the approver has read', () => {
  it('must not be older than the last answer', () =>
    given(proposed())
      .when(answer(), by.complainant, '2h')
      .then(['answered'])
      .when((state) => approve(state.lastAnswer - 1), by.approver, '3h')
      .refused('version-too-old')
      .when((state) => approve(state.lastAnswer), by.approver, '3h')
      .then(['decided', 'task-raised', 'assigned']));

  it('cannot be a version that is not there yet', () =>
    given(proposed())
      .when((state) => approve(state.version + 1), by.approver)
      .refused('version-unknown'));

  it('may be older than a colleague’s note', () =>
    given(proposed())
      .when(note, by.lead, '2h')
      .when((state) => approve(state.version - 1), by.approver, '3h')
      .then(['decided', 'task-raised', 'assigned']));
});

describe('a returned proposal', () => {
  it('goes back to its handler and gains no time', () =>
    given(proposed({ at: '40h' }))
      .when(returnProposal, by.approver, '47h')
      .then(['returned'])
      .clocks()
      .stands({ stage: 'investigation', proposal: null, approver: null })
      .after('48h')
      .then([{ type: 'rung-fired', clock: 'investigation', rung: 1 }]));

  it('may be proposed again, to somebody who had no part yet', () =>
    given(proposed())
      .when(returnProposal, by.approver, '2h')
      .when(resolve({ remedies: [suspendAccount] }), by.owner, '3h')
      .then(['decision-proposed', { type: 'assigned', duty: 'approver', person: 'content-supervisor' }]));

  it('may be decided without a second person, if nothing severe is left in it', () =>
    given(proposed())
      .when(returnProposal, by.approver, '2h')
      .when(resolve({ remedies: [] }), by.owner, '3h')
      .then(['decided', 'remedies-settled', 'result-due']));

  it('cannot be approved any more', () =>
    given(proposed())
      .when(returnProposal, by.approver, '2h')
      .when((state) => approve(state.version), by.person('content-lead', 'approver'), '3h')
      .refused('not-in-this-stage'));
});

describe('while it waits', () => {
  it('the investigation clock runs; its rungs go to approver and supervisor', () =>
    given(proposed())
      .after('36h')
      .letters('warning → content-lead', 'warning → supervisor of content')
      .after('48h')
      .letters('escalated → supervisor of content', 'late → complainant/email'));

  it('a late approval is a breach', () =>
    given(proposed())
      .when((state) => approve(state.version), by.approver, '48h+1ms')
      .clocks(
        'investigation stopped, late by 1 ms',
        'feedback started',
        'remedies started',
        expect.stringMatching(/^task/),
      ));

  it('nothing else is decided', () =>
    given(proposed()).when(resolve(), by.owner).refused('not-in-this-stage'));

  it('withdrawing voids it', () =>
    given(proposed())
      .when(withdraw, by.complainant, '2h')
      .then(['proposal-voided', 'withdrawn', { type: 'result-due', ending: 'withdrawn' }])
      .stands({ proposal: null, decision: null, approver: null, ending: 'withdrawn' }));

  it('reclassifying voids it, also for another severity only', () =>
    given(proposed())
      .when(reclassify('content', 'low'), by.lead, '2h')
      .then(['proposal-voided', 'reclassified'])
      .stands({ stage: 'investigation' }));
});
