/** The whole of a case as one page, in an archive: readable without this system. */
import type { ReactNode } from 'react';
import type { CaseFile } from '../../../cases/case-file/read-case-file.js';
import type { Attachment } from '../../../domain/disclosure/attachments.js';
import { inline } from '../../../domain/disclosure/legible.js';
import { caseWordsIn } from '../../../words/case/words.js';
import { sayingIn } from '../../../words/case/say.js';
import { wordsIn, type Words } from '../../../words/languages.js';
import { subjectName } from '../../../letters/about.js';
import { LettersKept, type LetterFiled } from '../../parts/letters-kept.js';
import { Table } from '../../parts/govuk/content/table.js';
import { SummaryList } from '../../parts/govuk/content/summary-list.js';
import { keptPage, Numbered, type PageFrame } from '../../parts/page.js';
import { Ledger } from '../case/clocks.js';
import { Decided } from '../case/facts.js';
import { Entries } from '../case/journal.js';
import { Filed, Thread } from '../case/thread.js';

/** `letters` and `files` say where in the archive each is; a file that is not in it is nowhere. */
export type Kept = {
  file: CaseFile;
  letters: readonly LetterFiled[];
  files: ReadonlyMap<string, string>;
};

export function caseFilePage(frame: PageFrame, { file, letters, files }: Kept): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { state, policy, names, causes, events, subject } = file;
  const say = sayingIn(locale, { policy, names, causes });
  const of = caseWordsIn(locale);
  const part = { words, say, of, locale, all: true, read: file };
  const said = {
    ...part,
    shows: ({ id, name }: Attachment) => (
      <p key={id} className="govuk-body">
        <FileLink name={name} path={files.get(id)} />
      </p>
    ),
  };
  const row = (name: string, value: string) => ({ key: { text: name }, value: { text: value } });
  const person = (id: string | null) => (id === null ? words('case:facts.nobody') : say.who(id));
  const title = words('archive:title', { number: state.number });
  return keptPage(frame, {
    ...{ half: 'desk', title },
    children: (
      <>
        <h1 className="govuk-heading-l">
          <Numbered text={title} number={state.number} />
        </h1>
        <p className="govuk-body">{words(`archive:for.${file.reader}`)}</p>
        <p className="govuk-body">{words('pages:tracking.asOf', { at: say.instant(file.now) })}</p>
        <SummaryList
          rows={[
            ...(subject === null
              ? []
              : [row(words('case:facts.subject'), inline(subjectName(subject, words)))]),
            row(words('terms:category'), say.category(state.category)),
            row(words('case:facts.channel'), words(`case:channels.${state.channel}`)),
            row(words('case:facts.receivedAt'), say.instant(state.receivedAt)),
            row(words('case:facts.team'), say.team(state.team)),
            row(words('case:facts.owner'), person(state.owner)),
          ]}
        />
        <Decided {...part} />
        <Filed {...said} />
        <Thread {...said} />
        {file.ledger.length > 0 && (
          <Chapter title={words('archive:deadlines')}>
            <Ledger {...part} entries={file.ledger} />
          </Chapter>
        )}
        <LettersKept letters={letters} words={words} locale={locale} />
        <Chapter title={words('archive:journal')}>
          <Entries events={events} say={say} locale={locale} />
        </Chapter>
        <FilesKept file={file} words={words} files={files} />
        <Chapter title={words('archive:proofs.heading')}>
          <p className="govuk-body">
            {words(file.proofs.length === 0 ? 'archive:proofs.none' : 'archive:proofs.about')}
          </p>
          {file.proofs.length > 0 && (
            <p className="govuk-body">
              <code>{file.key}</code>
            </p>
          )}
        </Chapter>
        <Chapter title={words('archive:runs.heading')}>
          <p className="govuk-body">
            {words(file.runs.length === 0 ? 'archive:runs.none' : 'archive:runs.about')}
          </p>
        </Chapter>
        <p className="govuk-body">{words('archive:data')}</p>
      </>
    ),
  });
}

const Chapter = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="redress-case__part">
    <h2 className="govuk-heading-m">{title}</h2>
    {children}
  </section>
);

const FileLink = ({ name, path }: { name: string; path: string | undefined }) => (
  <a className="govuk-link" href={path} dir="auto">
    {inline(name)}
  </a>
);

const FilesKept = ({ file, files, words }: Pick<Kept, 'file' | 'files'> & { words: Words }) =>
  file.files.length > 0 && (
    <Chapter title={words('archive:files')}>
      <p className="govuk-body">{words('archive:file.about')}</p>
      <Table
        head={(['name', 'type', 'hash'] as const).map((column) => ({
          text: words(`archive:file.${column}`),
        }))}
        rows={file.files.map(({ id, name, type, sha256 }) => [
          { text: <FileLink name={name} path={files.get(id)} /> },
          { text: type },
          { text: <code>{sha256}</code> },
        ])}
      />
    </Chapter>
  );
