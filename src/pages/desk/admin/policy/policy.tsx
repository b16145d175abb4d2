/** The policy in force, those before it, and how the draft stands. */
import type { DraftRead, PoliciesRead } from '../../../../cases/policy/read-policies.js';
import { OPERATOR } from '../../../../domain/policy/versions/start.js';
import type { Policy } from '../../../../domain/policy/policy.js';
import { HourlyDeadline } from '../../../../domain/policy/deadlines.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { instant, span } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { WarningText } from '../../../parts/govuk/content/blocks.js';
import { SummaryList } from '../../../parts/govuk/content/summary-list.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { adminPage, Pages } from '../admin-page.js';
import type { Wrong } from '../form.js';
import { POLICY_DRAFT_PATH, POLICY_PATH, POLICY_PREVIEW_PATH, policyVersionPath } from '../paths.js';

export type PolicyView = PoliciesRead & {
  /** What is in force. */
  policy: Policy;
  people: ReadonlyMap<string, string>;
  cursor: string | null;
  nextCursor: string | null;
  done: string | null;
  wrong: readonly Wrong[];
};

/** Whoever put a policy in force or changed the draft, by name. */
const byName = (by: string, people: ReadonlyMap<string, string>, locale: Locale): string =>
  by === OPERATOR ? wordsIn(locale)('policy:operator') : (people.get(by) ?? by);

export function policyPage(frame: DeskFrame, view: PolicyView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { sets, inForce, draft, policy, people, cursor, nextCursor, done, wrong } = view;
  const version = inForce ?? 0;
  const times: [string, number][] = [
    ...HourlyDeadline.options.map((name): [string, number] => [
      words(`terms:deadline.${name}`),
      policy.deadlines[name].within,
    ]),
    [words('policy:field.appealWithin'), policy.appealWithin],
    [words('policy:field.surveyWithin'), policy.surveyWithin],
    [words('policy:field.keepFor'), policy.keepFor],
  ];
  return adminPage(frame, {
    ...{ title: words('admin:pages.policy.title'), done, wrong },
    children: (
      <>
        <h2 className="govuk-heading-m">{words('policy:inForce', { version })}</h2>
        <p className="govuk-body">
          {words('policy:keeps')}{' '}
          <a className="govuk-link" href={policyVersionPath(version)}>
            {words('policy:asWritten')}
          </a>
        </p>
        <SummaryList
          classes="govuk-summary-list--no-border"
          rows={times.map(([name, ms]) => ({ key: { text: name }, value: { text: span(ms, locale) } }))}
        />
        <h2 className="govuk-heading-m">{words('policy:draft')}</h2>
        {draft === null ? (
          <>
            <p className="govuk-body">{words('policy:noDraft')}</p>
            <Button href={POLICY_DRAFT_PATH} text={words('policy:begin')} />
          </>
        ) : (
          <>
            <DraftState {...{ draft, version, people, locale }} />
            <div className="govuk-button-group">
              <Button href={POLICY_PREVIEW_PATH} text={words('policy:read')} />
              <Button href={POLICY_DRAFT_PATH} text={words('policy:go')} classes="govuk-button--secondary" />
            </div>
          </>
        )}
        <Table
          classes="redress-cards"
          caption={words('policy:versions')}
          captionClasses="govuk-table__caption--m"
          head={(['version', 'at', 'by'] as const).map((column) => ({
            text: words(`admin:column.${column}`),
          }))}
          firstCellIsHeader
          rows={sets.items.map((set) => [
            {
              text: (
                <a className="govuk-link" href={policyVersionPath(set.version)} data-row>
                  {words('policy:version', { version: set.version })}
                </a>
              ),
            },
            { attributes: { 'data-label': words('admin:column.at') }, text: instant(set.at, locale) },
            { attributes: { 'data-label': words('admin:column.by') }, text: byName(set.by, people, locale) },
          ])}
        />
        <Pages frame={frame} path={POLICY_PATH} {...{ cursor, nextCursor }} />
      </>
    ),
  });
}

type DraftProps = {
  draft: DraftRead;
  version: number;
  people: ReadonlyMap<string, string>;
  locale: Locale;
};

/** Whose draft it is, what it is made from, and whether another policy has overtaken it. */
export function DraftState({ draft, version, people, locale }: DraftProps) {
  const words = wordsIn(locale);
  const { revision, basedOn, changedBy, changedAt, stale } = draft;
  return (
    <>
      <p className="govuk-body">
        {words('policy:waiting', {
          ...{ revision, version: basedOn, at: instant(changedAt, locale) },
          by: byName(changedBy, people, locale),
        })}
      </p>
      {stale && (
        <WarningText
          text={words('policy:stale', { version })}
          iconFallbackText={words('admin:pages.policy.stale')}
        />
      )}
    </>
  );
}

/** One version, as it was written. */
export function policyVersionPage(
  frame: DeskFrame,
  { version, document }: { version: number; document: object },
): string {
  const words = wordsIn(frame.locale);
  return adminPage(frame, {
    title: words('policy:version', { version }),
    back: { text: words('admin:pages.policy.title'), href: POLICY_PATH },
    children: (
      <>
        <p className="govuk-body">{words('policy:versionText')}</p>
        <pre
          className="redress-document"
          tabIndex={0}
          aria-label={words('policy:version', { version })}
          role="region"
        >
          {JSON.stringify(document, null, 2)}
        </pre>
      </>
    ),
  });
}
