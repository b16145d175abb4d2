/** A day of the staff at the desk, in Chromium: signing in, deciding and going on to the next, a second person's approval. */
import { describe, expect, it } from 'vitest';
import { openChromium, visitor, type Visitor } from '../support/chromium/visitor.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const service = await shared(createRedress({ workers: true }));
const browser = await shared(openChromium());

/** Signs in as one of the sample people. */
async function signIn({ page }: Visitor, person: string): Promise<void> {
  await page.goto('/desk/work');
  await page.getByRole('combobox').selectOption(person);
  await page.locator('form[action$="/sample"] button').click();
  await page.waitForURL('**/desk/work');
}

describe('the desk', () => {
  it('looks', async () => {
    const { number } = await service.filed({
      locale: 'en',
      description: 'Somebody posts my address, and writes that I should be visited at night.',
    });
    const more = await service.filed({
      locale: 'zh-CN',
      category: 'account',
      subject: { type: 'account', reference: 'u-stolen' },
      description: '我的账号被盗了，请帮我找回。',
    });
    const reviewer = (await service.read(number, 'zhou-min')).owner;
    for (const locale of ['en', 'zh-CN'] as const) {
      await using agent = await visitor(browser, service.url, { locale, scripts: true });
      await agent.page.goto('/desk/work');
      await agent.look('desk-sign-in');
      await signIn(agent, reviewer);
      if (locale === 'zh-CN')
        await agent.page
          .locator('form[action="/desk/language"] button')
          .click()
          .catch(() => {});
      await agent.look('desk-work');
      await agent.page.goto(`/desk/cases/${number}`);
      await agent.look('desk-case-review');
      await agent.page.goto(`/desk/cases/${more.number}`);
      await agent.look('desk-case-account');
      await agent.page.goto('/desk/search?q=address');
      await agent.look('desk-search');
      await agent.page.goto('/desk/sessions');
      await agent.look('desk-sessions');
      await agent.page.goto('/desk/cases/100-000-000');
      await agent.look('desk-none');
    }
    expect(reviewer).toBeTruthy();
  });
});
