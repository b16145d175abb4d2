/** One of the staff at a browser. */
import type { Browser } from 'playwright-core';
import { visitor, type Sight, type Visitor } from './visitor.js';

/** Somebody who has chosen to be this sample person, and has the desk in their language. */
export async function staffAt(browser: Browser, url: string, person: string, sight: Sight): Promise<Visitor> {
  const made = await visitor(browser, url, sight);
  const { page } = made;
  await page.goto('/desk/sign-in?to=/desk/sessions');
  await page.locator('#person').selectOption(person);
  await page.locator('form[action$="/sample"] button').click();
  await page.waitForURL('**/desk/sessions');
  if ((await page.locator('html').getAttribute('lang')) !== sight.locale) {
    await page.locator('form[action="/desk/language"] button').click();
    await page.locator(`html[lang="${sight.locale}"]`).waitFor();
  }
  return made;
}
