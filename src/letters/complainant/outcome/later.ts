/** How the measures stand after the result was told: all done, or one not as it was told. */
import { isToldOf } from '../../../domain/complaint/course/platform/remedy-kinds.js';
import type { Words } from '../../../words/languages.js';
import { listed, quoted, text, type Block } from '../../blocks.js';
import { letter, type Needed } from '../../letter.js';
import { plainly } from '../frame.js';
import { measures } from '../../measures.js';

export const completed = letter({
  name: 'completed',
  reader: 'complainant',
  needs: ['told', 'texts'],
  compose: (facts, words) => {
    const isAsDecided = facts.told.decision?.remedies.every(
      ({ state, kind, held }) => (state !== 'failed' && held !== true) || !isToldOf(kind),
    );
    return { ...plainly(words, isAsDecided === false ? 'rest' : 'completed'), body: now(facts, words) };
  },
});

export const corrected = letter({
  name: 'corrected',
  reader: 'complainant',
  needs: ['told', 'texts'],
  compose: (facts, words) => ({
    ...plainly(words, 'corrected'),
    body: [...now(facts, words), text(words('letters:corrected.sorry'))],
  }),
});

function now({ told, texts }: Pick<Needed, 'told' | 'texts'>, words: Words): Block[] {
  const { done, pending, failed } = measures(words, told.decision?.remedies ?? []);
  return [
    ...listed(words('result.failed'), failed),
    ...listed(words('result.done'), done),
    ...listed(words('result.pending'), pending),
    ...quoted(words('result.explanation'), texts.explanation),
    ...quoted(words('result.followUp'), texts.followUp),
  ];
}
