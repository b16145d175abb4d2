/** When a complaint counts as overdue, and which deadline is next. */
import { expect, it } from 'vitest';
import { isOverdue, nextDeadline } from '../../../../src/domain/clocks/urgency.js';
import { ms, T0 } from '../../spec/life.js';
import { askComplainant } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, asked, received, told } from '../../spec/starts.js';

const at = (time: string): number => T0 + ms(time);

it('the nearest due time of stage and promise is next, and from it on the complaint is overdue', () => {
  const { state } = received();
  expect(nextDeadline(state)).toBe(at('24h'));
  expect(isOverdue(state, at('24h-1ms'))).toBe(false);
  expect(isOverdue(state, at('24h'))).toBe(true);
});

it('when late, the missed date stays', () =>
  expect(nextDeadline(given(received()).after('30h').state)).toBe(at('24h')));

it('a paused deadline has none: the promise is next', () => {
  const { state } = asked({ at: '10h' });
  expect(nextDeadline(state)).toBe(at('144h'));
  expect(isOverdue(state, at('81h'))).toBe(false);
});

it('a question asked when it is late already hides nothing', () => {
  const { state } = given(accepted()).when(askComplainant, by.owner, '50h');
  expect(nextDeadline(state)).toBe(at('48h'));
  expect(isOverdue(state, at('51h'))).toBe(true);
});

it('a closed complaint has none', () => {
  const { state } = told();
  expect(nextDeadline(state)).toBeNull();
  expect(isOverdue(state, at('1000h'))).toBe(false);
});
