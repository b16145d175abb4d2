/** A meeting as Markdown: its pack, its minutes, what it decided. */
import type { MeetingRead } from '../../../../cases/insights/meetings/read-meetings.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import { reportPhrase, sheetsOf, stageOf } from './sheet.js';

/** What would be taken for a sign of Markdown or of HTML is not. */
const plain = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>#|~&!]/g, (sign) => `\\${sign}`).replaceAll(/\s*\n\s*/g, ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(plain))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** Lines that people wrote, one paragraph each. */
const written = (text: string): string =>
  text
    .split('\n')
    .map((line) => plain(line).replace(/^(\s*)([-+]|\d+[.)])(?=\s|$)/, '$1\\$2'))
    .join('\n\n');

export function meetingMarkdown(
  meeting: MeetingRead,
  people: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const words = wordsIn(locale);
  const { heldOn, pack, causes, present, minutes, actions } = meeting;
  const person = (id: string): string => people.get(id) ?? id;
  const sections = sheetsOf(pack, { causes, people, heldOn }, locale).map(
    ({ title, head, rows, none }) => `## ${title}\n\n${rows.length === 0 ? none : table(head, rows)}`,
  );
  const decided = table(
    (['action', 'owner', 'due', 'stage'] as const).map((one) => words(`meetings:column.${one}`)),
    actions.map((action) => [
      ...[action.title, person(action.owner), action.dueOn, stageOf(action, heldOn, words)],
    ]),
  );
  return `${[
    `# ${words('meetings:one', { day: heldOn })}`,
    `${words('meetings:field.report')}${words('terms:colon')}${reportPhrase(meeting, locale)}`,
    ...(present.length === 0
      ? []
      : [
          `${words('meetings:column.present')}${words('terms:colon')}${present.map(person).map(plain).join(words('improvement:and'))}`,
        ]),
    ...sections,
    `## ${words('meetings:minutes')}\n\n${minutes === '' ? words('meetings:noMinutes') : written(minutes)}`,
    `## ${words('meetings:actions')}\n\n${actions.length === 0 ? words('meetings:noActions') : decided}`,
  ].join('\n\n')}\n`;
}
