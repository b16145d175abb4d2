/** What can be chosen in a field: as its schema, the policy, the staff or the case has it. */
import { inline } from '../../../../domain/disclosure/legible.js';
import type { Field } from '../../../../domain/commands/form.js';
import type { CommandChoice, KeyedCommandName } from '../../../../domain/commands/index.js';
import { nameable, today } from '../../../../domain/causes/causes.js';
import { endedBy, onlyRefused } from '../../../../domain/commands/tasks/finish-task.js';
import { lacksProof } from '../../../../domain/complaint/course/parties/consent.js';
import { objectionToRemedy } from '../../../../domain/complaint/course/platform/looking-up.js';
import { WITHHELD_FOR } from '../../../../domain/complaint/course/withheld.js';
import { measureOfTask } from '../../../../domain/complaint/course/platform/carrying-out.js';
import { teamsIn } from '../../../../domain/policy/teams.js';
import { NO_CAUSE, Party, RemedyKind } from '../../../../domain/vocabulary.js';
import type { Part } from '../case-view.js';

export type Option = { value: string; text: string };

export function optionsOf(part: Part, command: KeyedCommandName, { widget, choices }: Field): Option[] {
  const { read, say, of, locale, words } = part;
  const { state, policy, carriers } = read;
  const chosen = (value: string): Option => ({ value, text: choiceText(of.choices, value) });
  switch (widget) {
    case 'choice':
    case 'choices':
      // Where danger is marked, what is left to mark is this alone.
      return choices
        .filter((kind) => command !== 'mark-danger' || !state.danger || kind === WITHHELD_FOR)
        .filter((result) => command !== 'finish-task' || result !== 'done' || someMayBeDone())
        .map(chosen);
    case 'remedies':
      return RemedyKind.options
        .filter((kind) => objectionToRemedy(state, kind) === null && !lacksProof(state, [{ kind }]))
        .map(chosen);
    case 'causes':
      return [
        ...[...new Set([...nameable(read.causes), ...today(read.causes, state.causes ?? [])])].map(
          ({ id }) => ({ value: id, text: say.cause(id) }),
        ),
        { value: NO_CAUSE, text: words('case:causes.none') },
      ];
    case 'category':
      return Object.entries(policy.categories).map(([value, { name }]) => ({ value, text: name[locale] }));
    case 'team':
      return teamsIn(policy).map((value) => ({ value, text: say.team(value) }));
    case 'person':
      return carriers.map(({ id, name, team }) => ({
        value: id,
        text: team === null ? name : `${name} · ${say.team(team)}`,
      }));
    case 'duty':
      return [
        ...(state.stage === 'closed' ? [] : [chosen('owner')]),
        ...(state.stage === 'approval' ? [chosen('approver')] : []),
        ...tasks(() => true).map(({ value, text }) => ({ value: `task/${value}`, text })),
      ];
    case 'task':
      return tasks((kind) => endedBy(kind) === command);
    case 'question':
      return state.questions.map(({ n, to }) => ({
        value: String(n),
        text: `${say.party(to)}, ${say.instant(askedAt(n))}`,
      }));
    case 'attachment':
      return [...read.thread.flatMap(({ files }) => files), ...read.lookUps.flatMap(({ file }) => file ?? [])]
        .filter(({ withdrawn }) => !withdrawn)
        .map(({ id, name }) => ({ value: id, text: inline(name) }));
    case 'remedy':
      return (state.decision?.remedies ?? [])
        .filter((remedy) => remedy.state === 'failed')
        .map((remedy) => ({ value: String(remedy.step), text: say.remedies([remedy]) }));
    default:
      return [];
  }

  function tasks(fits: (kind: (typeof state.tasks)[number]['kind']) => boolean): Option[] {
    return state.tasks
      .filter(({ kind }) => fits(kind))
      .map((task) => {
        const remedy = measureOfTask(state, task);
        return {
          value: String(task.n),
          text: remedy === null ? say.task(task.kind) : say.remedies([remedy]),
        };
      });
  }

  function someMayBeDone(): boolean {
    return state.tasks.some(({ kind }) => endedBy(kind) === 'finish-task' && !onlyRefused(kind));
  }

  function askedAt(n: number): number {
    return read.events.find(({ version }) => version === n)?.at ?? state.receivedAt;
  }
}

const choiceText = (words: Record<CommandChoice, string>, value: string): string =>
  Object.entries(words).find(([known]) => known === value)?.[1] ?? value;

/** What a field holds before anybody has chosen: what stands now, or the only thing there is. */
export function startOf(part: Part, command: KeyedCommandName, field: Field): string | undefined {
  const { state } = part.read;
  if (field.widget === 'category') return state.category;
  if (field.name === 'severity') return state.severity;
  if (field.name === 'from') return Party.options[0];
  const options =
    field.widget === 'task' || field.widget === 'remedy' || field.widget === 'duty'
      ? optionsOf(part, command, field)
      : [];
  return options.length === 1 || field.widget === 'duty' ? options[0]?.value : undefined;
}
