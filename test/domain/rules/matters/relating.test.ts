/** Complaints of different people about one subject are related: each shows the other, nothing else (row P1). */
import { expect, it } from 'vitest';
import { objectionToRelate } from '../../../../src/domain/intake/same-matter.js';
import { relate } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, received, told } from '../../spec/starts.js';

const OTHER = '100-000-022';

it('shows the other one and changes nothing else', () =>
  given(accepted())
    .when(relate(OTHER), by.owner, '1h')
    .then([{ type: 'related', number: OTHER, by: 'content-1' }])
    .clocks()
    .letters()
    .stands({ related: [OTHER], stage: 'investigation' }));

it('is possible in a closed case', () => given(told()).when(relate(OTHER), by.lead, '9h').then(['related']));

it('brought by the system is nobody’s deed, so nobody’s screen goes stale', () => {
  const { state, last } = given(accepted()).when(relate(OTHER), by.system, '1h').life;
  expect(last).toEqual([{ type: 'related', number: OTHER, version: state.version, at: state.at }]);
  expect(state.personVersion).toBeLessThan(state.version);
});

it('is done once', () =>
  given(accepted())
    .when(relate(OTHER), by.owner, '1h')
    .when(relate('100 000 022'), by.owner, '2h')
    .refused('already-related'));

it('to itself is nothing', () =>
  given(received()).when(relate('100-000-006'), by.owner).refused('same-complaint'));

it('is enough with twenty', () => {
  const { life } = given(accepted());
  const related = Array.from({ length: 20 }, (_, n) => `100-000-1${String(n).padStart(2, '0')}`);
  return given({ ...life, state: { ...life.state, related } })
    .when(relate(OTHER), by.owner, '1h')
    .refused('related-enough');
});

it('is for people of the case', () =>
  given(accepted()).when(relate(OTHER), by.complainant).refused('not-your-part'));

it('is for complaints of different people about one subject', () => {
  const [ours, other] = [accepted().state, received().state];
  const between = (sameComplainant: boolean, sameSubject: boolean) =>
    objectionToRelate({ ours, other, sameComplainant, sameSubject });
  expect(between(false, true)).toBeNull();
  expect(between(true, true)).toBe('same-complainant');
  expect(between(false, false)).toBe('other-subject');
});
