/** Somebody who uses the desk by keyboard alone. */
import type { Visitor } from './visitor.js';

const MOST_STOPS = 150;

/** Presses Tab until the focus is there, from the top of the page on if need be. */
export async function reach({ page }: Visitor, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector} on ${page.url()}`);
}

/** What is done in a field: a key pressed, or words typed. */
export type Typed = readonly [selector: string, what: string];

/** Goes from field to field, in their order on the page. */
export async function typeIn(agent: Visitor, fields: readonly Typed[]): Promise<void> {
  const { keyboard } = agent.page;
  for (const [selector, what] of fields) {
    await reach(agent, selector);
    await (/^(Space|Enter|Arrow\w+)$/.test(what) ? keyboard.press(what) : keyboard.type(what));
  }
}

/** Reaches what is a link or a button, and presses Enter. */
export async function go(agent: Visitor, selector: string): Promise<void> {
  await reach(agent, selector);
  const loaded = agent.page.waitForEvent('load');
  await agent.page.keyboard.press('Enter');
  await loaded;
}

/** Signs in as one of the sample people, on the page that asks for it. */
export async function signIn(agent: Visitor, person: string): Promise<void> {
  await reach(agent, '#person');
  await agent.page.locator('#person').selectOption(person);
  await go(agent, 'form[action$="/sample"] button');
  await agent.page.waitForURL((url) => !url.pathname.startsWith('/desk/sign-in'));
}

/** Staff begin in the language of their letters; a button changes it. */
export async function inLanguage(agent: Visitor): Promise<void> {
  const { page, sight } = agent;
  if ((await page.locator('html').getAttribute('lang')) === sight.locale) return;
  await go(agent, 'form[action="/desk/language"] button');
  await page.locator(`html[lang="${sight.locale}"]`).waitFor();
}
