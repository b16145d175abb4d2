import { describe, expect, it } from 'vitest';
import { chapters, type Asking } from '../../src/domain/policy/chapters/fields.js';
import { Locale, RunQuery } from '../../src/domain/vocabulary.js';
import { chapterPath, POLICY_DOCUMENT_PATH } from '../../src/pages/desk/admin/paths.js';
import { chaptersPage } from '../../src/pages/desk/admin/policy/chapters.js';
import { nameOf } from '../../src/pages/desk/admin/policy/field-words.js';
import { inboxMailPage, inboxPage, type LocalMail } from '../../src/pages/desk/inbox.js';
import { operationsPage } from '../../src/pages/desk/operations/operations.js';
import { addressEndPage, addressPage } from '../../src/pages/public/address.js';
import { lostLinkPage, lostLinkSentPage } from '../../src/pages/public/lost-link.js';
import { maskedEmail, maskedPhone } from '../../src/domain/disclosure/mask.js';
import { problemPage } from '../../src/pages/public/problem.js';
import { pagePolicy } from '../../src/pages/parts/policies.js';
import { siteOf } from '../../src/pages/parts/site.js';
import { Brand, defaultBrand } from '../../src/words/brand.js';
import { hostile, receivedAt } from '../letters/examples/case.js';
import type { OperationsView } from '../../src/pages/desk/operations/operations-view.js';
import { savedQueries } from '../../src/contract/saved-queries.js';
import { languages, wordsIn } from '../../src/words/languages.js';
import { frameIn, site } from './frame.js';
import { expectAccessible, forms } from './html.js';
import { view } from './operations.js';

const mail: LocalMail = {
  id: '104-217-003/7/result/complainant',
  at: receivedAt,
  transport: 'email',
  to: `"${hostile}"@x.example`,
  subject: hostile,
  html: `<!doctype html><p>"quoted" ${hostile}</p>`,
  text: hostile,
  sms: hostile,
};

describe.each(Locale.options)('pages in %s', (locale) => {
  it('the lost links are asked for by an address alone; what is none is said beside the field', () => {
    const html = lostLinkPage(frameIn(locale));
    expectAccessible(html, locale);
    expect(forms(html)).toMatchObject([{ method: 'post', action: `/lost-link?lang=${locale}` }]);
    expect(html.match(/<input/g)).toHaveLength(1);
    expectAccessible(lostLinkSentPage(frameIn(locale)), locale);
    const wrong = lostLinkPage(frameIn(locale), { wrong: true });
    expectAccessible(wrong, locale);
    expect(wrong).toMatch(/href="#contact"[^]*id="contact-error"/);
  });

  it('an address is confirmed by the number; a wrong one is said beside the field', () => {
    const asked = {
      path: '/c/x',
      transport: 'email',
      contact: 'l•••@example.com',
      idempotencyKey: 'k',
    } as const;
    for (const isWrong of [false, true]) {
      const html = addressPage(frameIn(locale), { ...asked, wrong: isWrong });
      expectAccessible(html, locale);
      expect(html.includes('id="number-error"')).toBe(isWrong);
      expect(forms(html).map(({ action }) => action)).toEqual(
        ['confirm-contact', 'refuse-contact'].map((command) => `/c/x/${command}?lang=${locale}`),
      );
    }
    for (const end of [{ kind: 'confirmed', url: '/t/x' }, { kind: 'refused' }, { kind: 'ended' }] as const)
      expectAccessible(addressEndPage(frameIn(locale), end), locale);
  });

  it.each(['not-found', 'invalid', 'too-many', 'unknown', 'unavailable', 'unexpected'] as const)(
    'the problem %s says what it is and what to do',
    (problem) => {
      const html = problemPage(frameIn(locale), problem, '<script>');
      expectAccessible(html, locale);
      expect(html).toContain('&lt;script&gt;');
    },
  );

  it('the inbox lists letters and links to each', () => {
    const html = inboxPage(frameIn(locale), [mail]);
    expect(html).not.toContain('<script');
    expect(html).toContain(`href="/inbox/104-217-003%2F7%2Fresult%2Fcomplainant?lang=${locale}"`);
    expectAccessible(inboxPage(frameIn(locale), []), locale);
  });

  it('a letter is framed where it can run nothing, send nothing and reach nothing', () => {
    const html = inboxMailPage(frameIn(locale), mail);
    const [frame] = /<iframe[^>]*>/.exec(html) ?? [''];
    expect(frame).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(html.replace(frame, '')).not.toMatch(/<script|<img/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});

it('each field of the policy has a name in Chinese', () => {
  const unnamed = (asks: Asking, within?: string): string[] =>
    'fields' in asks
      ? asks.fields.flatMap((field) => [
          ...(nameOf(field.name, within, 'zh-CN') === field.name ? [field.name] : []),
          ...unnamed(field.asks, field.name),
        ])
      : [];
  expect(chapters.flatMap(({ asks, path }) => unnamed(asks, path.at(-1)))).toEqual([]);
});

it('a draft that a newer version cannot read any more still leads to its chapters and its document', () => {
  const frame = { ...frameIn('en'), who: null, path: '/desk/admin/policy/draft' };
  const html = chaptersPage(frame, { document: { deadlines: { review: 'soon' } }, overtaken: null });
  for (const path of [chapterPath('deadlines.review'), POLICY_DOCUMENT_PATH])
    expect(html).toContain(`href="${path}"`);
});

it('each saved query of operators has words', () => {
  expect(savedQueries('1.0.0', 0).map(({ id }) => id)).toEqual(RunQuery.options);
  expect(Object.keys(languages.en.operations.query).toSorted()).toEqual(RunQuery.options.toSorted());
});

describe.each(Locale.options)('how the work stands, in %s', (locale) => {
  const page = (shown: OperationsView) =>
    operationsPage({ ...frameIn(locale), who: null, path: '/operations' }, shown);
  const words = wordsIn(locale);
  it('names complaints with links, how many more there are, and queries without an address to be copied', () => {
    const html = page(view);
    expectAccessible(html, locale);
    expect(html).toMatch(/<a href="http:\/\/ui.example\/100-000-008">100-000-008<\/a>/);
    expect(html).toContain(words('operations:more', { n: 20 }));
    expect(html).toContain('<code>Overdue = true</code>');
  });

  it('warns where nobody works, and where Temporal does not answer', () => {
    expect(page(view)).toContain(words('operations:temporal.nobody'));
    const html = page({ ...view, temporal: null });
    expectAccessible(html, locale);
    expect(html).toContain(words('operations:temporal.silent'));
  });
});

describe('what pages share', () => {
  it('pages load one stylesheet of ours, whose address tells what is in it, and the brand has the last word in it', () => {
    const colours = { brand: '#112233', link: '#223344', button: '#334455', onButton: '#ffffff' };
    const given = { ...defaultBrand, logo: '<svg/>', colours: { light: colours, dark: colours } };
    const theirs = siteOf(Brand.parse(given), { public: 'p{}', desk: 'd{}' });
    const html = lostLinkPage({ site: theirs, locale: 'en' });
    expect(html.match(/<link rel="stylesheet"[^>]*>|<style|<img[^>]*>/g)).toEqual([
      `<link rel="stylesheet" href="${theirs.styles.public}"/>`,
      `<img class="redress-header__logo" src="${theirs.logo}" alt=""/>`,
    ]);
    expect(theirs.styles.public).not.toBe(site.styles.public);
    expect(theirs.assets.map(({ body }) => body.slice(0, 3))).toEqual(['p{}', 'd{}', '<sv']);
    expect(theirs.assets[0]?.body).toContain('--govuk-brand-colour:#112233');
    expect(pagePolicy).toMatchObject({ defaultSrc: ["'none'"], styleSrc: ["'self'"] });
  });

  it.each([
    ['lin.xiao@example.com', 'l•••@example.com'],
    ['a@b.example', 'a•••@b.example'],
    ['😀x@example.com', '😀•••@example.com'],
    ['no address', '•••'],
    ['@example.com', '•••'],
  ])('of the address %s it shows %s', (address, shown) => expect(maskedEmail(address)).toBe(shown));

  it.each([
    ['+8613800138042', '••• 42'],
    ['12345', '•••'],
    ['', '•••'],
  ])('of the number %s it shows %s', (phone, shown) => expect(maskedPhone(phone)).toBe(shown));
});
