/** Figures of handlers, as browsers draw them: axe finds nothing, and they fit into every window. */
import { measuresOf, type Round } from '../../../src/domain/insights/handlers/measures.js';
import { spanNamed } from '../../../src/domain/insights/handlers/spans.js';
import { handlersPage } from '../../../src/pages/desk/insights/handlers/handlers.js';
import { ownPage } from '../../../src/pages/desk/insights/handlers/own.js';
import type { DeskFrame } from '../../../src/pages/parts/desk-page.js';
import { drawing } from '../../db/insights/rounds.js';
import { wordsIn } from '../../../src/words/languages.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const HOUR = 3_600_000;
const now = Date.UTC(2026, 2, 25);
const staff = [
  ...([
    ['h1', 'James Okafor', 140, 0.8],
    ['h2', 'Olivia Reed', 60, 0.4],
  ] as const),
  ...([
    ['h3', '何平 He Ping', 200, 0.9],
    ['h4', '王磊 Wang Lei', 35, 0.9],
    ['h5', '张伟', 8, 0.5],
  ] as const),
];
const draw = drawing(3);
const rounds = staff.flatMap(([person, , n, share]) =>
  Array.from({ length: n }, (): Round => {
    const met = draw() < share;
    return {
      ...{ category: 'content', severity: 'normal', channel: 'app', reviewer: person, decider: person },
      deadlines: {
        investigation: { ended: 1, met: Number(met), lateMs: met ? 0 : HOUR, activeMs: HOUR, pausedMs: 0 },
      },
      owned: [{ person, deadline: 'investigation', from: 0, until: (1 + draw() * 60) * HOUR }],
      ...{ answering: { investigation: person }, surveyOwner: person, ratedHandling: null },
      overturned: draw() < 0.1,
    };
  }),
);
const names = new Map(staff.map(([id, name]) => [id, name]));
const read = (people: Round[], ids: readonly string[]) => ({
  ...{ ...measuresOf(people, []), span: spanNamed('last-90', now, 'Asia/Shanghai'), zone: 'Asia/Shanghai' },
  shown: staff.filter(([id]) => ids.includes(id)).map(([id, name]) => ({ id, name })),
  notes: [
    { person: 'h2', text: 'Half of these came to me late, from a colleague who left.', at: now - HOUR },
  ],
});
const all = staff.map(([id]) => id);
const form = { typed: new Map([['text', ['Half of these came to me late.']]]), wrong: [], formKey: 'a' };
const own = { names, form, now };

const pages: Record<string, (frame: DeskFrame) => string> = {
  'handlers-all': (frame) =>
    handlersPage(frame, { ...read(rounds, all), measure: 'investigation-kept', now }),
  'handlers-none': (frame) => handlersPage(frame, { ...read([], []), measure: 'satisfied', now }),
  'handlers-own': (frame) =>
    ownPage(frame, {
      ...{ ...read(rounds, ['h2']), ...own, saved: true },
      looks: [{ by: 'h3', at: now - 5 * HOUR }],
    }),
  'handlers-own-wrong': (frame) =>
    ownPage(frame, {
      ...{ ...read(rounds, ['h2']), ...own, saved: false, looks: [] },
      form: { ...form, wrong: [{ field: 'text', text: wordsIn(frame.locale)('handlers:noteLong') }] },
    }),
};

everyState(browser, pages, (frame) => ({
  ...frame,
  who: { name: '林晓 Lin Xiao', hasBoard: true },
  path: '/desk/insights/handlers',
}));
