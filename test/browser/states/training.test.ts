/** Training in every state, as browsers draw it: axe finds nothing, and it fits into every window. */
import { defaultCategories } from '../../../src/domain/policy/categories.js';
import { defaultCourses } from '../../../src/domain/training/default-courses.js';
import { grade } from '../../../src/domain/training/course.js';
import type { CourseStanding } from '../../../src/domain/training/standing.js';
import { coursePage, typedOfCourse } from '../../../src/pages/desk/admin/training/course.js';
import { coursesPage } from '../../../src/pages/desk/admin/training/courses.js';
import { requirementPage } from '../../../src/pages/desk/admin/training/requirement.js';
import { deskProblemPage } from '../../../src/pages/desk/problem.js';
import { teamTrainingPage } from '../../../src/pages/desk/insights/training/team.js';
import { myCoursePage } from '../../../src/pages/desk/training/course.js';
import { myTrainingPage } from '../../../src/pages/desk/training/mine.js';
import type { DeskFrame } from '../../../src/pages/parts/desk-page.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const now = Date.parse('2026-03-25T08:00:00Z');
const DAY = 86_400_000;

const courses = defaultCourses.map(({ lesson, ...course }) => ({
  ...course,
  current: { course: course.id, version: 3, renewFrom: null, ...lesson },
}));
const [first, second, third] = courses;
if (first === undefined || second === undefined || third === undefined) throw new Error('Three courses');
const stands = (state: CourseStanding['state'], until: number | null): CourseStanding => ({
  ...{ course: 'x', state, until, required: true },
});
const mine = [
  { course: first, standing: stands('missing', null) },
  { course: second, standing: stands('expiring', now + 9 * DAY) },
  { course: third, standing: stands('valid', null) },
];
const classes = ({ locale }: DeskFrame) =>
  new Map(Object.entries(defaultCategories).map(([id, { name }]) => [id, name[locale]] as const));
const form = { typed: new Map<string, string[]>(), wrong: [], formKey: 'k', seen: 's' };
const required = { of: 'class', name: 'content', course: first.id, since: now } as const;
const person = (name: string) => ({ id: 'h1', name, team: 'content' });
const record = {
  ...{ id: '0198c0de-0000-7000-8000-000000000001', person: 'h1', course: first.id, version: 3 },
  ...({ passedAt: now - 300 * DAY, expiresAt: now + 9 * DAY, how: 'quiz', by: 'h1', endedAt: null } as const),
};

const pages: Record<string, (frame: DeskFrame) => string> = {
  'training-mine': (frame) => myTrainingPage(frame, { courses: mine, passed: third.id }),
  'training-quiz': (frame) =>
    myCoursePage(frame, {
      ...{ course: first, standing: stands('missing', null), formKey: 'k' },
      tried: { answers: [[1], [1], [0, 2]], graded: grade(first.current, [[1], [1], [0, 2]]) },
    }),
  'training-shut': (frame) => deskProblemPage(frame, 'course-missing', null),
  'exposure-shut': (frame) => deskProblemPage(frame, 'enough-seen-today', null),
  'training-admin': (frame) =>
    coursesPage(frame, {
      ...{ courses, classes: classes(frame), now, done: 'Done' },
      requirements: [
        required,
        { ...required, of: 'role', name: 'service-agent', since: now + DAY },
        { ...required, of: 'role', name: 'lead', since: null },
      ],
    }),
  'training-course': (frame) =>
    coursePage(frame, {
      course: first,
      form: { ...form, typed: typedOfCourse(first), wrong: [{ field: 'quiz', what: 'quiz' }] },
    }),
  'training-requirement': (frame) =>
    requirementPage(frame, {
      ...{ courses, classes: classes(frame), form, now },
      chosen: { requirement: required, shut: [person('Olivia Reed'), { ...person('王磊'), id: 'h2' }] },
    }),
  'training-team': (frame) =>
    teamTrainingPage(frame, {
      trained: [
        {
          ...{ person: person('王磊'), course: first, standing: stands('missing', null) },
          ...{ record: null, isKept: true },
        },
        {
          ...{ person: person('Olivia Reed'), course: second, standing: stands('expiring', now + 9 * DAY) },
          ...{ record, isKept: true },
        },
        {
          ...{ person: person('刘洋'), course: third, standing: stands('excepted', now + 20 * DAY) },
          ...{ record: null, isKept: false },
        },
      ],
      ...{ people: [person('王磊')], courses, only: false, from: 0, done: null },
      checked: { records: 2, errors: [{ line: 4, what: 'passed' }] },
      teams: new Map([['content', { en: 'Content', 'zh-CN': '内容' }]]),
      form: { ...form, wrong: [{ field: 'until', what: 'until' }] },
    }),
};

everyState(browser, pages, (frame) => ({
  ...frame,
  who: { name: '林晓 Lin Xiao', hasBoard: true, administers: true },
  path: '/desk/training',
}));
