/** Courses, quizzes and records over HTTP and at the desk. */
import { expect, it } from 'vitest';
import { putRequirement } from '../../../src/db/training/courses.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { PROCESS, rightAnswers, training } from './training.js';

const redress = await shared(createRedress());
const { request } = redress;
const { require } = training(redress);
const outline = { en: 'Read this.', 'zh-CN': '请阅读。' };
const question = {
  text: { en: 'Right?', 'zh-CN': '对吗？' },
  choices: [
    { en: 'Yes', 'zh-CN': '对' },
    { en: 'No', 'zh-CN': '不对' },
  ],
  right: [0],
};

it('the three courses of the process are there, their right answers are nobody’s to read', async () => {
  const { body, text } = await request('GET /v1/training/courses', { as: 'olivia-reed' });
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual([
    ...['communication', PROCESS, 'data-protection'],
  ]);
  expect(text).not.toContain('"right"');
  const { body: required } = await request('GET /v1/training/requirements', { as: 'olivia-reed' });
  expect(required.items.every(({ since }: { since: string | null }) => since === null)).toBe(true);
});

it('a quiz is answered at once, may be taken again, and passing it holds as long as the course says', async () => {
  const take = (answers: number[][], version = 1) =>
    request(`POST /v1/training/courses/${PROCESS}/quiz`, {
      ...{ as: 'olivia-reed', body: { version, answers } },
    });
  expect((await take([])).body).toMatchObject({ passed: false, right: 0, of: 6 });
  expect(await take(rightAnswers(PROCESS), 2)).toMatchObject({ status: 409 });
  expect((await take(rightAnswers(PROCESS))).body).toMatchObject({ passed: true, right: 6, wrong: [] });
  const { body } = await request('GET /v1/training/mine', { as: 'olivia-reed' });
  const mine = body.items.find(({ course }: { course: string }) => course === PROCESS);
  expect(mine.state).toBe('valid');
  expect(Math.round((Date.parse(mine.until) - Date.now()) / 86_400_000)).toBe(730);
});

it('at the desk the questions answered wrongly are marked, and passing leads back with the word', async () => {
  const browser = await signedIn(redress.app, 'wang-lei');
  const { text } = await browser.open(`/desk/training/${PROCESS}`);
  const key = /name="idempotencyKey" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const failed = await browser.send(`/desk/training/${PROCESS}/answer`, {
    idempotencyKey: key,
    version: '1',
  });
  expect(failed.status).toBe(422);
  expect(failed.text.match(/govuk-error-message/g)?.length).toBe(6);
  const again = /name="idempotencyKey" value="([^"]+)"/.exec(failed.text)?.[1] ?? '';
  const ticked = rightAnswers(PROCESS).flatMap((right, n) =>
    right.map((at): [string, string] => [`q${n + 1}`, `${at}`]),
  );
  const passed = await browser.send(`/desk/training/${PROCESS}/answer`, [
    ...[['idempotencyKey', again] as [string, string], ['version', '1'] as [string, string]],
    ...ticked,
  ]);
  expect(passed).toMatchObject({ status: 303, to: `/desk/training?passed=${PROCESS}` });
  expect((await browser.open(passed.to)).text).toContain('govuk-notification-banner--success');
});

it('administrators add a course and publish versions; what was passed holds unless it is to be renewed', async () => {
  const put = (body: object, as = 'guo-ran') => request('PUT /v1/training/courses/fairness', { as, body });
  const course = { name: { en: 'Fairness', 'zh-CN': '公平' }, validDays: null };
  expect((await put(course)).status).toBe(422);
  const lesson = { outline, questions: [question], passMark: 1 };
  expect((await put({ ...course, lesson }, 'liu-yang')).status).toBe(403);
  expect((await put({ ...course, lesson })).body).toMatchObject({ id: 'fairness', version: 1 });
  await require(new Date().toISOString(), { of: 'role', name: 'supervisor', course: 'fairness' });
  const standing = async () => {
    const { body } = await request('GET /v1/training/mine', { as: 'he-ping' });
    return body.items.find((one: { course: string }) => one.course === 'fairness');
  };
  expect(await standing()).toMatchObject({ state: 'missing', required: true });
  await request('POST /v1/training/courses/fairness/quiz', {
    ...{ as: 'he-ping', body: { version: 1, answers: [[0]] } },
  });
  expect(await standing()).toMatchObject({ state: 'valid', until: null });
  const publish = (renewFrom: string | null) =>
    request('POST /v1/training/courses/fairness/versions', {
      ...{ as: 'guo-ran', body: { ...lesson, renewFrom } },
    });
  expect((await publish(null)).body).toMatchObject({ version: 2 });
  expect(await standing()).toMatchObject({ state: 'valid', until: null });
  expect((await publish('2020-01-01T00:00:00Z')).status).toBe(422);
  const renewFrom = new Date(Date.now() + 10 * 86_400_000).toISOString();
  expect((await publish(renewFrom)).body).toMatchObject({ version: 3 });
  expect(await standing()).toMatchObject({ state: 'expiring', until: renewFrom });
});

it('an administrator is told which field of a course is wrong, whatever in it', async () => {
  const browser = await signedIn(redress.app, 'guo-ran');
  const { text } = await browser.open('/desk/admin/training/communication');
  const [, key = ''] = /name="idempotencyKey" value="([^"]+)"/.exec(text) ?? [];
  const sent = await browser.send('/desk/admin/training/communication/publish', {
    ...{ idempotencyKey: key, outlineEn: 'Read.', outlineZh: '请阅读。', passMark: '1' },
    quiz: '? One choice alone | 只有一个选项\n* a | 甲',
  });
  expect(sent.status).toBe(422);
  expect(sent.text).toContain('href="#quiz"');
});

it('what a class needs is turned off also once there is no such class, and nothing new is asked of it', async () => {
  const gone = { of: 'class', name: 'gone', course: PROCESS } as const;
  const put = (since: string | null) =>
    request('PUT /v1/training/requirements', { as: 'guo-ran', body: { ...gone, since } });
  expect((await put(null)).status).toBe(422);
  await putRequirement(redress.db, { ...gone, since: Date.now() });
  expect((await put(null)).body).toEqual({ ...gone, since: null });
});

it('whoever leads somebody records their training and takes it away, never their own; it stands in the table', async () => {
  const record = (as: string, person: string) =>
    request('POST /v1/training/records', { as, body: { person, course: 'communication' } });
  for (const [as, person] of [
    ['liu-yang', 'liu-yang'],
    ['liu-yang', 'zhang-wei'],
    ['olivia-reed', 'wang-lei'],
    ['deng-rui', 'olivia-reed'],
  ] as const)
    expect((await record(as, person)).status, `${as} of ${person}`).toBe(403);
  expect((await record('liu-yang', 'olivia-reed')).status).toBe(200);
  const { text } = await request('GET /v1/training/records/csv', { as: 'deng-rui' });
  expect(text).toMatch(/olivia-reed,Olivia Reed,content,communication,valid,/);
  const acts = await request('GET /v1/acts?limit=20', { as: 'deng-rui' });
  expect(acts.body.items[0]).toMatchObject({ act: 'record-training', about: 'communication/olivia-reed' });
});

it('records come as a table: checked first, all of them or none, and none twice', async () => {
  const right =
    'person,course,passed\nolivia-reed,data-protection,2026-01-31\nwang-lei,data-protection,2026-02-28\n';
  const send = (csv: string, dryRun: boolean, as = 'liu-yang') =>
    request('POST /v1/training/records/import', { as, body: { csv, dryRun } });
  const wrong = `${right}zhang-wei,data-protection,2026-01-31\n`;
  expect(await send(wrong, true)).toMatchObject({
    ...{ status: 200, body: { records: 2, errors: [{ line: 4, what: 'person' }] } },
  });
  expect((await send(wrong, false)).body.errors).toEqual([{ path: '/csv/4', message: 'person' }]);
  expect((await send(right, false, 'olivia-reed')).status).toBe(403);
  expect((await send(right, true)).body).toEqual({ records: 2, errors: [] });
  const browser = await signedIn(redress.app, 'liu-yang');
  const fields = { idempotencyKey: 'import-1', csv: right };
  const checked = await browser.send('/desk/insights/training/import', { ...fields, do: 'check' });
  expect(checked.text).toContain('value="import"');
  const imported = await browser.send('/desk/insights/training/import', {
    ...{ ...fields, idempotencyKey: 'import-2', do: 'import' },
  });
  expect(imported).toMatchObject({ status: 303, to: '/desk/insights/training?done=imported&n=2' });
  expect((await send(right, false)).body).toEqual({ records: 0, errors: [] });
  const { body } = await request('GET /v1/training/records', { as: 'liu-yang' });
  const found = body.items.filter(({ course }: { course: string }) => course === 'data-protection');
  expect(found).toMatchObject([{ record: { how: 'import' } }, { record: { how: 'import' } }]);
});
