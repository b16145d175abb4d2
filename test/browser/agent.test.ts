/** A day at the desk by keyboard alone, in Chromium: signing in, five cases one after the other, a search. */
import { describe, expect, it } from 'vitest';
import { go, inLanguage, reach, signIn } from '../support/chromium/keyboard.js';
import { openChromium, visitor, type Sight, type Visitor } from '../support/chromium/visitor.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const service = await shared(createRedress({ workers: true }));
const browser = await shared(openChromium());
const REVIEWER = 'emma-clarke';

const sights: Sight[] = [
  { locale: 'en', scripts: true },
  { locale: 'zh-CN', scripts: false },
];

/** Five complaints that wait for the reviewer; what else they have is handed on. */
async function fiveForReview(): Promise<string[]> {
  const filed = await Promise.all(Array.from({ length: 5 }, () => service.filed()));
  for (const { number } of filed)
    if ((await service.read(number)).owner !== REVIEWER)
      await service.give(number, 'assign', 'zhou-min', { duty: 'owner', to: REVIEWER });
  await service.settled();
  return filed.map(({ number }) => number);
}

describe.each(sights)('in $locale, scripts: $scripts', (sight) => {
  it('an agent signs in, decides five complaints and is led from each to the next', async () => {
    const numbers = await fiveForReview();
    await using agent = await visitor(browser, service.url, sight);
    const { page } = agent;
    await page.goto('/desk/work?kind=review');
    await agent.look('desk-sign-in');
    await signIn(agent, REVIEWER);
    await inLanguage(agent);
    expect(new URL(page.url()).search).toBe('?kind=review');
    expect(await page.locator('[data-row]').count()).toBe(5);
    await agent.look('desk-work');
    if (sight.scripts) await askForKeys(agent);

    if (sight.scripts) await page.keyboard.press('n');
    else await go(agent, '[data-key="n"]');
    await page.waitForURL('**/desk/cases/**');
    await agent.look('desk-case-review');
    const decided: (string | undefined)[] = [];
    const told: string[] = [];
    for (const _ of numbers) {
      decided.push(page.url().match(/\d{3}-\d{3}-\d{3}/)?.[0]);
      await reject(agent, decided.length === 1);
      told.push(...(await page.getByRole('alert').allTextContents()));
    }
    expect(new Set(decided)).toEqual(new Set(numbers));
    expect(told).toEqual(decided.map((number) => expect.stringContaining(String(number))));
    expect(new URL(page.url()).searchParams.get('left')).toBe('none');
    await agent.look('desk-work-left');
    for (const number of numbers) expect(await service.read(number)).toMatchObject({ ending: 'rejected' });

    await go(agent, 'a[href="/desk/search"]');
    await reach(agent, '#q');
    await page.keyboard.type(String(numbers[0]));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/desk/search?q=**');
    await agent.look('desk-search');
    await page.goto(`/desk/cases/${numbers[0]}`);
    await agent.look('desk-case-closed');
    await page.goto('/desk/sessions');
    await agent.look('desk-sessions');
  });
});

/** Rejects the complaint that is shown: the form, the letter before it is sent, and on to the next. */
async function reject(agent: Visitor, isFirst: boolean): Promise<void> {
  const { page } = agent;
  await reach(agent, '#review input[name="verdict"]');
  await page.keyboard.press('ArrowDown');
  await reach(agent, '#review input[name="reason"]');
  await page.keyboard.press('ArrowDown');
  await reach(agent, '#review textarea[name="explanation"]');
  await page.keyboard.type('The courts decide this.');
  await go(agent, '#review button[value="check"]');
  await page.getByText('The courts decide this.').first().waitFor();
  if (isFirst) await agent.look('desk-check');
  const before = page.url();
  await go(agent, 'button[value="send"]');
  await page.waitForURL((url) => url.href !== before && !url.pathname.endsWith('/review'));
}

/** The single keys, asked for by one of them; another closes what they are listed in. */
async function askForKeys(agent: Visitor): Promise<void> {
  await agent.page.keyboard.press('?');
  await agent.page.locator('dialog[open]').waitFor();
  await agent.look('desk-keys');
  await agent.page.keyboard.press('Escape');
}
