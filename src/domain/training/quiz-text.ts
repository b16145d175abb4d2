/** Questions as administrators write them: a line each, both languages beside each other. */
import type { Question } from './course.js';

const LINE = /^\s*([?*-])\s*(.*\S)\s*\|\s*(.*\S)\s*$/;

/** Reads them; null where a line is none of its kind, or a choice comes before any question. */
export function readQuestions(text: string): Question[] | null {
  const questions: Question[] = [];
  for (const line of text.split(/\r\n?|\n/).filter((one) => one.trim() !== '')) {
    const [, sign, en, zh] = LINE.exec(line) ?? [];
    if (en === undefined || zh === undefined) return null;
    const said = { en, 'zh-CN': zh };
    const question = questions.at(-1);
    if (sign === '?') questions.push({ text: said, choices: [], right: [] });
    else if (question === undefined) return null;
    else {
      if (sign === '*') question.right.push(question.choices.length);
      question.choices.push(said);
    }
  }
  return questions;
}

/** Writes them so. */
export const writeQuestions = (questions: readonly Question[]): string =>
  questions
    .map(({ text, choices, right }) =>
      [
        `? ${text.en} | ${text['zh-CN']}`,
        ...choices.map((choice, n) => `${right.includes(n) ? '*' : '-'} ${choice.en} | ${choice['zh-CN']}`),
      ].join('\n'),
    )
    .join('\n\n');
