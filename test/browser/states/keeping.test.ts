/** A case on hold and what was purged, as browsers draw them: axe finds nothing, and they fit into every window. */
import { casePage } from '../../../src/pages/desk/case/case.js';
import { recordsPage } from '../../../src/pages/desk/records/records.js';
import type { DeskFrame } from '../../../src/pages/parts/desk-page.js';
import { wordsIn } from '../../../src/words/languages.js';
import { number, receivedAt } from '../../letters/examples/case.js';
import { caseView } from '../../pages/cases.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';
import { hold } from '../../domain/spec/orders.js';
import { by, given } from '../../domain/spec/spec.js';
import { told } from '../../domain/spec/starts.js';

const browser = await shared(openChromium());
const held = given(told()).when(hold('person'), by.lead, '10h').life;

const pages: Record<string, (frame: DeskFrame) => string> = {
  'keeping-held': (frame) => casePage(frame, caseView(held, '他在评论里公布了我的住址。')),
  'keeping-purges': (frame) => {
    const words = wordsIn(frame.locale);
    const what = words('team:records.purged', {
      ...{ number, entries: 31, texts: 4, letters: 6, files: 2, hash: '9f86d081884c7d65' },
    });
    return recordsPage(frame, {
      ...{ kind: 'purges', filters: {}, cursor: null, nextCursor: 'x', people: new Map() },
      items: ['1', '2'].map((key) => ({
        ...{ key, at: receivedAt, by: words('team:records.schedule'), what },
        ...{ number: null, attachment: null },
      })),
    });
  },
};

everyState(browser, pages, (frame) => ({
  ...frame,
  who: { name: '林晓 Lin Xiao', hasBoard: true },
  path: '/desk/records/purges',
}));
