/** The pages that lie in archives, as browsers draw them: axe finds nothing, and they fit into every window. */
import { Readable } from 'node:stream';
import type { CaseFile } from '../../../src/cases/case-file/read-case-file.js';
import { summary } from '../../../src/domain/complaint/summary.js';
import { caseFilePage } from '../../../src/pages/desk/case-file/case-file.js';
import type { LetterFiled } from '../../../src/pages/parts/letters-kept.js';
import type { PageFrame } from '../../../src/pages/parts/page.js';
import { complaintKept } from '../../../src/pages/public/complainant/kept.js';
import { receivedAt } from '../../letters/examples/case.js';
import { told } from '../../domain/spec/starts.js';
import { given } from '../../domain/spec/spec.js';
import { caseView } from '../../pages/cases.js';
import { decided, rejected, spoken, view } from '../../pages/examples.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());

const letter = (name: LetterFiled['name'], differs: Partial<LetterFiled> = {}): LetterFiled => ({
  ...{ name, version: 3, transport: 'email', status: 'delivered', to: 'complainant:email' },
  ...{ side: 'complainant', calledAt: receivedAt, sentAt: receivedAt, subject: `投诉 ${name}` },
  ...{ text: 'Words.', path: `letters/001-${name}.txt` },
  ...differs,
});
const letters = [
  letter('accepted'),
  letter('result', { transport: 'sms', subject: null }),
  letter('erasure', { status: 'failed', sentAt: null, subject: null, text: null, path: null }),
];

const attachment: CaseFile['files'][number] = {
  ...{ id: 'f', name: '截图 of what they wrote to everybody.png', type: 'image/png', bytes: 123_456 },
  ...{ sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', checked: true },
  ...{ number: '100-001-017', broughtBy: 's', command: null, caller: null, audience: 'forComplainant' },
  ...{ held: false, withdrawn: false, withheld: false, storedAt: receivedAt },
  open: async () => Readable.from([]),
};

function fileFor(reader: CaseFile['reader']): CaseFile {
  const { read } = caseView(given(told()).life, '他在评论里公布了我的住址。', { files: [attachment] });
  return {
    ...{ ...read, reader, journal: [], places: new Map(), summary: summary(read.state), files: [attachment] },
    ...{ letters, runs: reader === 'court' ? [] : [{ run: 'r', history: '{}' }] },
    ...{
      key: 'redress.example/seal+9f86d081+AZ0RkCcWvYcCyIkJcU3Uu0eVZbGkN',
      proofs: [{ version: 1, text: '' }],
    },
  };
}

const kept = (differs: Parameters<typeof view>[0]) => (frame: PageFrame) =>
  complaintKept(frame, {
    ...{ status: view(differs), now: receivedAt, letters, files: new Map(), proven: true },
  });
const files = new Map([['f', 'files/001-shot.png']]);

const pages: Record<string, (frame: PageFrame) => string> = {
  'archive-complaint': kept({ ...decided(), ...spoken() }),
  'archive-rejected': kept(rejected()),
  'archive-court': (frame) => caseFilePage(frame, { file: fileFor('court'), letters, files }),
  'archive-auditor': (frame) => caseFilePage(frame, { file: fileFor('auditor'), letters, files }),
};

everyState(browser, pages, (frame) => frame);
