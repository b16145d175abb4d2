import type { Question } from '../course.js';

type InEach = readonly [en: string, zh: string];

/** A question; each choice says first whether it is right. */
export const ask = (
  text: InEach,
  ...choices: readonly (readonly [isRight: boolean, ...InEach])[]
): Question => ({
  text: { en: text[0], 'zh-CN': text[1] },
  choices: choices.map(([, en, zh]) => ({ en, 'zh-CN': zh })),
  right: choices.flatMap(([isRight], n) => (isRight ? [n] : [])),
});
