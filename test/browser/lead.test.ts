/** A lead's morning by keyboard, in Chromium: the board, what is due soon, a load handed over and taken back, several escalated at once. */
import { describe, expect, it } from 'vitest';
import { go, inLanguage, reach, signIn } from '../support/chromium/keyboard.js';
import { openChromium, visitor, type Sight, type Visitor } from '../support/chromium/visitor.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const service = await shared(createRedress({ workers: true }));
const browser = await shared(openChromium());
const LEAD = 'zhou-min';
const AWAY = 'emma-clarke';

const sights: Sight[] = [
  { locale: 'en', scripts: true },
  { locale: 'zh-CN', scripts: false },
];

/** Three complaints that are due within the hour, all with one person. */
async function urgent(): Promise<string[]> {
  const filed = await Promise.all(Array.from({ length: 3 }, () => service.filed({ danger: true })));
  for (const { number } of filed)
    if ((await service.read(number)).owner !== AWAY)
      await service.give(number, 'assign', LEAD, { duty: 'owner', to: AWAY });
  await service.settled();
  return filed.map(({ number }) => number);
}

describe.each(sights)('in $locale, scripts: $scripts', (sight) => {
  it('a lead reads the board, hands over the load of somebody who will be away, undoes it, and escalates', async () => {
    const numbers = await urgent();
    await using lead = await visitor(browser, service.url, sight);
    const { page } = lead;
    await page.goto('/desk/team');
    await signIn(lead, LEAD);
    await inLanguage(lead);
    await lead.look('desk-board');

    await opens(lead, 'dueWithinHours=4');
    await lead.look('desk-board-cases');

    await go(lead, 'a[href="/desk/team"]');
    await go(lead, `a[href*="hand-over?person=${AWAY}"]`);
    await go(lead, 'a[href*="/desk/team/absences"]');
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await page.locator('#from').fill(day(2));
    await page.locator('#until').fill(day(9));
    await go(lead, 'form[action$="/absences/add"] button');
    await lead.look('desk-absences');

    await go(lead, '.govuk-back-link');
    await lead.look('desk-hand-over');
    const load = await page.locator('form[action$="/hand-over/give"] input[name="of"]').count();
    expect(load).toBeGreaterThanOrEqual(numbers.length);
    await go(lead, 'form[action$="/hand-over/give"] button');
    await lead.look('desk-handed-over');
    for (const number of numbers) expect((await service.read(number)).owner).not.toBe(AWAY);

    await go(lead, 'form[action$="/hand-over/undo"] button');
    await lead.look('desk-handed-back');
    for (const number of numbers) expect((await service.read(number)).owner).toBe(AWAY);

    await page.goto('/desk/team');
    await opens(lead, 'danger=true');
    for (const number of numbers) {
      await reach(lead, `#of-${number}`);
      await page.keyboard.press('Space');
    }
    await go(lead, 'button[name="command"][value="escalate"]');
    await lead.look('desk-many');
    expect(await page.locator('.govuk-tag--green').count()).toBe(numbers.length);
    for (const number of numbers) expect((await service.read(number)).escalation).toBeGreaterThanOrEqual(1);
    await page.goto('/desk/team/cases?overdue=true');
    await lead.look('desk-board-none');
  });
});

/** A number of the board opens its list, which holds so many. */
async function opens(lead: Visitor, chosen: string): Promise<void> {
  const { page } = lead;
  const link = `.redress-board__numbers a[href*="${chosen}"]`;
  const count = Number(await page.locator(`${link} .redress-board__count`).textContent());
  await go(lead, link);
  expect(await page.locator('tbody tr').count()).toBe(count);
}
