/** The chapters of the policy as forms: every field of the schema is asked for, and what is filled in is what is written. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  chapterNamed,
  chapters,
  type Asking,
  type Chapter,
  type Field,
} from '../../src/domain/policy/chapters/fields.js';
import { chapterIn, fieldAt, typedOf, withChapter } from '../../src/domain/policy/chapters/filled.js';
import { defaultPolicy, Policy } from '../../src/domain/policy/policy.js';
import { unitOf } from '../../src/domain/policy/versions/differences.js';

const named = (id: string): Chapter => {
  const chapter = chapterNamed(id);
  if (chapter === undefined) throw new Error(`No chapter ${id}`);
  return chapter;
};
const saved = (document: object, id: string, changes: Record<string, string[]> = {}): object => {
  const chapter = named(id);
  const typed = typedOf(chapter, chapterIn(document, chapter));
  for (const [at, values] of Object.entries(changes)) typed.set(at, values);
  return withChapter(document, chapter, typed);
};

const leaves = (asks: Asking): number =>
  asks.kind === 'group' || asks.kind === 'rows'
    ? asks.fields.reduce((sum, field) => sum + leaves(field.asks), 0)
    : 1;

it('every chapter of the policy has one but the classes, which have forms of their own', () => {
  const parts = new Set(chapters.map(({ path }) => path[0]).filter((name) => name !== undefined));
  const general = named('general').asks;
  const single = general.kind === 'group' ? general.fields.map(({ name }) => name) : [];
  expect([...parts, ...single, 'categories'].toSorted()).toEqual(Object.keys(Policy.shape).toSorted());
  for (const { id, asks } of chapters) expect([id, leaves(asks) > 0]).toEqual([id, true]);
});

const documents: [string, object][] = [
  ['comes with Redress', defaultPolicy],
  ['of the example', JSON.parse(readFileSync('examples/policy-of-seconds.json', 'utf8'))],
  ['that says everything', JSON.parse(JSON.stringify(written()))],
];

it.each(documents)('a form that nobody changed writes nothing else: the policy %s', (_, document) => {
  for (const { id } of chapters) expect([id, saved(document, id)]).toEqual([id, document]);
});

it('a time, a share, a warning and a zone are written where the schema has them', () => {
  const review = saved(defaultPolicy, 'deadlines.review', {
    within: ['12h'],
    dangerWithin: [''],
    'rungs.0.at': ['50'],
    'rungs.1.at': [''],
    'rungs.3.at': ['200'],
    'rungs.3.level': ['2'],
    'rungs.3.tells': ['supervisor', 'lead'],
  });
  const { deadlines, ...rest } = Policy.parse(review);
  expect(deadlines.review).toEqual({
    ...Policy.parse(defaultPolicy).deadlines.review,
    ...{ within: 12 * 3_600_000, dangerWithin: undefined },
    rungs: [
      { at: 0.5, level: 0, tells: ['owner', 'lead'] },
      { at: 1.5, level: 2, tells: ['supervisor'] },
      { at: 2, level: 2, tells: ['lead', 'supervisor'] },
    ],
  });
  const { deadlines: _, ...others } = Policy.parse(defaultPolicy);
  expect(rest).toEqual(others);
  expect(saved(defaultPolicy, 'reports', { zone: ['Europe/Berlin'] })).toEqual({
    ...defaultPolicy,
    reports: { zone: 'Europe/Berlin' },
  });
  expect(saved(defaultPolicy, 'platform', { shareOfRemedies: ['60'] })).toMatchObject({
    platform: { shareOfRemedies: 0.6 },
  });
  expect(saved(defaultPolicy, 'secondLook', { rejections: ['10'] })).toMatchObject({
    secondLook: { rejections: 0.1 },
  });
});

it('what lies between nothing and all is asked for in per cent', () => {
  const most = (fields: readonly Field[]): string[] =>
    fields.flatMap(({ name, asks }) => {
      if (asks.kind === 'group' || asks.kind === 'rows') return most(asks.fields);
      return asks.kind === 'number' && asks.most === 1 ? [name] : [];
    });
  const shares = chapters.flatMap(({ asks }) => ('fields' in asks ? most(asks.fields) : []));
  expect(shares.map((name) => [name, unitOf(name)])).toEqual([
    ['shareOfRemedies', 'share'],
    ['rejections', 'share'],
    ['dismissals', 'share'],
  ]);
});

it('what is left empty is as Redress comes with it, and what may be left out whole is', () => {
  const statutory = saved(defaultPolicy, 'statutory', { workingDays: ['20'], 'calendar.zone': ['UTC'] });
  expect(Policy.parse(statutory).statutory).toMatchObject({ kinds: ['privacy'], workingDays: 20 });
  expect(saved(statutory, 'statutory', { workingDays: [''], 'calendar.zone': [''] })).toEqual(defaultPolicy);
  expect(saved({ ...defaultPolicy, surveyWithin: '7d' }, 'general', { surveyWithin: [''] })).toEqual(
    defaultPolicy,
  );
});

it('what is refused is said of its field', () => {
  const wrong = saved(defaultPolicy, 'deadlines.review', { within: ['twelve'], 'rungs.0.at': ['soon'] });
  const paths = Policy.safeParse(wrong).error?.issues.map(({ path }) => path.map(String)) ?? [];
  const found = paths.map((path) => fieldAt(named('deadlines.review'), path)?.at);
  expect(found).toEqual(['within', 'rungs.0.at']);
  expect(fieldAt(named('deadlines.review'), ['deadlines', 'appeal', 'within'])).toBeNull();
  expect(fieldAt(named('evidence'), ['evidence', 'types', '3'])?.at).toBe('types');
});

function written(): object {
  const rungs = [{ at: 0.8, level: 1, tells: ['lead'] }];
  const calendar = { zone: 'Asia/Shanghai', weekend: [7], holidays: ['2026-10-01'], workdays: [] };
  return {
    ...defaultPolicy,
    statutory: { kinds: ['privacy', 'other'], workingDays: 15, calendar, rungs },
    evidence: { types: ['image/png'], bytes: 2_000_000, unchecked: 'refuse' },
    express: { aDayOfComplainant: 0 },
    redressBodies: [
      {
        name: { 'zh-CN': '网信办', en: 'The authority' },
        url: 'https://authority.example',
        categories: ['privacy'],
        limit: '30d',
      },
      { name: { 'zh-CN': '另一机构', en: 'Another' }, url: 'https://another.example' },
    ],
    surveyWithin: '14d',
  };
}
