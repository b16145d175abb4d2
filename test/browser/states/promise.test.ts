/** The door and the promise, with figures of all sizes, in Chromium. */
import { expect, it } from 'vitest';
import { defaultPolicy, Policy } from '../../../src/domain/policy/policy.js';
import { Locale } from '../../../src/domain/vocabulary.js';
import { doorPage } from '../../../src/pages/public/web/door.js';
import { promisePage } from '../../../src/pages/public/web/promise.js';
import { went } from '../../pages/went.js';
import { viewer } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const ombudsman = {
  name: { en: 'The Ombudsman', 'zh-CN': '监察专员' },
  url: 'https://ombudsman.example',
  limit: '90d',
};
const policy = Policy.parse({ ...defaultPolicy, redressBodies: [ombudsman] });

it.each(Locale.options)('in %s the door says how it went, and where else one may turn', async (locale) => {
  const door = { policy, takesMessages: true, staffPath: '/desk/work', went };
  await using her = await viewer(browser, locale);
  await her.open((frame) => doorPage(frame, door));
  await her.look('door-figures');
  expect(await her.page.locator('main').textContent()).toContain(ombudsman.name[locale]);
});

it.each(Locale.options)('in %s the promise is read by everybody, and how it was counted', async (locale) => {
  await using her = await viewer(browser, locale);
  await her.open((frame) => promisePage(frame, { policy, ...went }));
  await her.look('promise-figures');
  await her.page.locator('summary').click();
  expect(await her.page.locator('details li').count()).toBe(6);
  await her.look('promise-counting');
});
