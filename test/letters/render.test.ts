import { beforeAll, describe, expect, it } from 'vitest';
import { Locale } from '../../src/domain/vocabulary.js';
import type { Letter } from '../../src/letters/facts.js';
import { renderLetter } from '../../src/letters/render.js';
import { smsSegments } from './sms-segments.js';
import { complainantLetters, deskUrl, hostile, number, toComplainant, trackingUrl } from './examples.js';
import { staffLetters, toStaff } from './staff-examples.js';

const whole = ({ subject, html, text, sms }: Letter): string => [subject, html, text, sms].join('\n');
const longLink = `https://complaints.a-rather-long-name.example.com/t/${'x'.repeat(43)}`;

describe.each(Locale.options)('letters in %s', (locale) => {
  describe.each(complainantLetters)('%s, to the complainant', (name) => {
    it('has the number and the private link in every form', async () => {
      const letter = await renderLetter(toComplainant(name, locale));
      expect(letter.subject).toContain(number);
      for (const form of [letter.html, letter.text, letter.sms]) expect(form).toContain(trackingUrl);
      for (const form of [letter.html, letter.text, letter.sms]) expect(form).toContain(number);
    });

    it('leaves no hole and no key in place of a word', async () => {
      const letter = whole(await renderLetter(toComplainant(name, locale)));
      expect(letter).not.toMatch(/\{\{|\}\}|undefined|\[object|letters:|terms:|NaN|Invalid Date/);
    });

    it('is marked as written in its language, on the document and on its body', async () => {
      const { html } = await renderLetter(toComplainant(name, locale));
      expect(html).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
      expect(html).toMatch(new RegExp(`<body[^>]* lang="${locale}"`));
    });

    it.each([true, false])('fits three text message segments, address confirmed: %s', async (confirmed) => {
      const confirmUrl = confirmed ? null : `${longLink}?confirm=${'c'.repeat(22)}`;
      const { sms } = await renderLetter(
        toComplainant(name, locale, { confirmed, confirmUrl, trackingUrl: longLink }),
      );
      expect(smsSegments(sms)).toBeLessThanOrEqual(3);
    });

    it('says nothing of the complaint while the address is unconfirmed', async () => {
      const secret = { explanation: 'SECRET one', followUp: 'SECRET two', question: 'SECRET three' };
      const unconfirmed = (facts: object) =>
        renderLetter(toComplainant(name, locale, { confirmed: false, ...facts }));
      const letter = await unconfirmed({ texts: secret });
      expect(whole(letter)).not.toContain('SECRET');
      // Nothing in the case changes a word of it.
      const other = toComplainant('result', locale).complaint;
      expect(
        await unconfirmed({
          complaint: { ...other, danger: true, category: 'privacy' },
          rejectedFor: 'abusive',
        }),
      ).toEqual(letter);
    });
  });

  it('a result to an unconfirmed address reads like any other news', async () => {
    const news = await renderLetter(toComplainant('accepted', locale, { confirmed: false }));
    for (const name of ['result', 'rejected', 'question', 'late', 'withdrawn'] as const) {
      expect(await renderLetter(toComplainant(name, locale, { confirmed: false }))).toEqual(news);
    }
  });

  describe.each(staffLetters)('%s, to staff', (name) => {
    it('has number, due time and the place to act', async () => {
      const letter = await renderLetter(toStaff(name, locale));
      for (const form of [letter.html, letter.text, letter.sms]) {
        expect(form).toContain(number);
        expect(form).toContain(deskUrl);
        expect(form).toContain(
          locale === 'en' ? '28 November 2026, 06:30 UTC' : '北京时间 2026年11月28日 14:30',
        );
      }
      expect(whole(letter)).not.toMatch(/\{\{|undefined|letters:|terms:/);
      expect(smsSegments(letter.sms)).toBeLessThanOrEqual(3);
    });

    it('does without a deadline, and survives a hostile name', async () => {
      const letter = await renderLetter(toStaff(name, locale, { due: null, recipientName: hostile }));
      expect(letter.html).not.toContain('<script');
      expect(letter.html).not.toContain('<img');
      expect(letter.text).not.toContain('\u202E');
    });
  });

  describe('hostile text', () => {
    let letter: Letter;
    beforeAll(async () => {
      letter = await renderLetter(
        toComplainant('result', locale, { texts: { explanation: hostile, followUp: hostile } }),
      );
    });

    it('is shown, never obeyed', () => {
      expect(letter.html).not.toMatch(/<script|<img|onerror=alert\(2\)>/);
      expect(letter.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;');
      expect(letter.html).toContain('{{number}} $t(letters:greeting) %s ${x}');
      expect(letter.text).toContain('<script>alert(1)</script> & "quotes"');
    });

    it('keeps its lines and loses its control signs', () => {
      expect(letter.html.match(/<p dir="auto"/g)).toHaveLength(14);
      expect(letter.text).toContain('> last line\n');
      for (const sign of ['\u0000', '\u0007']) expect(whole(letter)).not.toContain(sign);
    });

    it('never reaches subject or text message', () => {
      expect(letter.subject + letter.sms).not.toContain('script');
    });
  });
});
