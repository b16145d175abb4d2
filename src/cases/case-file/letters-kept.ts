/** Letters as they are kept in an archive: as they went, but that nobody can act by them. */
import * as letters from '../../db/messages/outgoing/letters.js';
import type { LetterSide } from '../../domain/disclosure/case-file.js';
import { maskedIn, type Contacts } from '../../domain/disclosure/mask.js';
import { withoutLinks } from '../../ids/tokens.js';

/** `to` is its recipient as it is stored; `text` null where it did not go yet, or was erased. Instants in ms. */
export type LetterKept = Pick<letters.Letter, 'name' | 'version' | 'transport' | 'status' | 'sentAt'> & {
  to: string;
  side: LetterSide;
  calledAt: number;
  subject: string | null;
  text: string | null;
};

/** Addresses are masked in it, and private links lead nowhere. */
export function letterKept(letter: letters.Letter, hidden: Contacts): LetterKept {
  const { name, version, transport, status, sentAt, written, data, recipient } = letter;
  const cleaned = (text: string): string => maskedIn(withoutLinks(text), hidden);
  const text = transport === 'sms' ? written?.sms : written?.text;
  return {
    ...{ name, version, transport, status, sentAt, calledAt: data.at, to: recipient },
    side: letters.sideOf(letter),
    subject: written === null || transport === 'sms' ? null : cleaned(written.subject),
    text: text === undefined ? null : cleaned(text),
  };
}
