import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Locale } from '../../src/domain/vocabulary.js';
import { inboxMailPage, inboxPage, type LocalMail } from '../../src/pages/desk/inbox.js';
import { operationsPage } from '../../src/pages/desk/operations.js';
import type { OperationsView } from '../../src/pages/desk/operations-view.js';
import { lostLinkPage, lostLinkSentPage } from '../../src/pages/public/lost-link.js';
import { maskedEmail, maskedPhone } from '../../src/domain/disclosure/mask.js';
import { problemPage } from '../../src/pages/public/problem.js';
import { pagePolicy } from '../../src/pages/parts/style.js';
import { hostile, receivedAt } from '../letters/examples/case.js';
import { expectAccessible, forms } from './html.js';

const nobody = { total: 0, items: [] };
const nothing = { waiting: 0, since: null };

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

describe('how the work stands', () => {
  const view: OperationsView = {
    ...{ at: '2026-01-01T00:00:00.000Z', version: '1.0.0', stages: [], tasks: [], lateTasks: [] },
    ...{ heldLetters: [{ transport: 'email', code: 'invalid_api_key', waiting: 3 }] },
    ...{ lostLetters: [], queries: [{ name: 'Overdue', query: 'Overdue = true', url: null }] },
    overdue: {
      total: 21,
      items: [
        {
          ...{ number: '100-000-008', stage: 'review', team: 'service', owner: null },
          ...{ since: '2026-01-01T00:00:00.000Z', url: 'http://ui.example/100-000-008' },
        },
      ],
    },
    ...{ paused: nobody, stuck: nobody, unassigned: nobody, unread: nobody },
    ...{ deliveries: [], deadDeliveries: [], commands: nothing, letters: nothing },
    temporal: { failing: [], endedBadly: [], schedules: [], versions: [] },
  };

  it('names complaints with links, how many more there are, and queries without an address to be copied', () => {
    const html = operationsPage(view);
    expectAccessible(html, 'en');
    expect(html).toMatch(/<a href="http:\/\/ui.example\/100-000-008">100-000-008<\/a>/);
    expect(html).toContain('And 20 more.');
    expect(html).toContain('<code>Overdue = true</code>');
  });

  it('warns where nobody works, and where Temporal does not answer', () => {
    expect(operationsPage(view)).toContain('No worker asks for work');
    const html = operationsPage({ ...view, temporal: null });
    expectAccessible(html, 'en');
    expect(html).toContain('Temporal does not answer');
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
