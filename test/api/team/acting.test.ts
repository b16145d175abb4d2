/** Acting on a team's complaints: several at once, a whole load, its undo, and absences; each case told by itself. */
import { expect, it } from 'vitest';
import { signedIn, type Browser } from '../../support/browser.js';
import { shared } from '../../support/shared.js';
import { createRedress } from '../../support/redress.js';

const redress = await shared(createRedress({ workers: true }));
const inEnglish = async (person: string): Promise<Browser> => {
  const tab = await signedIn(redress.app, person);
  await tab.send('/desk/language', { locale: 'en', to: '/desk/work' });
  return tab;
};
const lead = await inEnglish('liu-yang');

/** A complaint that is investigated by the team for content; its number. */
async function accepted(): Promise<string> {
  const { number } = await redress.filed();
  const { owner } = await redress.read(number);
  await redress.give(number, 'review', owner, { verdict: 'accept', category: 'content' });
  return number;
}
const ownerOf = async (number: string): Promise<string> => (await redress.read(number)).owner;
const give = (number: string, to: string) =>
  redress.give(number, 'assign', 'liu-yang', { duty: 'owner', to });

type Field = [name: string, value: string];
const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
/** The fields of the form that is sent to `action`, as the page has them. */
function fieldsOf(text: string, action: string): Field[] {
  const [, form = ''] = new RegExp(`action="${action}"([^]*?)</form>`).exec(text) ?? [];
  return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    plain(/name="([^"]*)"/.exec(input)?.[1] ?? ''),
    plain(/value="([^"]*)"/.exec(input)?.[1] ?? ''),
  ]);
}
/** Sends a form and opens the page that it leads to. */
async function sent(tab: Browser, action: string, fields: Field[]) {
  const { status, to, text } = await tab.send(action, fields);
  return status === 303 ? await tab.open(to) : { status, text };
}
const list = '/desk/team/cases?open=true&team=content';
async function choose(numbers: string[], more: Field[]) {
  const { text } = await lead.open(list);
  const boxes = [...text.matchAll(/name="of"[^>]*value="([^"]+)"/g)].map(([, value = '']) => value);
  const chosen = numbers.map((number): Field => ['of', boxes.find((box) => box.startsWith(number)) ?? '']);
  return [...fieldsOf(text, '/desk/team/many/give'), ...chosen, ...more];
}

it('hands over, escalates and relates several at once, and says of each what became of it', async () => {
  const numbers = [await accepted(), await accepted(), await accepted()];
  for (const number of numbers) await give(number, 'wang-lei');
  const escalate = await choose(numbers, [
    ['command', 'escalate'],
    ['reason', 'risk'],
  ]);
  const stale = await choose(numbers, [
    ['command', 'assign'],
    ['person', 'olivia-reed'],
  ]);
  const { text } = await sent(lead, '/desk/team/many/give', escalate);
  expect(text).toContain('3 of 3 done');
  for (const number of numbers) expect(await redress.read(number)).toMatchObject({ escalation: 1 });
  // Once more is the same answer, and nothing new.
  expect((await sent(lead, '/desk/team/many/give', escalate)).text).toContain('3 of 3 done');
  expect(await redress.read(numbers[0] ?? '')).toMatchObject({ escalation: 1 });

  const [first = '', second = ''] = numbers;
  await redress.give(first, 'note', 'wang-lei', { note: 'Somebody was here.' });
  const fresh = await choose(
    [second],
    [
      ['command', 'assign'],
      ['person', 'olivia-reed'],
    ],
  );
  const { text: told } = await sent(lead, '/desk/team/many/give', stale);
  expect(told).toContain('0 of 3 done');
  expect(told.match(/Somebody changed the complaint since/g)).toHaveLength(3);
  expect((await sent(lead, '/desk/team/many/give', fresh)).text).toMatch(
    /1 of 1 done[^]*now with Olivia Reed/,
  );
  expect(await ownerOf(second)).toBe('olivia-reed');

  const other = await redress.filed({ accountId: 'u-2' });
  const relate = await choose(numbers, [
    ['command', 'relate'],
    ['to', other.number],
  ]);
  expect((await sent(lead, '/desk/team/many/give', relate)).text).toMatch(/\d of 3 done/);
});

it('says what is wrong with a form, and keeps what was chosen', async () => {
  const number = await accepted();
  const none = await choose([], [['command', 'escalate']]);
  expect(await sent(lead, '/desk/team/many/give', none)).toMatchObject({
    ...{ status: 422, text: expect.stringContaining('Choose at least one complaint') },
  });
  const typo = await choose(
    [number],
    [
      ['command', 'relate'],
      ['to', '100-000-007'],
    ],
  );
  const { status, text } = await sent(lead, '/desk/team/many/give', typo);
  expect([status, text]).toEqual([422, expect.stringContaining('Enter the number of another complaint')]);
  expect(text).toMatch(new RegExp(`value="${number}:\\d+"[^>]*checked|checked[^>]*value="${number}:\\d+"`));
});

it('shows who would get a whole load, hands it over so, and gives back what nobody has touched since', async () => {
  const numbers = [await accepted(), await accepted(), await accepted()];
  for (const number of numbers) await give(number, 'wang-lei');
  const page = '/desk/team/hand-over?person=wang-lei&team=content';
  const { text } = await lead.open(page);
  const fields = fieldsOf(text, '/desk/team/hand-over/give');
  const planned = new Map(
    fields.flatMap(([name, value]) => {
      const [number = '', , , to = ''] = value.split(':');
      return name === 'of' ? [[number, to]] : [];
    }),
  );
  for (const number of numbers) expect(planned.get(number)).toBe('olivia-reed');
  for (const number of numbers) expect(await ownerOf(number)).toBe('wang-lei');

  const { text: handed } = await sent(lead, '/desk/team/hand-over/give', fields);
  expect(handed).toContain(`${planned.size} of ${planned.size} done`);
  for (const [number, to] of planned) expect(await ownerOf(number)).toBe(to);

  const [touched = ''] = numbers;
  await redress.give(touched, 'note', 'olivia-reed', { note: 'I have begun.' });
  const undo = fieldsOf(handed, '/desk/team/hand-over/undo');
  const { text: undone } = await sent(lead, '/desk/team/hand-over/undo', undo);
  expect(undone).toContain(`${planned.size - 1} of ${planned.size} done`);
  expect(undone).toMatch(new RegExp(`${touched}[^]*?Not done[^]*?Somebody changed`));
  expect(await ownerOf(touched)).toBe('olivia-reed');
  for (const number of numbers.slice(1)) expect(await ownerOf(number)).toBe('wang-lei');
  expect((await sent(lead, '/desk/team/hand-over/undo', undo)).text).toBe(undone);
});

it('asks the rules of assignment who is next: whoever is away is passed over', async () => {
  const next = async () => {
    const { text } = await lead.open('/desk/team/hand-over?person=olivia-reed&team=content');
    return new Set(
      fieldsOf(text, '/desk/team/hand-over/give').flatMap(([name, value]) =>
        name === 'of' ? [value.split(':')[3]] : [],
      ),
    );
  };
  expect(await next()).toEqual(new Set(['wang-lei']));
  const [from, until] = [0, 3_600_000].map((ms) => new Date(Date.now() - 1_000 + ms).toISOString());
  const { body } = await redress.request('POST /v1/absences', {
    as: 'liu-yang',
    body: { staff: 'wang-lei', from, until },
  });
  expect(await next()).toEqual(new Set(['liu-yang']));
  await redress.request(`DELETE /v1/absences/${body.id}`, { as: 'liu-yang' });
});

it('keeps absences by the day, and says when the days make none', async () => {
  const page = '/desk/team/absences?person=wang-lei';
  const { text } = await lead.open(page);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const days = (from: string, until: string): Field[] => [
    ...fieldsOf(text, '/desk/team/absences/add'),
    ...([
      ['from', from],
      ['until', until],
    ] satisfies Field[]),
  ];
  for (const [from, until] of [
    [day(3), day(2)],
    [day(-3), day(-2)],
    ['', day(2)],
    ['2026-02-31', 'x'],
  ] as const)
    expect((await sent(lead, '/desk/team/absences/add', days(from, until))).status, from).toBe(422);
  const { text: kept } = await sent(lead, '/desk/team/absences/add', days(day(2), day(4)));
  const { body } = await redress.request('GET /v1/absences?staff=wang-lei', { as: 'liu-yang' });
  expect(body.items).toMatchObject([{ staff: 'wang-lei' }]);
  expect(Date.parse(body.items[0].until) - Date.parse(body.items[0].from)).toBe(3 * 86_400_000);
  const { text: ended } = await sent(
    lead,
    '/desk/team/absences/end',
    fieldsOf(kept, '/desk/team/absences/end'),
  );
  expect(ended).toContain('No absence is recorded');
});

it('is not for those who look on or carry: no forms, and nothing done', async () => {
  const number = await accepted();
  const auditor = await inEnglish('deng-rui');
  expect((await auditor.open(list)).text).not.toContain('many/give');
  const fields: Field[] = [
    ['batch', 'some-key-of-theirs'],
    ['command', 'escalate'],
    ['reason', 'risk'],
    ['of', `${number}:1`],
  ];
  expect((await sent(auditor, '/desk/team/many/give', fields)).text).toContain('0 of 1 done');
  expect(await redress.read(number)).toMatchObject({ escalation: 0 });
  const handler = await signedIn(redress.app, 'olivia-reed');
  for (const path of [list, '/desk/team/hand-over?person=wang-lei'])
    expect((await handler.open(path)).status).toBe(403);
  expect((await handler.send('/desk/team/many/give', fields)).status).toBe(403);
  expect((await handler.open('/desk/team/absences?person=wang-lei')).status).toBe(403);
});
