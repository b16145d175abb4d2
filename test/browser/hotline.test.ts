/** A caller on the phone: found, answered, and a new complaint taken down by keyboard alone, in Chromium. */
import { describe, expect, it } from 'vitest';
import { inLanguage, signIn, typeIn } from '../support/chromium/keyboard.js';
import { openChromium, visitor, type Sight } from '../support/chromium/visitor.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const service = await shared(createRedress({ workers: true }));
const browser = await shared(openChromium());
const AGENT = 'emma-clarke';

const sights: Sight[] = [
  { locale: 'en', scripts: true },
  { locale: 'zh-CN', scripts: false },
];

/** Two complaints of one caller: the agent has the first, which asks them something; the other is with another team. */
async function twoOf(phone: string): Promise<[mine: string, elsewhere: string]> {
  const file = () => service.filed({ contact: { phone, verified: true } });
  const [mine, elsewhere] = [(await file()).number, (await file()).number];
  for (const number of [mine, elsewhere])
    if ((await service.read(number)).owner !== AGENT)
      await service.give(number, 'assign', 'zhou-min', { duty: 'owner', to: AGENT });
  await service.give(elsewhere, 'review', AGENT, { verdict: 'accept', category: 'content' });
  await service.give(mine, 'ask-complainant', AGENT, { question: 'Which of the two posts?' });
  await service.settled();
  return [mine, elsewhere];
}

describe.each(sights)('in $locale, scripts: $scripts', (sight) => {
  it('an agent finds a caller, takes down an answer, and files what else they complain of', async () => {
    const phone = sight.locale === 'en' ? '+8613800138001' : '+8613800138002';
    const [mine, elsewhere] = await twoOf(phone);
    await using agent = await visitor(browser, service.url, sight);
    const { page } = agent;
    await page.goto('/desk/work');
    await signIn(agent, AGENT);
    await inLanguage(agent);
    await page.locator('a[href="/desk/call"]').click();
    await agent.look('call');
    await page.locator('#q').fill(phone.slice(3));
    await page.keyboard.press('Enter');
    await page.getByText('Which of the two posts?').waitFor();
    expect(await page.locator(`a[href="/desk/cases/${mine}"]`).count()).toBe(1);
    expect(await page.locator(`a[href="/desk/cases/${elsewhere}"]`).count()).toBe(0);
    expect(await page.locator('input[name="phone"]').inputValue()).toBe(phone);
    await agent.look('call-found');
    await page.locator(`textarea[id^="said-${mine}"]`).first().fill('The first one.');
    await page.locator('button[value="send"]').first().click();
    await page.waitForURL(`**/desk/cases/${mine}?done=answer**`);
    expect(await service.read(mine)).toMatchObject({ questions: [] });

    await page.goto(`/desk/call?q=${phone.slice(3)}`);
    await typeIn(agent, [
      ['[name="class"]', 'Space'],
      ['[name="type"]', 'Space'],
      ['[name="reference"]', 'post-9'],
      ['[name="story"]', '她公布了我的住址。'],
      ['[name="wish"]', 'Take it down.'],
      ['[name="danger"]', 'ArrowDown'],
    ]);
    const isHidden = !(await page.locator('[name="theirEmail"]').isVisible());
    expect(isHidden).toBe(true);
    await typeIn(agent, [['.redress-call__new button', 'Enter']]);
    await page.locator('.govuk-error-summary').waitFor();
    expect(await page.locator('[name="story"]').inputValue()).toBe('她公布了我的住址。');
    await agent.look('call-wrong');
    await typeIn(agent, [
      ['[name="minor"]', 'ArrowUp'],
      ['[name="mayWrite"]', 'Space'],
      ['.redress-call__new button', 'Enter'],
    ]);
    await page.waitForURL(/\/desk\/call\/\d{3}-\d{3}-\d{3}$/);
    await agent.look('call-filed');
    const number = page.url().slice(-11);
    expect(await service.read(number)).toMatchObject({ channel: 'hotline', category: 'content' });
    await page.locator('.govuk-button[href="/desk/call"]').click();
    await page.locator('#q').waitFor();
    expect(await page.locator('#q').inputValue()).toBe('');
  });
});
