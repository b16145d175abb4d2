/** An administrator's day by keyboard, in Chromium: a team with a class of its own and a person, a key, another deadline. */
import { describe, expect, it } from 'vitest';
import { go, inLanguage, reach, signIn } from '../support/chromium/keyboard.js';
import { openChromium, visitor, type Sight, type Visitor } from '../support/chromium/visitor.js';
import { submission } from '../support/http.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const service = await shared(createRedress({ workers: true }));
const browser = await shared(openChromium());
const HOUR_MS = 3_600_000;

const sights: (Sight & { name: string; hours: number })[] = [
  { locale: 'en', scripts: true, name: 'payments', hours: 12 },
  { locale: 'zh-CN', scripts: false, name: 'refunds', hours: 6 },
];

/** Types into fields, in the order of the page; of a choice, chooses. */
async function fill(admin: Visitor, fields: Record<string, string>): Promise<void> {
  const { page } = admin;
  for (const [id, value] of Object.entries(fields)) {
    await reach(admin, `#${id}`);
    const field = page.locator(`#${id}`);
    if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption(value);
    else await page.keyboard.insertText(value);
  }
}

async function tick(admin: Visitor, selector: string): Promise<void> {
  await reach(admin, selector);
  await admin.page.keyboard.press('Space');
}

const submit = (action: string) => `form[action="/desk/admin/${action}"] button`;

async function activate(admin: Visitor): Promise<void> {
  await tick(admin, '#confirmed');
  await go(admin, submit('policy/preview/activate'));
  await admin.page.waitForURL('**/desk/admin/policy?done=activated');
}

/** How long (ms) the review of a complaint may take that is filed now. */
async function filedNow(category: string): Promise<{ number: string; reviewMs: number }> {
  const { status, body, text } = await service.submit({ category });
  if (status !== 202) throw new Error(text);
  await service.settled();
  return { number: body.number, reviewMs: await reviewMs(body.number) };
}

async function reviewMs(number: string): Promise<number> {
  const { receivedAt, deadlines } = await service.read(number);
  const review = deadlines.find(({ key }: { key: string }) => key === 'review');
  return Date.parse(review.dueAt) - Date.parse(receivedAt);
}

describe.each(sights)('in $locale, scripts: $scripts', ({ name, hours, ...sight }) => {
  it('an administrator adds a team with a class of its own and a person, who then has its complaints', async () => {
    await using admin = await visitor(browser, service.url, sight);
    const { page } = admin;
    await page.goto('/desk/admin');
    await signIn(admin, 'guo-ran');
    await inLanguage(admin);
    await admin.look('desk-admin');

    await go(admin, 'main a[href="/desk/admin/teams"]');
    await go(admin, 'a[href="/desk/admin/new-team"]');
    await fill(admin, { id: name, names: `Payments ${name}`, namesZh: `支付 ${name}` });
    await go(admin, submit('new-team/add'));
    await admin.look('desk-admin-team');

    await go(admin, '.govuk-back-link');
    await go(admin, 'a[href="/desk/admin/new-class"]');
    await fill(admin, { id: name, names: `${name} and invoices`, namesZh: '支付与账单', team: name });
    await go(admin, submit('new-class/add'));
    await admin.look('desk-admin-preview-class');
    await activate(admin);
    await admin.look('desk-admin-policy');

    await go(admin, 'nav a[href="/desk/admin"]');
    await go(admin, 'main a[href="/desk/admin/people"]');
    await admin.look('desk-admin-people');
    await go(admin, 'a[href="/desk/admin/new-person"]');
    await fill(admin, { id: `pat-${name}`, name: 'Pat Lee', email: `pat-${name}@staff.example`, team: name });
    await tick(admin, `input[name="categories"][value="${name}"]`);
    await go(admin, submit('new-person/add'));
    await admin.look('desk-admin-person');
    await go(admin, 'nav a[href="/desk/admin"]');
    await go(admin, 'main a[href="/desk/admin/teams"]');
    await admin.look('desk-admin-teams');

    const { number } = await filedNow(name);
    const accepted = await service.give(number, 'review', 'zhou-min', { verdict: 'accept', category: name });
    expect(accepted.status).toBe(200);
    await expect.poll(async () => (await service.read(number)).owner).toBe(`pat-${name}`);
  });

  it('makes a key, sees that it is used, and ends it', async () => {
    await using admin = await visitor(browser, service.url, sight);
    const { page } = admin;
    await page.goto('/desk/admin/new-key');
    await signIn(admin, 'guo-ran');
    await inLanguage(admin);
    await fill(admin, { label: 'Shop', client: `shop-${name}` });
    await tick(admin, 'input[name="scopes"][value="complaints:submit"]');
    await go(admin, submit('new-key/add'));
    await admin.look('desk-admin-key-made');
    const bearer = (await page.locator('.redress-secret').textContent()) ?? '';
    const id = bearer.split('_')[1] ?? '';
    expect(page.url()).not.toContain(bearer);
    const file = () => service.request('POST /v1/complaints', { bearer, body: submission() });
    expect((await file()).status).toBe(202);
    await go(admin, 'main p a[href="/desk/admin/keys"]');
    const row = page.locator(`tr:has(#key-${id})`);
    const cell = (label: number) => row.locator('td').nth(label).textContent();
    expect(await cell(4)).toMatch(/\d\d:\d\d/);
    await admin.look('desk-admin-keys');
    await go(admin, submit(`keys/${id}/revoke`));
    expect((await file()).status).toBe(401);
    expect(await row.locator('button').count()).toBe(0);
  });

  it('drafts another deadline, reads what it changes and puts it in force: older complaints keep theirs', async () => {
    const before = await filedNow('content');
    await using admin = await visitor(browser, service.url, sight);
    const { page } = admin;
    await page.goto('/desk/admin/policy');
    await signIn(admin, 'guo-ran');
    await inLanguage(admin);
    await go(admin, 'a[href="/desk/admin/policy/draft"]');
    await go(admin, 'a[href$="/chapters/deadlines.review"]');
    const within = page.locator('#within');
    await reach(admin, '#within');
    await within.fill(`${hours}`);
    await go(admin, submit('policy/draft/chapters/deadlines.review/save'));
    await admin.look('desk-admin-chapter-wrong');
    await reach(admin, 'a[href="#within"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => within.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await within.inputValue()).toBe(`${hours}`);
    await within.fill(`${hours}h`);
    await go(admin, submit('policy/draft/chapters/deadlines.review/save'));
    await admin.look('desk-admin-preview');
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect((await filedNow('content')).reviewMs).toBe(before.reviewMs);
    await activate(admin);

    expect((await filedNow('content')).reviewMs).toBe(hours * HOUR_MS);
    expect(await reviewMs(before.number)).toBe(before.reviewMs);
  });
});
