/** API keys: which there are, and one ended. */
import { scopes, type Scope } from '../../../cases/principal.js';
import { keyStateAt, type KeyState } from '../../../domain/people/organisation/expiring.js';
import { instant } from '../../../words/instants.js';
import { wordsIn, type Words } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { InsetText, Tag, WarningText } from '../../parts/govuk/content/blocks.js';
import { Table } from '../../parts/govuk/content/table.js';
import { Button } from '../../parts/govuk/form/button.js';
import { adminPage, Pages } from './admin-page.js';
import { AdminForm, type Wrong } from './form.js';
import { KEYS_PATH, keyPath, NEW_KEY_PATH } from './paths.js';

/** Instants in ms since 1970, UTC. */
export type KeyShown = {
  id: string;
  kind: 'client' | 'staff';
  name: string;
  label: string;
  scopes: readonly string[];
  createdAt: number;
  usedAt: number | null;
  expiresAt: number | null;
  revokedAt: number | null;
};

export type KeysView = {
  keys: readonly KeyShown[];
  /** Keys that expire soon, on whatever page. */
  expiring: number;
  now: number;
  formKey: string;
  cursor: string | null;
  nextCursor: string | null;
  done: string | null;
  wrong: readonly Wrong[];
};

const colours = {
  ...{ open: 'green', 'expires-soon': 'yellow', expired: 'grey', revoked: 'grey' },
} as const satisfies Record<KeyState, string>;
/** A colon parts the names of words. */
export const scopeWords = {
  'complaints:submit': 'submit',
  'complaints:read': 'read',
  'complaints:command': 'command',
  'accounts:assert': 'assert',
  'verified-contact': 'verified',
  'trusted-flagger': 'flagger',
} as const satisfies Record<Scope, string>;
const columns = ['key', 'whose', 'scopes', 'state', 'made', 'used', 'expires', 'act'] as const;

export function keysPage(frame: DeskFrame, view: KeysView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { keys, expiring, now, formKey, cursor, nextCursor, done, wrong } = view;
  const labelled = (column: (typeof columns)[number]) => ({
    attributes: { 'data-label': words(`admin:column.${column}`) },
  });
  const at = (ms: number | null) => (ms === null ? words('admin:never') : instant(ms, locale));
  const row = (key: KeyShown) => {
    const state = keyStateAt(key, now);
    const works = state === 'open' || state === 'expires-soon';
    return [
      { text: <span id={`key-${key.id}`}>{key.label === '' ? key.id : `${key.label} (${key.id})`}</span> },
      { ...labelled('whose'), text: key.name },
      { ...labelled('scopes'), text: mayDo(key, words) },
      {
        ...labelled('state'),
        text: <Tag text={words(`admin:keys.state.${state}`)} classes={`govuk-tag--${colours[state]}`} />,
      },
      { ...labelled('made'), text: at(key.createdAt) },
      { ...labelled('used'), text: at(key.usedAt) },
      { ...labelled('expires'), text: at(key.expiresAt) },
      {
        ...labelled('act'),
        text: works && (
          <AdminForm action={`${keyPath(key.id)}/revoke`} form={{ formKey: `${formKey}-${key.id}` }}>
            <Button
              text={words('admin:keys.revoke')}
              classes="govuk-button--secondary redress-in-row"
              attributes={{ 'aria-describedby': `key-${key.id}` }}
            />
          </AdminForm>
        ),
      },
    ];
  };
  return adminPage(frame, {
    ...{ title: words('admin:pages.keys.title'), done, wrong },
    children: (
      <>
        {expiring > 0 && (
          <WarningText
            text={words('admin:keys.soon', { n: expiring })}
            iconFallbackText={words('admin:keys.state.expires-soon')}
          />
        )}
        <Button href={NEW_KEY_PATH} text={words('admin:keys.add')} />
        {keys.length === 0 ? (
          <InsetText text={words('admin:keys.none')} />
        ) : (
          <Table
            classes="redress-cards"
            head={columns.map((column) => ({ text: words(`admin:column.${column}`) }))}
            firstCellIsHeader
            rows={keys.map(row)}
          />
        )}
        <Pages frame={frame} path={KEYS_PATH} {...{ cursor, nextCursor }} />
      </>
    ),
  });
}

const mayDo = ({ kind, scopes: held }: KeyShown, words: Words): string =>
  kind === 'staff'
    ? words('admin:keys.ofStaff')
    : scopes
        .filter((scope) => held.includes(scope))
        .map((scope) => words(`admin:keys.scope.${scopeWords[scope]}`))
        .join(words('policy:comma'));
