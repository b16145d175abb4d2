/** The things to do, each with what it is, until when, and whose. */
import { teamName } from '../../../domain/text/name.js';
import { instant, roughly } from '../../../words/instants.js';
import { Tag } from '../../parts/govuk/content/blocks.js';
import { caseIn, type Part, type WorkItem } from './work-view.js';

export const Items = ({ items, ...part }: Part) => (
  <ol className="redress-work__items">
    {items.map((item) => (
      <li
        key={`${item.number}/${item.kind}/${item.n}`}
        className={`redress-work__item${item.danger ? ' redress-work__item--danger' : ''}`}
      >
        <Item {...part} item={item} />
      </li>
    ))}
  </ol>
);

type ItemPart = Omit<Part, 'items'> & { item: WorkItem };

function Item(part: ItemPart) {
  const { item, words, names, query, locale } = part;
  const { number, kind, task, person, team, category, channel, receivedAt } = item;
  const what = task === null ? words(`work:do.${kind}`) : words(`work:task.${task}`);
  const whose = person === null ? words('work:nobody') : (names.people.get(person) ?? person);
  return (
    <>
      <h2 className="govuk-heading-s redress-work__what">
        <a className="govuk-link" href={caseIn(number, query)} data-row>
          {what}
          <span className="govuk-visually-hidden">{words('terms:colon')}</span>{' '}
          <span className="redress-work__number">{number}</span>
        </a>
      </h2>
      <Due {...part} />
      <Marks {...part} />
      <p className="govuk-body-s redress-work__about redress-beginning">
        {[
          names.categories.get(category) ?? category,
          words(`case:channels.${channel}`),
          words('work:received', { at: instant(receivedAt, locale) }),
          whose,
          teamName(names.teams, team, locale),
        ].join(words('work:dot'))}
      </p>
    </>
  );
}

/** How long it still may take, and the instant; what is late is said in words. */
function Due({ item: { dueAt, overdue }, words, locale, now }: ItemPart) {
  if (dueAt === null) return <p className="govuk-body redress-work__due">{words('work:noDate')}</p>;
  const left = roughly(dueAt - now, locale);
  return (
    <p className="govuk-body redress-work__due">
      {overdue && <Tag text={words('work:overdue')} classes="govuk-tag--red" />}{' '}
      <strong>{words(dueAt <= now ? 'work:late' : 'work:in', { left })}</strong>
      {words('work:dot')}
      <time dateTime={new Date(dueAt).toISOString()}>{instant(dueAt, locale)}</time>
    </p>
  );
}

/** What sets it apart, in words. */
function Marks({ item: { danger, trustedFlagger, paused, unreadSince, rests }, words, locale }: ItemPart) {
  if (!danger && !trustedFlagger && !paused && unreadSince === null) return null;
  return (
    <p className="govuk-body redress-work__marks">
      {danger && <Tag text={words('work:danger')} classes="govuk-tag--red" />}{' '}
      {trustedFlagger && <Tag text={words('work:flagger')} classes="govuk-tag--purple" />}{' '}
      {paused && <Tag text={words('work:paused')} />}{' '}
      {rests && <Tag text={words('work:rests')} classes="govuk-tag--grey" />}{' '}
      {unreadSince !== null && (
        <Tag text={words('work:unread', { at: instant(unreadSince, locale) })} classes="govuk-tag--yellow" />
      )}
    </p>
  );
}
