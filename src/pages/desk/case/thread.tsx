/** What was said: each text with who said it, when, to whom and in answer to what. */
import type { ReactNode } from 'react';
import type { CaseRead } from '../../../cases/desk/read-case.js';
import type { Attachment } from '../../../domain/disclosure/attachments.js';
import type { Speaker, Utterance } from '../../../domain/disclosure/desk/thread.js';
import { Tag } from '../../parts/govuk/content/blocks.js';
import { Quote } from '../../parts/page.js';
import { type Part } from './case-view.js';
import { casePath } from '../paths.js';

/** `shows`: how a file stands in it. */
export type ThreadPart = Pick<Part, 'words' | 'say' | 'of' | 'all'> & {
  read: Pick<CaseRead, 'state' | 'thread' | 'events'>;
  shows: (file: Attachment) => ReactNode;
};

/** So many are shown, the last of them, unless all are asked for. */
const SHOWN = 40;

/** The complaint as it was filed. */
export function Filed(part: ThreadPart) {
  const { words, read } = part;
  const filed = read.thread.filter(({ kind, number }) => kind === 'complaint' && number === null);
  return (
    <section className="redress-case__part" aria-labelledby="filed">
      <h2 className="govuk-heading-m" id="filed">
        {words('case:filed')}
      </h2>
      {filed.length === 0 && <p className="govuk-body">{words('case:thread.nothing')}</p>}
      {filed.map((said, n) => (
        <Words key={n} part={part} said={said} heading="h3" />
      ))}
    </section>
  );
}

/** All that was said since. */
export function Thread(part: ThreadPart) {
  const { words, read, all } = part;
  const said = read.thread.filter(({ kind, number }) => kind !== 'complaint' || number !== null);
  if (said.length === 0) return null;
  const shown = all ? said : said.slice(-SHOWN);
  return (
    <section className="redress-case__part" aria-labelledby="thread">
      <h2 className="govuk-heading-m" id="thread">
        {words('case:thread.heading')}
      </h2>
      {shown.length < said.length && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${casePath(read.state.number)}?all=yes#thread`}>
            {words('case:thread.earlier', { count: said.length })}
          </a>
        </p>
      )}
      <ol className="redress-thread">
        {shown.map((one, n) => (
          <li key={n} className={`redress-thread__item redress-thread__item--${one.from.side}`}>
            <Entry part={part} said={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ part, said }: { part: ThreadPart; said: Utterance }) {
  const { words, say, read } = part;
  const { at, from, kind, number, answers, letters, texts } = said;
  const asked = answers.flatMap((n) => read.events.find(({ version }) => version === n)?.at ?? []);
  return (
    <>
      <h3 className="redress-thread__head">
        {words(`case:thread.kind.${kind}`)}
        {' · '}
        {kind === 'letter' ? speaker(part, from) : addressed(part, said)}
      </h3>
      <p className="redress-thread__when">
        <time dateTime={new Date(at).toISOString()}>{say.instant(at)}</time>
        {number !== null && ` · ${words('case:thread.in', { number })}`}
        {asked.map((when) => ` · ${words('case:thread.answers', { at: say.instant(when) })}`)}
      </p>
      {texts.length + said.files.length > 0 && <Words part={part} said={said} heading="h4" />}
      {letters.map(({ name, transport, status, version }) => (
        <p key={`${version}/${name}/${transport}`} className="redress-thread__letter">
          {words('case:thread.letter', {
            letter: say.letter(name),
            way: words(`case:check.way.${transport}`),
            status: words(`case:thread.status.${status}`),
          })}
        </p>
      ))}
    </>
  );
}

function addressed(part: ThreadPart, said: Utterance): string {
  const { from, to } = said;
  return part.words('case:thread.to', {
    from: speaker(part, from),
    to: `${part.words(`case:to.${to}`)}${said.toWitness === undefined ? '' : ` ${said.toWitness}`}`,
  });
}

function speaker({ words, say }: ThreadPart, from: Speaker): string {
  if (from.side === 'platform') return words('case:party.platform');
  if (from.side === 'staff') return say.who(from.person);
  const by = from.takenDownBy;
  const side = `${say.party(from.side)}${from.witness === undefined ? '' : ` ${from.witness}`}`;
  return by === null ? side : `${side}, ${words('case:thread.by', { who: say.who(by) })}`;
}

/** The texts of one entry, each named where there are several, in the language they are written in. */
function Words({
  part,
  said: { texts, files, kind, locale },
  heading: Name,
}: {
  part: ThreadPart;
  said: Utterance;
  /** One level below the heading it stands under. */
  heading: 'h3' | 'h4';
}) {
  const { words, of } = part;
  const named = (name: string): string => {
    if (name === 'description' || name === 'remedySought' || name === 'proof')
      return words(`case:text.${name}`);
    const fields: Record<string, { label: string }> =
      kind === 'complaint' || kind === 'letter'
        ? {}
        : (Object.entries(of.commands).find(([one]) => one === kind)?.[1].fields ?? {});
    return fields[name]?.label ?? name;
  };
  return (
    <>
      {texts.map(({ name, text, held }) => (
        <div key={name}>
          {(texts.length > 1 || kind === 'complaint') && (
            <Name className="redress-thread__name">{named(name)}</Name>
          )}
          {held && <Tag classes="govuk-tag--yellow" text={words('case:thread.held')} />}
          <Quote text={text} lang={locale ?? undefined} />
        </div>
      ))}
      {files.map(part.shows)}
    </>
  );
}
