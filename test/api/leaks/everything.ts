/** Complaints that live through everything: each command that is open to somebody is given, with planted words. */
import { z } from 'zod';
import { commandBody } from '../../../src/api/schemas/command-body.js';
import { Submission } from '../../../src/api/schemas/submission.js';
import { commandNamed, type CommandName } from '../../../src/domain/commands/index.js';
import { endedBy } from '../../../src/domain/commands/tasks/finish-task.js';
import { Stage, type TaskKind } from '../../../src/domain/vocabulary.js';
import type { Planting } from '../planting.js';
import { formWith, type Answer } from '../../support/http.js';
import type { Redress } from '../../support/redress.js';

/** People of every role, whoever carries the case among them. */
const staff = [
  ...['zhou-min', 'liu-yang', 'huang-ting', 'xu-hao', 'he-ping', 'margaret-stone'],
  ...['noah-fischer', 'guo-ran', 'mobile-app'],
];
/** Commands that carry a case on or end it: given when nothing else is left to give in the stage. */
const carryOn: Partial<Record<Stage, CommandName>> = {
  review: 'review',
  investigation: 'resolve',
  approval: 'approve',
};
const last: string[] = [
  ...Object.values(carryOn),
  'withdraw',
  'merge',
  'relate',
  'change-contact',
  'refuse-contact',
  'set-representative',
  'end-representation',
];
const STEPS = 120;

type Lived = { number: string; token: string };
type Open = { as: string | null; command: string };

/** Complaints on this service; `accepted` collects the commands that were carried out. */
export function everything(service: Redress, words: Planting) {
  const accepted = new Set<string>();
  const numbers: string[] = [];

  const read = async (number: string): Promise<Answer['body']> => await service.read(number, 'guo-ran');

  /** Who may give which command as things stand, what changes the rules for others last. */
  async function openIn({ number, token }: Lived, carriers: (string | null)[]): Promise<Open[]> {
    const callers = [...new Set([null, ...carriers, ...staff])];
    const open = await Promise.all(
      callers.map(async (as) => {
        const { body } = await service.request(
          as === null ? `GET /v1/tracking/${token}` : `GET /v1/complaints/${number}`,
          as === null ? {} : { as },
        );
        const possible: string[] = body.possible ?? [];
        return possible.map((command) => ({ as, command }));
      }),
    );
    // The owner decides, and somebody else must have checked the identity.
    const mayCheck = ({ as, command }: Open) => command !== 'confirm-identity' || as !== carriers[0];
    return open
      .flat()
      .filter(mayCheck)
      .toSorted((a, b) => rank(a) - rank(b));
  }

  /** The body of a command with words in it, and with what it must name of the case. */
  function bodyOf({ command }: Open, state: Answer['body']): object {
    const rule = commandNamed(command);
    if (rule === undefined) throw new Error(`There is no command ${command}`);
    const example: Record<string, unknown> = { ...rule.example };
    if ('task' in example) example['task'] = taskFor(command, state.tasks)?.n ?? 1;
    if (command === 'approve') example['version'] = state.version;
    // Named anew, it stays what it was, so that a private message wants consent as before.
    if (command === 'set-subject') example['type'] = state.subject?.type ?? 'post';
    // What the examples give back is an account; these complaints are about content.
    if (command === 'resolve') example['remedies'] = [{ kind: 'lift-suspension' }];
    // An answer to all questions, a duty to whoever suits: the examples name some that are not there.
    if (command === 'answer') delete example['question'];
    if (command === 'assign') delete example['to'];
    return words.body(commandBody(rule), example, command);
  }

  /** A file with words in it and in its name, sent by whoever gives a command that must have one; of a withdrawal the case's. */
  async function filesFor({ number, token }: Lived, { as, command }: Open): Promise<object> {
    if (command === 'withdraw-evidence') {
      const { body } = await service.request(`GET /v1/complaints/${number}/attachments`, { as: 'guo-ran' });
      return { attachment: body.items[0]?.id };
    }
    if (command !== 'add-evidence') return {};
    const { name } = words.body(z.object({ name: z.string() }), {}, 'file');
    const sent = { body: formWith([[String(name), 'words']]) };
    const { body } =
      as === null
        ? await service.request(`POST /v1/tracking/${token}/uploads`, sent)
        : await service.request('POST /v1/uploads', { ...sent, as });
    return { attachments: [body.id], ...(as === null || as === 'mobile-app' ? { from: 'complainant' } : {}) };
  }

  async function give(life: Lived, open: Open): Promise<Answer> {
    const body = { ...bodyOf(open, await read(life.number)), ...(await filesFor(life, open)) };
    const answer = await service.request(
      open.as === null
        ? `POST /v1/tracking/${life.token}/${open.command}`
        : `POST /v1/complaints/${life.number}/${open.command}`,
      { ...(open.as === null ? {} : { as: open.as }), body },
    );
    if (answer.status === 200) accepted.add(open.command);
    return answer;
  }

  async function submit(differs: object = {}, given?: z.ZodType): Promise<Lived> {
    const example = {
      ...{ channel: 'app', category: 'content', locale: 'en' },
      ...{ subject: { type: 'post' }, contact: { verified: true }, ...differs },
    };
    // Where it says nothing of it, nobody speaks for somebody else.
    const schema = given ?? ('onBehalfOf' in differs ? Submission : Submission.omit({ onBehalfOf: true }));
    const body = words.body(schema, example, 'submission');
    const answer = await service.request('POST /v1/complaints', { as: 'mobile-app', body });
    if (answer.status !== 202) throw new Error(answer.text);
    await service.settled();
    numbers.push(answer.body.number);
    return { number: answer.body.number, token: answer.body.trackingUrl.split('/t/')[1] };
  }

  return {
    accepted,
    numbers,
    submit,
    give,
    read,
    /** Gives whatever is open, once in each stage, until nothing new is. */
    async live(life: Lived): Promise<void> {
      const tried = new Set<string>();
      for (let steps = 0; steps < STEPS; steps++) {
        const { stage, owner, approver, tasks } = await read(life.number);
        const openNow = await openIn(life, [owner, approver]);
        const trial = ({ command }: Open) =>
          [stage, command, command === 'finish-task' ? taskFor(command, tasks)?.n : ''].join('/');
        const carrying = openNow.find(({ command }) => command === carryOn[Stage.parse(stage)]);
        const next =
          openNow.find((open) => !last.includes(open.command) && !tried.has(trial(open))) ?? carrying;
        if (next === undefined) return;
        tried.add(trial(next));
        const { status, text } = await give(life, next);
        if (status !== 200 && (next === carrying || status >= 500))
          throw new Error(`${next.command}: ${text}`);
      }
      throw new Error(`${life.number} does not come to rest`);
    },
  };
}

/** The task that a command would end. */
const taskFor = (command: string, tasks: { n: number; kind: TaskKind }[]) =>
  tasks.find(({ kind }) => endedBy(kind) === command);

/** After a mark of danger others may do less. */
const rank = ({ command }: Open): number => (command === 'mark-danger' ? 1 : 0);
