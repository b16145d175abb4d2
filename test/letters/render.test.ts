import { describe, expect, it } from 'vitest';
import { Locale } from '../../src/domain/vocabulary.js';
import type { Rendered } from '../../src/letters/render.js';
import { smsSegments } from './sms-segments.js';
import { instant } from '../../src/words/instants.js';
import { hostile, number, receivedAt, render } from './examples/case.js';
import {
  complainantLetters,
  confirmUrl,
  toAnybody,
  toComplainant,
  trackingUrl,
} from './examples/complainant.js';
import {
  url as matterUrl,
  reference,
  respondentLetters,
  toRespondent,
  toWitness,
} from './examples/respondent.js';
import {
  deskUrl,
  signInUrl,
  staffLetters,
  toEntrant,
  toHolder,
  toResponsible,
  toStaff,
} from './examples/staff.js';

const whole = ({ subject, html, text, sms }: Rendered): string => [subject, html, text, sms].join('\n');
const longLink = `https://complaints.a-rather-long-name.example.com/t/${'x'.repeat(43)}`;

it.each(respondentLetters)(
  '%s, to the respondent, is in both languages, under a reference of their own',
  (name) => {
    const letter = render(toRespondent(name));
    expect(letter.subject).toContain(reference);
    expect(letter.sms).toContain(reference);
    for (const form of [letter.html, letter.text, letter.sms]) {
      expect(form).toContain(matterUrl);
      expect(form).toMatch(/of yours/);
      expect(form).toMatch(/内容/);
    }
    expect(whole(letter)).not.toMatch(/\{\{|undefined|letters:|complainant|投诉人|104-217/);
  },
);

it('a question to a witness is in both languages, under a reference of their own, and holds nothing against them', () => {
  const letter = render(toWitness());
  for (const part of [reference, matterUrl, 'Nothing is held against you', '并非针对您'])
    expect(letter.sms).toContain(part);
  expect(whole(letter)).not.toMatch(/\{\{|undefined|letters:|complainant|投诉人|104-217/);
});

describe.each(Locale.options)('letters in %s', (locale) => {
  describe.each([
    ...complainantLetters.map((name) => [name, toComplainant(name, locale)] as const),
    ...(['registration', 'news', 'confirm-address', 'released'] as const).map(
      (name) => [name, toAnybody(name, locale)] as const,
    ),
  ])('%s, to the complainant', (_name, facts) => {
    it('has the number and the private link in every form where the address is proven, and else nothing that opens', () => {
      const { subject, html, text, sms } = render(facts);
      const has = (form: string) => ({
        number: form.replaceAll(/\D/g, '').includes(number.replaceAll('-', '')),
        page: form.includes(trackingUrl),
        proof: form.includes(confirmUrl),
      });
      const isProven = facts.to === 'complainant';
      expect(has(subject).number).toBe(isProven);
      for (const form of [html, text, sms])
        expect(has(form)).toEqual({ number: isProven, page: isProven, proof: !isProven });
    });

    it('leaves no hole and no key in place of a word', () => {
      const letter = whole(render(facts));
      expect(letter).not.toMatch(/\{\{|\}\}|undefined|\[object|letters:|terms:|NaN|Invalid Date/);
    });

    it('is marked as written in its language, on the document and on its body', () => {
      const { html } = render(facts);
      expect(html).toMatch(new RegExp(`^<!DOCTYPE html [^>]*><html[^>]* lang="${locale}"`));
      expect(html).toMatch(new RegExp(`<body[^>]* lang="${locale}"`));
    });

    // This one goes back as the message it answers came, and nowhere else.
    if (facts.letter.name === 'opinion-or-appeal') return;
    it('fits three text message segments', () => {
      const long = { trackingUrl: longLink, confirmUrl: `${longLink.slice(0, -43)}${'c'.repeat(22)}` };
      expect(smsSegments(render({ ...facts, ...long }).sms)).toBeLessThanOrEqual(3);
    });
  });

  describe.each(staffLetters)('%s, to staff', (name) => {
    it('has number, due time and the place to act', () => {
      const letter = render(toStaff(name, locale));
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

    it('does without a deadline, and survives a hostile name', () => {
      const letter = render(toStaff(name, locale, { due: null, recipientName: hostile }));
      expect(letter.html).not.toContain('<script');
      expect(letter.html).not.toContain('<img');
      expect(letter.text).not.toContain('\u202E');
    });
  });

  it.each(['key-made', 'address-replaced', 'key-expires', 'course-lapses'] as const)(
    '%s, to whose account it is, says who and what, and opens nothing',
    (name) => {
      const letter = render(toHolder(name, locale));
      for (const form of [letter.html, letter.text, letter.sms]) expect(form).toContain('guo-ran');
      expect(letter.text.includes('0123456789ab')).toBe(name !== 'address-replaced');
      expect(whole(letter)).not.toMatch(/\{\{|undefined|letters:|rdr_|https:\/\/complaints/);
      const named = render(toHolder(name, locale, { recipientName: hostile }));
      expect(named.html).not.toContain('<script');
      expect(render(toHolder(name, locale, { by: 'operator' })).text).not.toMatch(/by operator|operator 于/);
    },
  );

  it.each(['soon', 'today', 'late', 'recurred'] as const)(
    '%s, to whoever has something to improve, says what and when, and where it is',
    (name) => {
      const letter = render(toResponsible(name, locale));
      for (const form of [letter.html, letter.text]) {
        expect(form).toContain('Say it before');
        expect(form).toContain('2026-12-01');
      }
      for (const form of [letter.html, letter.text, letter.sms]) expect(form).toContain('/desk/insights/');
      expect(whole(letter)).not.toMatch(/\{\{|undefined|letters:/);
      expect(smsSegments(letter.sms)).toBeLessThanOrEqual(3);
      const named = render(toResponsible(name, locale, { title: hostile, recipientName: hostile }));
      expect(named.html).not.toContain('<script');
    },
  );

  it('the link to sign in is in every form of its letter, with the time it is good for', () => {
    const letter = render(toEntrant(locale));
    for (const form of [letter.html, letter.text, letter.sms]) expect(form).toContain(signInUrl);
    expect(letter.text).toContain(instant(receivedAt, locale));
    expect(whole(letter)).not.toMatch(/\{\{|undefined|letters:/);
    expect(render(toEntrant(locale, { recipientName: hostile })).html).not.toContain('<script');
  });

  describe('hostile text', () => {
    const texts = { explanation: hostile, followUp: hostile };
    const letter = render(toComplainant('result', locale, { texts }));

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
