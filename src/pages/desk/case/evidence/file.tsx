/** A file in the thread: what can be seen of it stays grey, and out of sight until its reader asks for it. */
import { isSensitive, type Attachment } from '../../../../domain/disclosure/attachments.js';
import { inline } from '../../../../domain/disclosure/legible.js';
import { fileSize } from '../../../../words/sizes.js';
import { Tag } from '../../../parts/govuk/content/blocks.js';
import { Details } from '../../../parts/govuk/content/details.js';
import { custodyPath, filePath } from '../../paths.js';
import type { Part } from '../case-view.js';

type Props = { part: Part; file: Attachment };

export function File({ part, file }: Props) {
  const { words, locale, read } = part;
  const { id, name, type, bytes, held, checked, withdrawn, withheld, sha256 } = file;
  return (
    <div className="redress-file">
      {held && <Tag classes="govuk-tag--yellow" text={words('case:thread.held')} />}
      {withdrawn && <Tag classes="govuk-tag--grey" text={words('case:files.withdrawn')} />}
      {!checked && <Tag classes="govuk-tag--grey" text={words('case:files.unchecked')} />}
      {withheld && <Tag classes="govuk-tag--red" text={words('case:files.withheld')} />}
      {isSensitive(read.state) && !withheld && (
        <Tag classes="govuk-tag--red" text={words('case:files.sensitive')} />
      )}
      {!withheld && <Glimpse part={part} file={file} />}
      <p className="govuk-body">
        {withheld ? (
          <span dir="auto">{inline(name)}</span>
        ) : (
          <a
            className="govuk-link"
            href={filePath(read.state.number, id)}
            target="_blank"
            rel="noopener noreferrer"
            dir="auto"
          >
            {words('case:files.open', { name: inline(name) })}
          </a>
        )}
        {` ${type}, ${fileSize(bytes, locale)}`}
      </p>
      <p className="govuk-hint">
        {`SHA-256 ${sha256.slice(0, 16)}…`}
        {read.audits && (
          <>
            {words('case:dot')}
            <a className="govuk-link" href={custodyPath(read.state.number, id)}>
              {words('case:custody.link')}
              <span className="govuk-visually-hidden">{` ${inline(name)}`}</span>
            </a>
          </>
        )}
      </p>
    </div>
  );
}

/** A picture grey and blurred, where it may disturb only when asked for; a video grey and silent, and always asked for. */
function Glimpse({ part: { words, read }, file: { id, name, type } }: Props) {
  const path = filePath(read.state.number, id);
  const named = { name: inline(name) };
  if (type.startsWith('video/'))
    return (
      <Details summaryText={words('case:files.video', named)}>
        <video className="redress-file__video" src={path} preload="none" controls muted />
      </Details>
    );
  if (!type.startsWith('image/')) return null;
  const picture = (
    <p className="govuk-body">
      <img src={`${path}?glimpse=yes`} alt={words('case:files.blurred')} loading="lazy" />
    </p>
  );
  if (!isSensitive(read.state)) return picture;
  return <Details summaryText={words('case:files.picture', named)}>{picture}</Details>;
}
