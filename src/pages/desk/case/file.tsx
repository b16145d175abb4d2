/** A file in the thread: a picture grey and blurred, until its reader asks for it. */
import type { Attachment } from '../../../domain/disclosure/attachments.js';
import { inline } from '../../../domain/disclosure/legible.js';
import { fileSize } from '../../../words/sizes.js';
import { Tag } from '../../parts/govuk/content/blocks.js';
import { filePath } from '../paths.js';
import type { Part } from './case-view.js';

export function File({ part: { words, locale, read }, file }: { part: Part; file: Attachment }) {
  const { id, name, type, bytes, held, checked, withdrawn, sha256 } = file;
  const path = filePath(read.state.number, id);
  return (
    <div className="redress-file">
      {held && <Tag classes="govuk-tag--yellow" text={words('case:thread.held')} />}
      {withdrawn && <Tag classes="govuk-tag--grey" text={words('case:files.withdrawn')} />}
      {!checked && <Tag classes="govuk-tag--grey" text={words('case:files.unchecked')} />}
      {type.startsWith('image/') && (
        <p className="govuk-body">
          <img src={`${path}?glimpse=yes`} alt={words('case:files.blurred')} loading="lazy" />
        </p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={path} target="_blank" rel="noopener noreferrer" dir="auto">
          {words('case:files.open', { name: inline(name) })}
        </a>
        {` ${type}, ${fileSize(bytes, locale)}`}
      </p>
      <p className="govuk-hint">{`SHA-256 ${sha256.slice(0, 16)}…`}</p>
    </div>
  );
}
