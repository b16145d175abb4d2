/** Whose words, said again to the respondent, wait for a second person. */
import { expect, it } from 'vitest';
import { ruleOf } from '../../../src/domain/commands/index.js';
import { heldTexts } from '../../../src/domain/disclosure/held.js';
import { callerOf } from '../../../src/domain/people/relations.js';

const number = '100-000-006';
const words = 'he stood before my door with a camera on the night of the second of March';

const nobody = { state: { number }, contact: { email: null, phone: null, accountId: null } };

it.each([
  ['of the submission', null, null, ['question']],
  ['of an answer', 'answer', callerOf('complainant', number), ['question']],
  ['beside a file', 'add-evidence', callerOf('complainant', number), ['question']],
  ['of an appeal', 'appeal', callerOf('complainant', number), ['question']],
  ['of the respondent', 'answer', callerOf('respondent', number), []],
  ['of a note of the staff', 'note', 'handler', []],
] as const)('words %s', (_, command, caller, held) => {
  const texts = [
    {
      id: 't',
      number,
      name: 'text',
      audience: 'internal' as const,
      text: words,
      command,
      caller,
      held: false,
    },
  ];
  const found = { ...nobody, texts, shown: [] };
  expect(heldTexts(ruleOf('ask-respondent'), { question: `Is it so that ${words}?` }, found, false)).toEqual(
    held,
  );
});

it('words that the platform showed, where nobody outside may read them again', () => {
  const question = { question: `Is it so that ${words}?` };
  const held = (...shown: string[]) =>
    heldTexts(ruleOf('ask-witness'), question, { ...nobody, texts: [], shown }, false);
  expect([held(words), held('something else')]).toEqual([['question'], []]);
});
