/** A run in words, for the operator who opens it: where the complaint stands, what it waits for, what has happened. */
import { dueAt, firstDueAt, isRunning, type Clock } from '../domain/clocks/clock.js';
import type { Complaint, Task } from '../domain/complaint/state.js';
import type { Moment } from '../domain/clocks/deadlines.js';
import { isMerged } from '../domain/complaint/course/standing.js';
import { endingSaid } from './ending.js';
import { hours, type Story } from './story.js';
import { percent, rungSaid } from '../domain/clocks/rungs.js';
import { utc } from '../domain/clocks/utc.js';

/** A timer's name: `review: due`, `review: warning at 75 %`, `review: still missed at 150 %`. */
export function waitingFor(moment: Moment): string {
  if ('sanction' in moment) return 'a suspension: its time is over';
  const { clock, rung } = moment;
  if (rung === null) return `${clock.key}: the pause has lasted as long as it may`;
  if (rung === 1) return `${clock.key}: due`;
  return `${clock.key}: ${rung < 1 ? `warning at ${percent(rung)}` : `still missed at ${percent(rung)}`}`;
}

/** In Markdown, shown as the run's current details: what an operator reads first. */
export function currentDetails(state: Complaint, story: Story): string {
  const { number, stage, ending, round, escalation, danger, team, owner, approver } = state;
  const ended = ending === null ? '' : ` (${endingSaid(state)})`;
  const standing = `**${number}** is ${stage === 'closed' ? '' : 'in '}**${stage}**${ended}, round ${round}, escalation level ${escalation}`;
  const people = `Team \`${team}\`, owner ${person(owner)}${approver === null ? '' : `, approver ${person(approver)}`}.`;
  const waits = waitsFor(state);
  return [
    `${standing}${danger ? ', **danger to a person**' : ''}. Last event ${utc(state.at)} (version ${state.version}).`,
    people,
    ...others(state),
    waits.length > 0 ? `**Waiting for:** ${waits.join('; ')}.` : 'Waiting for nothing.',
    list('Deadlines', state.clocks.filter(isRunning).map(deadline)),
    list('What happened', story.lines),
    `Everything up to version ${story.after} happened before this run began: the journal has it.`,
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

const list = (title: string, lines: string[]): string =>
  lines.length === 0 ? '' : `**${title}**\n\n${lines.map((line) => `- ${line}`).join('\n')}`;

const person = (id: string | null): string => (id === null ? 'nobody yet' : `\`${id}\``);

/** What ties it to other complaints, and to its own earlier rounds. */
function others({ mergedInto, joined, related, appeals, earlier }: Complaint): string[] {
  const { heard, queued, used } = appeals;
  return [
    mergedInto === null ? '' : `Merged into **${mergedInto}**.`,
    joined.length === 0 ? '' : `Merged into this one: ${joined.join(', ')}.`,
    related.length === 0 ? '' : `Related: ${related.join(', ')}.`,
    heard.length === 0 ? '' : `This round is about the appeal of the ${heard.join(' and the ')}.`,
    queued.length === 0 ? '' : `Appeal of the ${queued.join(' and the ')} waits for this round to close.`,
    used && heard.length === 0 ? 'The appeal has been decided: the decision is final.' : '',
    earlier?.ending == null ? '' : `The round before ended: ${earlier.ending}${outcomeOf(earlier)}.`,
  ];
}

const outcomeOf = ({ decision }: NonNullable<Complaint['earlier']>): string =>
  decision === null ? '' : `, ${decision.outcome}`;

function deadline(clock: Clock): string {
  const { key, pause, extendedMs = 0, fired } = clock;
  const extended =
    extendedMs > 0 ? `, extended by ${hours(extendedMs)} (first due ${utc(firstDueAt(clock))})` : '';
  const rungs = fired.map((rung) => `, ${rungSaid(rung)}`).join('');
  const due =
    pause === null
      ? `due ${utc(dueAt(clock))}`
      : `paused since ${utc(pause.at)}, for ${pause.for === 'target' ? 'the other complaint' : 'an answer'}`;
  return `${key}: ${due}${extended}${rungs}`;
}

function waitsFor(state: Complaint): string[] {
  const stage = isMerged(state) ? [`the end of ${state.mergedInto}`] : stageWaits(state);
  const questions = state.questions.map((q) => `an answer of the ${q.to} to question ${q.n}`);
  const needs = state.needs.map((duty) => `somebody eligible as ${duty}`);
  const sanctions = (state.sanctions ?? []).map(({ until }) => `the end of a suspension, ${utc(until)}`);
  return [...stage, ...questions, ...state.tasks.map(task), ...needs, ...sanctions];
}

const stageWaits = ({ stage, telling }: Complaint): string[] =>
  ({
    review: ['the review (`review`)'],
    investigation: ['the decision (`resolve`)'],
    approval: ['the second person (`approve` or `return`)'],
    feedback: telling?.state === 'sent' ? ['the receipt of the result letter'] : ['the result to be told'],
    closed: [],
  })[stage];

const task = ({ n, kind, owner, held }: Task): string =>
  `task ${n} ${kind}${held === undefined ? '' : `, which holds back the ${held.of === 'question' ? 'question to' : 'reasons for'} the respondent`} (${owner ?? 'nobody yet'})`;
