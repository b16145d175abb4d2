/** Complaint numbers: nine digits, the last a check digit, speakable on the phone (process row P2). */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { complaintNumber, parseComplaintNumber } from '../../../../src/domain/intake/number.js';

const numbers = fc.integer({ min: 0, max: 89_999_999 }).map(complaintNumber);
const digitsOf = (number: string): string => number.replaceAll('-', '');

it('is spoken in groups of three', () => expect(complaintNumber(0)).toMatch(/^100-000-00\d$/));

it('is never given twice', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 89_999_998 }), (n) => {
      expect(complaintNumber(n)).not.toBe(complaintNumber(n + 1));
    }),
  ));

it('is read however it is typed', () =>
  fc.assert(
    fc.property(numbers, fc.constantFrom('', ' ', '.', '–', '‑'), (number, separator) => {
      expect(parseComplaintNumber(number.replaceAll('-', separator))).toBe(number);
    }),
  ));

it('is read in full-width digits, as Chinese keyboards write them', () =>
  fc.assert(
    fc.property(numbers, (number) => {
      const wide = digitsOf(number).replaceAll(/\d/g, (digit) =>
        String.fromCodePoint(0xff10 + Number(digit)),
      );
      expect(parseComplaintNumber(wide)).toBe(number);
    }),
  ));

it('every single wrong digit is caught', () =>
  fc.assert(
    fc.property(numbers, (number) => {
      const digits = digitsOf(number);
      const wrong = [...digits].flatMap((right, i) =>
        [...'0123456789']
          .filter((digit) => digit !== right)
          .map((digit) => digits.slice(0, i) + digit + digits.slice(i + 1)),
      );
      expect(wrong.map(parseComplaintNumber).filter((read) => read !== null)).toEqual([]);
    }),
  ));

it('every two neighbours exchanged are caught', () =>
  fc.assert(
    fc.property(numbers, (number) => {
      const digits = digitsOf(number);
      const exchanged = [...digits]
        .map((a, i) => digits.slice(0, i) + digits.charAt(i + 1) + a + digits.slice(i + 2))
        .filter((other) => other !== digits && other.length === digits.length);
      expect(exchanged.map(parseComplaintNumber).filter((read) => read !== null)).toEqual([]);
    }),
  ));

it.each(['', '12', '100-000-00', 'abc-def-ghi', '000-000-000', '100-000-0068'])('%j is no number', (text) =>
  expect(parseComplaintNumber(text)).toBeNull(),
);
