/** Complaint numbers: nine digits, the last one a check digit (Damm), spoken in groups of three. */
import { damm } from 'cdigit';

const FIRST = 10_000_000;

/** The number of the n-th complaint (n from 0): eight digits and the check digit, as `100-000-006`. */
export function complaintNumber(n: number): string {
  return grouped(damm.generate(String(FIRST + n)));
}

/** Reads a number as people type or paste it (spaces, dashes, unseen signs); null if it cannot be one: a digit is wrong. */
export function parseComplaintNumber(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s.\p{Pd}\p{Cf}−]/gu, '');
  return /^[1-9]\d{8}$/.test(digits) && damm.validate(digits) ? grouped(digits) : null;
}

const grouped = (digits: string): string => digits.replace(/(\d{3})(?=\d)/g, '$1-');
