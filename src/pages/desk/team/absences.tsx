/** When somebody is not there, kept by whoever leads them. */
import { instant } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { BackLink, InsetText } from '../../parts/govuk/content/blocks.js';
import { Button } from '../../parts/govuk/form/button.js';
import { ErrorSummary } from '../../parts/govuk/form/error-summary.js';
import { Input } from '../../parts/govuk/form/input.js';
import { ABSENCES_PATH, HAND_OVER_PATH, withQuery } from '../paths.js';

export type AbsencesView = {
  person: { id: string; name: string };
  /** Those that are not over; instants in ms since 1970, UTC. */
  absences: readonly { id: string; from: number; until: number }[];
  formKey: string;
  /** The days that were sent, where they were not valid. */
  typed: { from: string; until: string } | null;
};

export function absencesPage(frame: DeskFrame, view: AbsencesView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { person, absences, formKey, typed } = view;
  const title = words('team:absences.title', { person: person.name });
  const wrong = { text: words('team:absences.wrong'), visuallyHiddenText: words('pages:error.prefix') };
  const error = typed === null ? {} : { errorMessage: wrong };
  return deskPage(frame, {
    title,
    at: 'team',
    children: (
      <div className="redress-narrow" id="absences">
        <BackLink
          href={withQuery(HAND_OVER_PATH, new URLSearchParams({ person: person.id }).toString())}
          text={words('team:handOver.title', { person: person.name })}
        />
        {typed !== null && (
          <ErrorSummary
            titleText={words('case:error.summary')}
            errorList={[{ text: words('team:absences.wrong'), href: '#until' }]}
          />
        )}
        <h1 className="govuk-heading-l">{title}</h1>
        {absences.length === 0 && <InsetText text={words('team:absences.none')} />}
        <ul className="govuk-list">
          {absences.map(({ id, from, until }) => (
            <li key={id} className="redress-absence">
              <span id={id}>
                {words('team:awayFrom', { from: instant(from, locale), until: instant(until, locale) })}
              </span>
              <form method="post" action={`${ABSENCES_PATH}/end`}>
                <input type="hidden" name="idempotencyKey" value={`${formKey}-${id}`} />
                <input type="hidden" name="person" value={person.id} />
                <input type="hidden" name="id" value={id} />
                <Button
                  text={words('team:absences.end')}
                  classes="govuk-button--secondary"
                  attributes={{ 'aria-describedby': id }}
                />
              </form>
            </li>
          ))}
        </ul>
        <form method="post" action={`${ABSENCES_PATH}/add`}>
          <h2 className="govuk-heading-m">{words('team:absences.add')}</h2>
          <p className="govuk-body">{words('team:absences.text')}</p>
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <input type="hidden" name="person" value={person.id} />
          <Input
            name="from"
            type="date"
            classes="govuk-input--width-10"
            label={{ text: words('team:absences.from') }}
            value={typed?.from}
          />
          <Input
            name="until"
            type="date"
            classes="govuk-input--width-10"
            label={{ text: words('team:absences.until') }}
            value={typed?.until}
            {...error}
          />
          <Button text={words('team:absences.record')} />
        </form>
      </div>
    ),
  });
}
