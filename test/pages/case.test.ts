/** The page of a case at every place a complaint can stand, in both languages. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Locale } from '../../src/domain/vocabulary.js';
import type { CustodyStep } from '../../src/domain/disclosure/desk/custody.js';
import { callerOf, callerOfWitness } from '../../src/domain/people/relations.js';
import { casePage } from '../../src/pages/desk/case/case.js';
import { custodyPage } from '../../src/pages/desk/case/evidence/custody.js';
import { caseWordsIn } from '../../src/words/case/words.js';
import { wordsIn } from '../../src/words/languages.js';
import { fileOf } from '../domain/spec/files.js';
import type { Life } from '../domain/spec/life.js';
import { lookUp, lookUpResult, markDanger } from '../domain/spec/orders.js';
import { by, given } from '../domain/spec/spec.js';
import { places, world } from '../domain/spec/worlds.js';
import { accepted } from '../domain/spec/starts.js';
import { hostile } from '../letters/examples/case.js';
import { caseView } from './cases.js';
import { frameIn } from './frame.js';
import { expectAccessible } from './html.js';

const hostileNames = { person: '<script>', team: 'The <b>team</b>', subject: '<img src=x>' };

const frame = (locale: Locale) => ({ ...frameIn(locale), who: { name: 'H' }, path: '/desk/cases/1' });

describe.each(Locale.options)('the case in %s', (locale) => {
  it.each(places)('%s: one h1, labelled fields, no hole', (place) => {
    const html = casePage(frame(locale), caseView(world[place](), 'Read.\nTwice.', hostileNames));
    expectAccessible(html, locale);
    expect(html).not.toMatch(/case:/);
    expect(html).toContain('The &lt;b&gt;team&lt;/b&gt;');
  });

  it('obeys nothing that anybody wrote, also in what was typed and refused', () => {
    const shown = caseView(accepted(), hostile, hostileNames);
    const typed = {
      ...{ command: 'resolve' as const, form: { explanation: hostile, outcome: hostile }, changes: [1] },
      ...{ errors: [{ field: 'outcome', what: 'invalid' as const }], why: 'changed-meanwhile' as const },
    };
    const html = casePage(frame(locale), { ...shown, typed, from: 'a=b' });
    expectAccessible(html, locale);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toMatch(locale === 'en' ? /<title>Error: / : /<title>错误：/);
  });

  it('says what the platform showed, and what cannot be done to what is gone', () => {
    const gone = given(accepted({ onPlatform: 'content' }))
      .when(({ lookUps }) => lookUpResult(lookUps?.[0]?.n ?? 0, 'gone'), by.system)
      .when(lookUp, by.owner, '1h').life;
    const html = casePage(frame(locale), caseView(gone, hostile, hostileNames));
    expectAccessible(html, locale);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('“&lt;img src=x&gt;”');
    expect(html).toContain(caseWordsIn(locale).refusals['subject-gone']);
    expect(html).toContain(caseWordsIn(locale).refusals['not-of-subject']);
    for (const kind of ['hide-content', 'restore-account']) expect(html).not.toContain(`value="${kind}"`);
    expect(html).toContain('value="warn-user"');
  });

  it('keeps what can be seen out of sight until it is asked for, where somebody is in danger twice', () => {
    const { number } = accepted().state;
    const files = [fileOf(number, 'p.png'), fileOf(number, 'v.mp4', { type: 'video/mp4' })];
    const shown = (life: Life) => casePage(frame(locale), caseView(life, 'w', { files }));
    const [calm, danger] = [shown(accepted()), shown(given(accepted()).when(markDanger, by.owner).life)];
    for (const html of [calm, danger]) {
      expectAccessible(html, locale);
      expect(html).toMatch(/<details(?:(?!<\/details>)[^])*<video[^>]* preload="none"/);
      expect(html).not.toMatch(/<img[^>]*files\/p\.png"/);
    }
    const asked = /<details(?:(?!<\/details>)[^])*<img[^>]*glimpse=yes/;
    expect([asked.test(calm), asked.test(danger)]).toEqual([false, true]);
  });

  it('tells auditors what became of a file', () => {
    const { number } = accepted().state;
    const steps: CustodyStep[] = [
      { what: 'brought', by: null, at: 0 },
      { what: 'shown', by: callerOfWitness(2, number), at: 1 },
      { what: 'shown', by: 'h1', at: 1 },
      { what: 'released', by: callerOf('respondent', number), at: 2 },
      { what: 'withdrawn', by: '<script>', at: 3 },
    ];
    const file = { ...fileOf(number, '<img src=x>.png'), sensitive: false };
    const { policy, names } = caseView(accepted(), 'w').read;
    const html = custodyPage(frame(locale), { number, policy, file, steps, names });
    expectAccessible(html, locale);
    expect(html).toContain(`${wordsIn(locale)('case:party.witness')} 2`);
    expect(html).not.toMatch(/<script|<img/);
  });

  it('shows a reader without a part no form but that of the language and the way out', () => {
    const html = casePage(frame(locale), caseView(accepted(), 'w', { relations: [] }));
    expect(html.match(/action="\/desk\/cases\//g)).toBeNull();
  });
});

it('with every form on it stays light over the wire', () => {
  const html = casePage(frame('zh-CN'), caseView(world.investigation(), '一段话。'.repeat(1_000)));
  expect(gzipSync(html).length).toBeLessThan(20_000);
});
