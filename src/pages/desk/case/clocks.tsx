/** The deadlines as countdowns, each with what became of its time. */
import type { LedgerEntry } from '../../../domain/clocks/ledger.js';
import { roughly } from '../../../words/instants.js';
import { Details } from '../../parts/govuk/content/details.js';
import type { Part } from './case-view.js';

export function Clocks(part: Part) {
  const { words, read } = part;
  const running = read.ledger.filter(({ stoppedAt }) => stoppedAt === null);
  const over = read.ledger.filter(({ stoppedAt }) => stoppedAt !== null);
  if (read.ledger.length === 0) return null;
  return (
    <section className="redress-case__part" aria-labelledby="clocks">
      <h2 className="govuk-heading-m" id="clocks">
        {words('case:clocks.heading')}
      </h2>
      {running.length > 0 && <Ledger {...part} entries={running} />}
      {over.length > 0 && (
        <Details summaryText={words('case:clocks.over')}>
          <Ledger {...part} entries={over} />
        </Details>
      )}
    </section>
  );
}

type Says = Pick<Part, 'words' | 'say' | 'locale'>;

export const Ledger = ({ entries, ...part }: Says & { entries: readonly LedgerEntry[] }) => (
  <ul className="redress-clocks">
    {entries.map((entry) => (
      <li key={entry.key} className={`redress-clocks__one redress-clocks__one--${tone(entry)}`}>
        <h3 className="redress-clocks__name">{part.say.deadline(entry.key)}</h3>
        <p className="redress-clocks__due">
          <strong>{standing(part, entry)}</strong>
          {part.words('case:dot')}
          <time dateTime={new Date(entry.dueAt).toISOString()}>{part.say.instant(entry.dueAt)}</time>
        </p>
        <p className="redress-clocks__account">{account(part, entry).join(part.words('case:clocks.and'))}</p>
      </li>
    ))}
  </ul>
);

const tone = ({ state, leftMs, pausedSince }: LedgerEntry): 'late' | 'paused' | 'fair' =>
  state === 'missed' || leftMs < 0 ? 'late' : pausedSince === null ? 'fair' : 'paused';

/** How it stands: a countdown while it runs. */
function standing({ words, locale }: Says, { state, leftMs, lateMs, pausedSince }: LedgerEntry): string {
  const time = (ms: number) => roughly(ms, locale);
  if (state === 'met') return words('case:clocks.met');
  if (state === 'missed') return words('case:clocks.missed', { time: time(lateMs) });
  if (pausedSince !== null) return words('case:clocks.left', { time: time(leftMs) });
  return leftMs < 0
    ? words('case:clocks.ago', { time: time(leftMs) })
    : words('case:clocks.in', { time: time(leftMs) });
}

function account({ words, say, locale }: Says, entry: LedgerEntry): string[] {
  const time = (ms: number) => roughly(ms, locale);
  return [
    words('case:clocks.running', { began: say.instant(entry.startedAt) }),
    ...(entry.pausedMs > 0 && entry.pausedSince === null
      ? [words('case:clocks.pausedFor', { time: time(entry.pausedMs) })]
      : []),
    ...(entry.pausedSince === null
      ? []
      : [words('case:clocks.paused', { since: say.instant(entry.pausedSince) })]),
    ...(entry.extendedMs > 0 ? [words('case:clocks.extended', { time: time(entry.extendedMs) })] : []),
  ];
}
