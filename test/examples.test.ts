/** The examples of the demo are what the API takes, and its plays what the rules know. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLines } from '../scripts/demo/lines.js';
import { readPlays, stepsIn, type Step } from '../scripts/demo/plays.js';
import { readBrand } from '../src/given/brand-file.js';
import { commandBody } from '../src/api/schemas/command-body.js';
import { Submission } from '../src/api/schemas/submission.js';
import { peopleCommands } from '../src/domain/commands/index.js';
import { defaultCategories } from '../src/domain/policy/categories.js';
import { phoneOf } from '../src/domain/text/phone.js';
import { Channel, Locale } from '../src/domain/vocabulary.js';

const FILE = 'examples/complaints.jsonl';
const plays = readPlays('examples/plays.json');
const { filings, unreadable } = readLines(FILE, plays);
const Filed = Submission.refine(({ category }) => Object.hasOwn(defaultCategories, category), {
  path: ['category'],
}).refine(({ contact: { phone }, locale }) => phone === undefined || phoneOf(phone, locale) !== null, {
  path: ['contact', 'phone'],
});
const checked = filings.map((filing) => ({ ...filing, parsed: Filed.safeParse(filing.body) }));
const wellFormed = checked.flatMap(({ parsed, plays }) =>
  parsed.success ? [{ ...parsed.data, plays }] : [],
);

it('the brand is one, with another name than ours', async () => {
  expect(await readBrand('examples/brand.json')).toMatchObject({ name: { en: 'Plaza' } });
});

it('there are at least forty complaints, each with an id of its own', () => {
  expect(readFileSync(FILE, 'utf8').trim().split('\n').length).toBeGreaterThanOrEqual(40);
  expect(wellFormed.length).toBeGreaterThanOrEqual(40);
  expect(new Set(filings.map(({ id }) => id)).size).toBe(filings.length);
});

it('the malformed ones fail for the reason they are there for', () => {
  expect(unreadable.map(({ reason }) => reason)).toEqual([expect.stringContaining('not JSON')]);
  const failed = checked.flatMap(({ id, parsed }) =>
    parsed.success ? [] : [[id, parsed.error.issues.map(({ path }) => path.join('.')).join()]],
  );
  expect(Object.fromEntries(failed)).toEqual({
    'wrong-category': 'category',
    'no-description': 'description',
    'bad-phone': 'contact.phone',
  });
});

it('every open channel, class, language and play occurs, and danger and anonymity', () => {
  const occurring = <K extends keyof (typeof wellFormed)[number]>(name: K) =>
    new Set(wellFormed.map((complaint) => complaint[name]));
  expect(occurring('channel')).toEqual(
    new Set(Channel.options.filter((channel) => channel !== 'direct_message')),
  );
  expect(occurring('category')).toEqual(new Set(Object.keys(defaultCategories)));
  expect(occurring('locale')).toEqual(new Set(Locale.options));
  expect(occurring('plays')).toEqual(new Set(plays.keys()));
  expect(occurring('danger')).toEqual(new Set([false, true]));
  expect(wellFormed.some(({ contact }) => contact.email === undefined && contact.phone === undefined)).toBe(
    true,
  );
});

it.each([...plays])('every step of “%s” is a command its actor may give, with a body it takes', (_, play) => {
  for (const step of Locale.options.flatMap((locale) => stepsIn(play, locale))) {
    const rule = peopleCommands.find(({ name }) => name === step.does);
    if (rule === undefined) throw new Error(`There is no command ${step.does}`);
    expect(commandBody(rule).safeParse(sample(step)).error, step.does).toBeUndefined();
    const [by, stages] = [new Set<string>(rule.by), new Set<string>(rule.in)];
    expect(by.has(step.who) || step.refused !== undefined, `${step.does} by ${step.who}`).toBe(true);
    expect(step.in === undefined || stages.has(step.in), `${step.does} in ${step.in}`).toBe(true);
  }
});

it('whatever is said in a Chinese complaint is said in Chinese', () => {
  const said = filings
    .filter(({ body }) => body.locale === 'zh-CN')
    .flatMap(({ plays: name }) => stepsIn(plays.get(name) ?? { steps: [] }, 'zh-CN'))
    .flatMap(({ body }) => Object.values(body).filter((value) => typeof value === 'string'))
    .filter((value) => value.includes(' ') || /[^ -~]/.test(value));
  expect(said.length).toBeGreaterThan(40);
  expect(said.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});

it('the complaints that plays name are there', () => {
  const named = [...plays.values()].flatMap(({ steps }) =>
    steps
      .flatMap(({ body }) => Object.values(body).map(String))
      .filter((word) => word.startsWith('$number:')),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const word of named) expect(filings.map(({ id }) => `$number:${id}`)).toContain(word);
});

/** The body with something in place of its `$` words. */
const sample = ({ body }: Step): object =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const word = typeof value === 'string' ? value : '';
      return [name, word.startsWith('$number:') ? '100-001-017' : word.startsWith('$') ? 1 : value];
    }),
  );
