/** A severe complaint from filing to told, in Chromium: each of the staff on their own pages, twelve loads in all. */
import { expect, it } from 'vitest';
import { staffAt } from '../support/chromium/staff.js';
import { openChromium, type Sight, type Visitor } from '../support/chromium/visitor.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const service = await shared(createRedress({ workers: true }));
const browser = await shared(openChromium());

const sights: Sight[] = [
  { locale: 'en', scripts: true },
  { locale: 'zh-CN', scripts: false },
];

it.each(sights)('in $locale, scripts: $scripts', async (sight) => {
  const { number } = await service.filed({
    category: 'account',
    subject: { type: 'account', reference: `u-stolen-${sight.locale}` },
    description: 'My account was taken over.',
  });
  let loads = 0;
  /** Opens the case as whoever has it; what they do there is theirs alone. */
  const at = async (person: string, act: (somebody: Visitor) => Promise<void>): Promise<void> => {
    await using somebody = await staffAt(browser, service.url, person, sight);
    somebody.page.on('load', () => (loads += 1));
    await somebody.page.goto(`/desk/cases/${number}`);
    await act(somebody);
    await service.settled();
  };
  const press = async ({ page }: Visitor, button: string): Promise<void> => {
    const loaded = page.waitForEvent('load');
    await page.locator(button).click();
    await loaded;
  };
  const reading = () => service.read(number);

  await at((await reading()).owner, async (reviewer) => {
    const { page } = reviewer;
    await page.locator('#review input[value="accept"]').check();
    await page.locator('#review select[name="category"]').selectOption('account');
    await page.locator('#review input[value="high"]').check();
    await press(reviewer, '#review button[value="check"]');
    await press(reviewer, 'button[value="send"]');
  });
  await at((await reading()).owner, async (handler) => {
    const { page } = handler;
    await handler.look('severe-investigation');
    await page.locator('#resolve input[value="upheld"]').check();
    await page.locator('#resolve input[value="account-stolen"]').check();
    await page.locator('#resolve input[value="restore-account"]').check();
    await page.locator('#resolve textarea[name="explanation"]').fill('Somebody else had taken it over.');
    await press(handler, '#resolve button[value="check"]');
    await handler.look('severe-check');
    await press(handler, 'button[value="send"]');
  });
  await at((await reading()).approver, async (approver) => {
    const { page } = approver;
    await page.locator('#confirm-identity summary').click();
    await page.locator('#confirm-identity input[value="document"]').check();
    await press(approver, '#confirm-identity button[name="intent"]');
    await approver.look('severe-approval');
    await press(approver, '#approve button[value="send"]');
    await approver.look('severe-approved');
  });
  await at((await reading()).tasks[0].owner, async (carrier) => {
    await carrier.page.locator('#finish-task input[value="done"]').check();
    await press(carrier, '#finish-task button[value="check"]');
    await press(carrier, 'button[value="send"]');
  });
  await expect.poll(reading).toMatchObject({ stage: 'closed', telling: { state: 'told' } });
  expect(loads).toBeLessThanOrEqual(12);
});
