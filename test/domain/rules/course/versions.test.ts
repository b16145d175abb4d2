/** A decision on stale ground: whoever names the version they saw is refused once a person has changed the complaint. */
import { it } from 'vitest';
import { accept, answer, assign, escalate, letterResult, note, resolve, seenAt } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, decided, received } from '../../spec/starts.js';

it('a note by a colleague since is a change', () => {
  const life = given(accepted());
  const seen = life.state.version;
  return life
    .when(note, by.lead, '1h')
    .when(seenAt(seen, resolve()), by.owner, '2h')
    .refused('changed-meanwhile');
});

it('an answer of the complainant since is a change', () => {
  const life = given(accepted());
  const seen = life.state.version;
  return life
    .when(answer(), by.complainant, '1h')
    .when(seenAt(seen, resolve()), by.owner, '2h')
    .refused('changed-meanwhile');
});

it('what time alone did is none', () => {
  const life = given(accepted());
  const seen = life.state.version;
  return life
    .after('50h')
    .when(seenAt(seen, resolve()), by.owner, '51h')
    .then(['decided', 'remedies-settled', 'result-due']);
});

it('neither is what transports report', () => {
  const life = given(decided());
  const seen = life.state.version;
  return life
    .when(letterResult('sent'), by.system, '2h')
    .when(seenAt(seen, note), by.owner, '3h')
    .then(['noted']);
});

it('neither is a hand-over by the system', () => {
  const life = given(accepted());
  const seen = life.state.version;
  return life
    .when(assign('owner'), by.system, '1h')
    .then([{ type: 'assigned', duty: 'owner', person: 'content-2' }])
    .when(seenAt(seen, resolve()), by.owner, '2h')
    .then(['decided', 'remedies-settled', 'result-due']);
});

it('a hand-over by a lead is one', () => {
  const life = given(accepted());
  const seen = life.state.version;
  return life
    .when(assign('owner', 'h2'), by.lead, '1h')
    .when(seenAt(seen, resolve()), by.owner)
    .refused('changed-meanwhile');
});

it('of two decisions at once the second is refused', () => {
  const life = given(received());
  const seen = life.state.personVersion;
  return life
    .when(seenAt(seen, accept()), by.owner, '1h')
    .when(seenAt(seen, escalate), by.lead, '1h')
    .refused('changed-meanwhile');
});

it('the version of one’s own last change is fresh', () =>
  given(accepted())
    .when(note, by.owner, '1h')
    .when((state) => seenAt(state.version, resolve()), by.owner, '2h')
    .then(['decided', 'remedies-settled', 'result-due']));

it('a version that nobody has been told is refused', () =>
  given(accepted())
    .when((state) => seenAt(state.version + 1, resolve()), by.owner, '1h')
    .refused('version-unknown'));

it('without a version named everything goes', () =>
  given(accepted())
    .when(note, by.lead, '1h')
    .when(resolve(), by.owner, '1h')
    .then(['decided', 'remedies-settled', 'result-due']));

it('a command of another round is refused', () =>
  given(accepted())
    .when({ ...resolve(), round: 2 }, by.owner)
    .refused('another-round'));
