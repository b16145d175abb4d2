/** A case on one page: what it waits for, what was said, what the reader can do. */
import type { Attachment } from '../../../domain/disclosure/attachments.js';
import { BackLink } from '../../parts/govuk/content/blocks.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { DoneBanner } from '../done.js';
import { Acts } from './acting/acts.js';
import { Relatives, Suspensions, Tasks } from './around.js';
import { partOf, type CaseView } from './case-view.js';
import { Clocks } from './clocks.js';
import { Conduct } from './conduct.js';
import { Decided, Facts } from './facts.js';
import { Erasing } from './erasing.js';
import { File } from './evidence/file.js';
import { Heading } from './heading.js';
import { Holds } from './holds.js';
import { Journal } from './journal.js';
import { Learnt } from './learnt.js';
import { Keeping } from './keeping.js';
import { LookUps } from './evidence/look-ups.js';
import { Refused } from './acting/refused.js';
import { Filed, Thread } from './thread.js';
import { WORK_PATH, withQuery } from '../paths.js';

export function casePage(frame: DeskFrame, view: CaseView): string {
  const part = partOf(view, frame.locale);
  const { words, read, done, typed, from } = part;
  const failed = typed !== null && (typed.why !== null || typed.errors.length > 0);
  const title = words('case:title', { number: read.state.number });
  const said = { ...part, shows: (file: Attachment) => <File key={file.id} part={part} file={file} /> };
  return deskPage(frame, {
    title: failed ? `${words('case:error.prefix')}${title}` : title,
    children: (
      <div className="redress-case">
        <BackLink href={withQuery(WORK_PATH, from ?? '')} text={words('case:back')} />
        <Refused {...part} />
        {done !== null && <DoneBanner done={done} locale={frame.locale} at={read.state.number} />}
        <Heading {...part} />
        <div className="redress-case__columns">
          <div className="redress-case__main">
            <Filed {...said} />
            <LookUps {...part} />
            <Decided {...part} />
            <Thread {...said} />
            <Acts {...part} />
            <Journal {...part} />
          </div>
          <div className="redress-case__side">
            <Clocks {...part} />
            <Facts {...part} />
            <Learnt {...part} />
            <Holds {...part} />
            <Keeping {...part} />
            <Erasing {...part} />
            <Suspensions {...part} />
            <Tasks {...part} />
            <Conduct {...part} />
            <Relatives {...part} />
          </div>
        </div>
      </div>
    ),
  });
}
