/** Masked is masked in texts too, however an address is written there. */
import { expect, it } from 'vitest';
import { textsFor } from '../../../src/domain/disclosure/keyed.js';
import { maskedIn } from '../../../src/domain/disclosure/mask.js';
import type { WrittenText } from '../../../src/domain/disclosure/texts.js';
import { received, toPhone } from '../spec/starts.js';

const known = { emails: ['li.na@example.com'], phones: ['+8613800138000', '+442079460018'] };

it.each([
  ['write to Li.Na@Example.com, please', 'write to l•••@example.com, please'],
  ['ｌｉ.ｎａ＠ｅｘａｍｐｌｅ.ｃｏｍ', 'l•••@example.com'],
  ['call +86 138 0013 8000 or 138-0013-8000', 'call ••• 00 or ••• 00'],
  ['电话１３８００１３８０００。', '电话••• 00。'],
  ['in London +44 (0)20 7946 0018', 'in London ••• 18'],
  ['order 4000 of 2024, mail lina@example.com', 'order 4000 of 2024, mail lina@example.com'],
  ['their number is 13900139000', 'their number is 13900139000'],
])('%s', (written, shown) => expect(maskedIn(written, known)).toBe(shown));

const contact = { email: 'new@example.com', phone: '+8613800138000' };
const text = (name: string, words: string, command: string | null): WrittenText => ({
  ...{
    number: '100-000-006',
    id: 't',
    name,
    audience: 'internal',
    text: words,
    held: false,
    command,
    caller: 'complainant/1',
  },
});
const texts = [
  text('description', 'I am old@example.com, or 13800138000', null),
  text('email', 'old@example.com', 'change-contact'),
];
const below = { leads: [], supervises: [] };
const seen = (reader: Parameters<typeof textsFor>[0], { state } = received()): string =>
  textsFor(reader, state, contact, texts)
    .map(({ text: words }) => words)
    .join(' | ');

it('texts that staff read hold no address of the complainant, of today or before', () =>
  expect(seen({ kind: 'staff', id: 'h1', role: 'handler', ...below })).toBe(
    'I am o•••@example.com, or ••• 00 | o•••@example.com',
  ));

it('whoever has the task to phone reads the number, and no mail address', () => {
  const life = toPhone();
  const id = life.state.tasks.find(({ kind }) => kind === 'phone-complainant')?.owner ?? '';
  expect(seen({ kind: 'staff', id, role: 'service-agent', ...below }, life)).toContain('13800138000 | o•••');
});
