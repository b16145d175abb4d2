import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Locale } from '../../src/domain/vocabulary.js';
import { inboxMailPage, inboxPage, type LocalMail } from '../../src/pages/inbox.js';
import { lostLinkPage, lostLinkSentPage } from '../../src/pages/lost-link.js';
import { maskedEmail, maskedPhone } from '../../src/pages/mask.js';
import { problemPage } from '../../src/pages/problem.js';
import { pagePolicy } from '../../src/pages/style.js';
import { hostile, receivedAt } from '../letters/examples.js';
import { expectAccessible, forms } from './html.js';

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
  it('the lost link is asked for by number and address', () => {
    const html = lostLinkPage(locale);
    expectAccessible(html, locale);
    expect(forms(html)).toMatchObject([{ method: 'post', action: `/lost-link?lang=${locale}` }]);
    expect(html).toMatch(/name="number"[^]*name="contact"/);
    expectAccessible(lostLinkSentPage(locale), locale);
  });

  it.each(['not-found', 'invalid', 'too-many', 'unknown', 'unavailable', 'unexpected'] as const)(
    'the problem %s says what it is and what to do',
    (problem) => {
      const html = problemPage(problem, locale, '<script>');
      expectAccessible(html, locale);
      expect(html).toContain('&lt;script&gt;');
    },
  );

  it('the inbox lists letters and links to each', () => {
    const html = inboxPage([mail], locale);
    expect(html).not.toContain('<script');
    expect(html).toContain(`href="/inbox/104-217-003%2F7%2Fresult%2Fcomplainant?lang=${locale}"`);
    expectAccessible(inboxPage([], locale), locale);
  });

  it('a letter is framed where it can run nothing, send nothing and reach nothing', () => {
    const html = inboxMailPage(mail, locale);
    const [frame] = /<iframe[^>]*>/.exec(html) ?? [''];
    expect(frame).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(html.replace(frame, '')).not.toMatch(/<script|<img/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});

describe('what pages share', () => {
  it('the stylesheet is allowed by its hash and is the only one', () => {
    const html = lostLinkPage('en');
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map((match) => match[1] ?? '');
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256')
      .update(styles[0] ?? '')
      .digest('base64');
    expect(pagePolicy.styleSrc).toEqual([`'sha256-${hash}'`]);
    expect(pagePolicy.defaultSrc).toEqual(["'none'"]);
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
