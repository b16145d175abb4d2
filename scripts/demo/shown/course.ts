/** A complaint's course in words, from its journal. */
import type { Complaint, JournalEntry } from '../../../src/client/index.js';
import { clockName } from '../steps.js';

const STAGES = ['review', 'investigation', 'appeal', 'feedback', 'remedies', 'promise'];

const WORDS: Record<string, string> = {
  'danger-marked': 'danger!',
  'complainant-asked': 'asked',
  'respondent-asked': 'respondent asked',
  paused: 'paused',
  'decision-proposed': 'proposed',
  returned: 'returned',
  reclassified: 'reclassified',
  escalated: 'escalated',
  extended: 'extended',
  withdrawn: 'withdrawn',
  'complainant-left': 'complainant left',
  'withdrawal-undone': 'withdrawal undone',
  'complainant-back': 'complainant back',
  merged: 'merged',
  joined: 'joined by another',
  'merge-undone': 'merge undone',
  related: 'related',
  rejected: 'rejected',
  decided: 'decided',
  appealed: 'appealed',
  reopened: 'reopened',
  'remedy-retried': 'remedy retried',
};

/** `review ✓ · asked · paused · decided · investigation late 1.3 s → closed/decided upheld`. */
export function courseOf(
  { stage, ending, outcome, round }: Complaint,
  journal: readonly JournalEntry[],
): string {
  const words = journal.flatMap((entry) => wordsFor(entry) ?? []);
  const once = words.filter((word, i) => word !== words[i - 1]);
  const end = [`${stage}/${ending ?? 'open'}`, outcome, round > 1 ? `in round ${round}` : null];
  return `${once.join(' · ')} → ${end.filter((part) => part !== null).join(' ')}`;
}

function wordsFor({ type, by, data }: JournalEntry): string | null {
  if (type === 'clock-stopped') {
    const name = clockName(String(data['clock']));
    if (!STAGES.includes(name)) return null;
    const lateMs = Number(data['lateMs']);
    return lateMs > 0
      ? `${name} late ${(lateMs / 1000).toFixed(1)} s`
      : name === 'promise'
        ? null
        : `${name} ✓`;
  }
  if (type === 'assigned') return by === null || data['duty'] !== 'owner' ? null : 'reassigned';
  if (type === 'remedy-settled') return data['done'] === false ? 'remedy failed' : null;
  if (type === 'resumed') return `resumed (${String(data['why'])})`;
  return WORDS[type] ?? null;
}
