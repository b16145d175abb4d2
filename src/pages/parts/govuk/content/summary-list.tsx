import { classNames, type Content, type Styled } from '../params.js';

type Cell = Content & { classes?: string | undefined };
type Action = Content & { href: string; visuallyHiddenText?: string | undefined } & Styled;
type Row = {
  key: Cell;
  value: Cell;
  classes?: string | undefined;
  actions?: { items: readonly Action[]; classes?: string | undefined } | undefined;
};

/** Names and what each is. */
export function SummaryList({ rows, classes, attributes }: Styled & { rows: readonly Row[] }) {
  const acted = rows.some(({ actions }) => actions !== undefined && actions.items.length > 0);
  return (
    <dl className={classNames('govuk-summary-list', classes)} {...attributes}>
      {rows.map(({ key, value, actions, classes: own }, at) => (
        <div
          key={at}
          className={classNames(
            'govuk-summary-list__row',
            acted && !actions?.items && 'govuk-summary-list__row--no-actions',
            own,
          )}
        >
          <dt className={classNames('govuk-summary-list__key', key.classes)}>{key.text}</dt>
          <dd className={classNames('govuk-summary-list__value', value.classes)}>{value.text}</dd>
          {actions !== undefined && actions.items.length > 0 && <Actions {...actions} />}
        </div>
      ))}
    </dl>
  );
}

const Actions = ({ items, classes }: NonNullable<Row['actions']>) => (
  <dd className={classNames('govuk-summary-list__actions', classes)}>
    {items.length === 1 ? (
      items.map((item) => <ActionLink key={item.href} {...item} />)
    ) : (
      <ul className="govuk-summary-list__actions-list">
        {items.map((item) => (
          <li key={item.href} className="govuk-summary-list__actions-list-item">
            <ActionLink {...item} />
          </li>
        ))}
      </ul>
    )}
  </dd>
);

const ActionLink = ({ href, text, visuallyHiddenText, classes, attributes }: Action) => (
  <a className={classNames('govuk-link', classes)} href={href} {...attributes}>
    {text}
    {visuallyHiddenText !== undefined && <span className="govuk-visually-hidden"> {visuallyHiddenText}</span>}
  </a>
);
