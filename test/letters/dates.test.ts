/** No letter names a date that has passed, whenever it is written: over random lives, read from what is sent. */
import { expect, it } from 'vitest';
import { holds } from '../../src/domain/disclosure/statements/together.js';
import { statedAt } from '../../src/domain/disclosure/statements/stated.js';
import { categoryOf } from '../../src/domain/policy/categories.js';
import type { Life } from '../domain/spec/life.js';
import { always } from '../domain/properties/lives/lives.js';
import { composeLetter, textOf } from '../../src/letters/render.js';
import { brand } from './examples/case.js';
import { complainantLetters, toComplainant } from './examples/complainant.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The letters to the complainant of a life so far that would still be sent now. */
const toBeSent = ({ written, state, journal }: Life) =>
  written.flatMap(({ name: called, version }) => {
    const name = complainantLetters.find((one) => one === called);
    const event = journal.find((one) => one.version === version);
    if (name === undefined || event === undefined) return [];
    return holds(state, { event, name, isComplainants: true }) ? [{ name, event }] : [];
  });

/** The sentences of a letter with the instants that each names. */
const datesIn = (text: string) =>
  text.split('\n').flatMap((line) =>
    [...line.matchAll(/(\d+ \w+ \d{4}), (\d\d:\d\d) UTC/g)].map(([, day, time]) => ({
      line,
      at: Date.parse(`${day} ${time} UTC`),
    })),
  );

it('every date ahead lies ahead, and every other is said to have been missed', () =>
  always(({ steps }) => {
    for (const { after } of steps.filter((_, i) => i % 7 === 6)) {
      const { state, policy } = after;
      const complaint = { ...state, category: categoryOf(policy, state.category) };
      for (const wait of [0, 2 * HOUR, 30 * HOUR, 300 * HOUR]) {
        const now = state.at + wait;
        for (const { name, event } of toBeSent(after).slice(-2)) {
          const stated = statedAt(policy, state, { event, name }, now);
          const facts = toComplainant(name, 'en', { ...stated, complaint, event });
          const letter = composeLetter(facts, brand);
          for (const { line, at } of datesIn(`${textOf(letter, 'en')}\n${letter.sms}`)) {
            const isMissed = /should have been|have not kept/.test(line);
            expect([name, line, isMissed ? at <= now : at > now - MINUTE]).toEqual([name, line, true]);
          }
        }
      }
    }
  }));
