/** Courses and their quizzes. */
import { expect, it } from 'vitest';
import { Course, expiryOf, grade, Lesson } from '../../../src/domain/training/course.js';
import { defaultCourses, defaultRequirements } from '../../../src/domain/training/default-courses.js';
import { readQuestions, writeQuestions } from '../../../src/domain/training/quiz-text.js';

it('those that come with Redress are whole in both languages, and nothing of them is required', () => {
  for (const { lesson, ...course } of defaultCourses) {
    expect(Course.parse(course)).toEqual(course);
    expect(Lesson.parse(lesson)).toEqual(lesson);
    expect(lesson.questions.length).toBeGreaterThanOrEqual(5);
    expect(lesson.questions.length).toBeLessThanOrEqual(8);
    for (const { choices, right } of lesson.questions) expect(right.length).toBeLessThan(choices.length);
  }
  expect(defaultRequirements.every(({ since }) => since === null)).toBe(true);
});

const quiz = {
  questions:
    readQuestions('? One | 一\n* a | 甲\n- b | 乙\n\n? Two | 二\n* a | 甲\n* b | 乙\n- c | 丙') ?? [],
  passMark: 2,
};

it('an answer is right where all that is right was ticked, and nothing else', () => {
  expect(grade(quiz, [[0], [1, 0]])).toEqual({ right: 2, of: 2, passed: true, wrong: [] });
  expect(grade(quiz, [[0], [0]])).toMatchObject({ passed: false, wrong: [1] });
  expect(grade(quiz, [[0], [0, 1, 2]])).toMatchObject({ passed: false, wrong: [1] });
  expect(grade(quiz, [])).toMatchObject({ right: 0, passed: false, wrong: [0, 1] });
});

it('a course without questions is passed by nobody’s answers', () => {
  expect(grade({ questions: [], passMark: 0 }, [])).toMatchObject({ passed: false });
});

it('questions are read as they are written, and what is no line of theirs is none', () => {
  expect(quiz.questions[1]).toEqual({
    text: { en: 'Two', 'zh-CN': '二' },
    choices: ['a|甲', 'b|乙', 'c|丙'].map((one) => {
      const [en = '', zh = ''] = one.split('|');
      return { en, 'zh-CN': zh };
    }),
    right: [0, 1],
  });
  for (const { lesson } of defaultCourses)
    expect(readQuestions(writeQuestions(lesson.questions))).toEqual(lesson.questions);
  expect(readQuestions('')).toEqual([]);
  expect(readQuestions('* a | 甲')).toBeNull();
  expect(readQuestions('? One language')).toBeNull();
});

it.each([
  ['a pass mark beyond its questions', { passMark: 3 }],
  ['a pass mark of nothing', { passMark: 0 }],
  ['a right answer that is no choice', { questions: [{ ...quiz.questions[0], right: [5] }], passMark: 1 }],
])('a lesson with %s is none', (_, differs) => {
  expect(Lesson.safeParse({ outline: { en: 'O', 'zh-CN': '纲' }, ...quiz, ...differs }).success).toBe(false);
});

it('a record holds as long as the course says when it is passed', () => {
  expect(expiryOf({ validDays: 1 }, 0)).toBe(86_400_000);
  expect(expiryOf({ validDays: null }, 0)).toBeNull();
});
