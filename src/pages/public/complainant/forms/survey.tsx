/** How satisfied the complainant is (process row P19): every button is a form of its own, kept as it is pressed. */
import type { SurveyAsked } from '../../../../domain/disclosure/statements/survey.js';
import { ratingName, ratings } from '../../../../domain/vocabulary.js';
import { instant } from '../../../../words/instants.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Quote } from '../../../parts/page.js';
import { languageOf } from '../../../../domain/text/language.js';
import { Form, Message, type FormPart } from '../../party/form.js';
import { refusedOf } from '../../party/refused.js';

type Part = FormPart & { survey: SurveyAsked };

export const SurveyForms = (part: Part) => {
  const { words, locale, survey } = part;
  const isRated = survey.handling !== null || survey.outcome !== null;
  return (
    <section className="redress-thing redress-unprinted" aria-labelledby="survey">
      <h2 className="govuk-heading-m" id="survey">
        {words('pages:survey.heading')}
      </h2>
      <p className="govuk-body">{words('pages:survey.text', { until: instant(survey.until, locale) })}</p>
      <Row {...part} of="handling" />
      <Row {...part} of="outcome" />
      {isRated && (
        <>
          <p className="govuk-body" role="status">
            {words('pages:survey.said')}
          </p>
          <CommentForm {...part} />
        </>
      )}
    </section>
  );
};

/** One button has a key of its own: to press another, also after going back, is another answer. */
const Row = ({ view, words, locale, survey, of }: Part & { of: 'handling' | 'outcome' }) => (
  <div role="group" aria-labelledby={`survey-${of}`}>
    <h3 className="govuk-heading-s" id={`survey-${of}`}>
      {words(`pages:survey.${of}`)}
    </h3>
    <div className="redress-ratings">
      {ratings.map((rating) => (
        <Form key={rating} view={view} locale={locale} command="rate" about={`${of}-${rating}`}>
          <input type="hidden" name="round" value={survey.round} />
          <Button
            text={words(`terms:rating.${ratingName[rating]}`)}
            {...{ name: of, value: String(rating) }}
            classes={survey[of] === rating ? undefined : 'govuk-button--secondary'}
            attributes={{ 'aria-pressed': survey[of] === rating ? 'true' : 'false' }}
          />
        </Form>
      ))}
    </div>
  </div>
);

const CommentForm = ({ view, words, locale, refused, survey: { round, comment } }: Part) => (
  <>
    {comment !== null && (
      <>
        <h3 className="govuk-heading-s">{words('pages:survey.commented')}</h3>
        <Quote text={comment} lang={languageOf(comment, null) ?? undefined} />
      </>
    )}
    <Form view={view} locale={locale} command="rate" about="comment">
      <input type="hidden" name="round" value={round} />
      <Message
        id="comment"
        name="comment"
        label={`${words('pages:survey.comment')}${words('pages:optional')}`}
        hint={words('pages:survey.hint')}
        refused={refused}
        words={words}
        value={refusedOf(refused, 'rate')?.given['comment']}
      />
      <Button text={words('pages:survey.button')} classes="govuk-button--secondary" />
    </Form>
  </>
);
