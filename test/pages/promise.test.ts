import { describe, expect, it } from 'vitest';
import { Policy, defaultPolicy } from '../../src/domain/policy/policy.js';
import { Locale } from '../../src/domain/vocabulary.js';
import { doorPage, type DoorView } from '../../src/pages/public/web/door.js';
import { promisePage } from '../../src/pages/public/web/promise.js';
import { frameIn } from './frame.js';
import { expectAccessible } from './html.js';
import { went } from './went.js';

const policy = Policy.parse(defaultPolicy);
const door: DoorView = { policy, takesMessages: true, staffPath: '/desk/work', went };

describe.each(Locale.options)('in %s', (locale) => {
  const page = promisePage(frameIn(locale), { policy, ...went });

  it('the promise has a table for each class, and never a share without what it is of', () => {
    expectAccessible(page, locale);
    expect(page.match(/<table/g)).toHaveLength(1 + Object.keys(policy.categories).length);
    const cells = [...page.matchAll(/<td[^>]*>([^<]*)</g)].map(([, text = '']) => text);
    const shares = cells.filter((text) => text.includes('%'));
    expect(shares.length).toBeGreaterThan(0);
    for (const share of shares) expect(share.match(/\d[\d,]*/g)?.length).toBe(3);
  });

  it('the door says how it went, leads to the promise, and is open while nobody can say', () => {
    const html = doorPage(frameIn(locale), door);
    expectAccessible(html, locale);
    expect(html).toContain(`href="/promise?lang=${locale}"`);
    expect(html).toContain('4,131');
    const silent = doorPage(frameIn(locale), { ...door, went: null });
    expectAccessible(silent, locale);
    expect(silent).toContain(`href="/promise?lang=${locale}"`);
    expect(silent).not.toContain('4,131');
  });

  it('search engines may find the door and the promise', () => {
    for (const html of [page, doorPage(frameIn(locale), door)]) expect(html).not.toContain('noindex');
  });
});

it('says in English how many of how many, too few, and none', () => {
  const html = promisePage(frameIn('en'), { policy, ...went });
  for (const text of [
    '94% (3,924\u00a0of\u00a04,131)',
    '>6\u00a0of\u00a07<',
    'too few to say',
    '>none<',
    '5 hr 18 min',
    '184 days',
  ])
    expect(html).toContain(text);
});

it('tells what was found, what was done about it and whether it helped; of few complaints nothing', () => {
  const english = promisePage(frameIn('en'), { policy, ...went });
  for (const said of ['A rule is unclear', 'We show the rule', 'It helped.', 'too few to say', '1,234'])
    expect(english).toContain(said);
  expect(promisePage(frameIn('zh-CN'), { policy, ...went })).toContain('措施有效');
  expect(promisePage(frameIn('en'), { policy, ...went, improvements: [] })).not.toContain('It helped.');
});
