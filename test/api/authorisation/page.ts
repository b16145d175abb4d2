/** The table as a page of the docs. */
import type { Route } from './routes.js';
import { roleNames, type Role, type Which } from './world.js';

/** One answer, as a cell says it. */
export type Cell = { status: number; type: string; text: string };
export type Row = { route: Route; asked: Which[]; cells: Record<Role, Record<string, Cell>> };

const intro = `# Who may do what

Made by asking a running Redress; do not edit by hand. \`npm run docs:authorisation\` makes it anew, and a test holds it fresh.

Each cell is the status of the answer. Roles are those of the sample people: a client that files complaints, a service agent who reviews, the handler, lead and supervisor of the team for content; auditor, operator and administrator, who see all; the complainant, whose only key is the token of their private link; the respondent, a witness, and whom somebody speaks for, likewise.

Pages of the desk are asked with a session of the role's person, all else with their key. A page that asks for a session leads whoever has none to the sign-in (303), and keeps what they send (401).

A key that is missing or not valid is 401. 403 says that the key, or the caller's part in the case, does not include it. What is foreign and what is absent are the same 404.`;

const sections: { title: string; says: string; asked: Which[] }[] = [
  {
    title: 'One complaint',
    asked: ['own', 'foreign', 'absent'],
    says: `Three answers: for a complaint in the caller's hands or sight, for one that is not (of another team or client; for those who see all, one about themselves), and for none; one, where they are alike.

Commands are sent with an \`expectedVersion\` that is too old, so that nothing comes of them: 409 means that the caller may give the command, 409 s that their complaint is in no stage for it. On the routes with a token everybody but complainant, respondent, witness and represented sends the number in its place; a form of the page comes without its key, so 422 means that it was read.`,
  },
  {
    title: 'One thing else',
    asked: ['own', 'absent'],
    says: 'Two answers: for one that is there, and for none; one, where they are alike.',
  },
  { title: 'The rest', asked: ['own'], says: 'One answer.' },
];

/** The whole page in Markdown. */
export const page = (rows: Row[]): string =>
  `${[
    intro,
    ...sections.flatMap(({ title, says, asked }) => [
      `## ${title}`,
      says,
      table(rows.filter((row) => row.asked.length === asked.length)),
    ]),
  ].join('\n\n')}\n`;

function table(rows: Row[]): string {
  const head = ['Route', ...roleNames];
  const lines = rows.map(({ route, asked, cells }) => [
    `\`${route.method} ${route.url}\``,
    ...roleNames.map((role) => together(asked.map((which) => said(cells[role][which])))),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** One where all are alike. */
const together = (said: string[]): string => (new Set(said).size === 1 ? said.slice(0, 1) : said).join(' / ');

const said = (cell: Cell | undefined): string =>
  cell === undefined ? '' : `${cell.status}${cell.type.endsWith(':not-in-this-stage') ? ' s' : ''}`;
