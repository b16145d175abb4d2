/** The private page of whoever filed for somebody else, until it is proven that they may: the receipt, and their own words. */
import type { ReceiptOnly } from '../../../domain/disclosure/representing/receipt-only.js';
import type { Locale } from '../../../domain/vocabulary.js';
import type { Brand } from '../../../words/brand.js';
import { instant, spoken } from '../../../words/instants.js';
import { wordsIn, type Words } from '../../../words/languages.js';
import { Details } from '../../parts/govuk/content/details.js';
import { SummaryList } from '../../parts/govuk/content/summary-list.js';
import { Numbered, type PageFrame } from '../../parts/page.js';
import { WriteForm } from '../party/forms.js';
import { plainText, threadLines } from '../party/plain.js';
import { privatePage } from '../party/private-page.js';
import { refusedForm, type Flash } from '../party/refused.js';
import { filesOf, Thread } from '../party/thread.js';
import { AdjustmentsForm, isAdjusting } from './forms/adjustments-form.js';
import { CloseContactForms, ContactForm } from './forms/contact-forms.js';
import type { PageView } from './view.js';

export type ReceiptView = ReceiptOnly & PageView;

export function receiptOnlyPage(frame: PageFrame, view: ReceiptView, flash?: Flash): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { open, files, otherLanguageUrl } = view;
  const refused = refusedForm(flash, { words, locale, open, questions: [], files });
  // Whether files are taken says how it stands.
  const part = { view: { ...view, takesFiles: true }, locale, words, refused };
  const title = words('pages:tracking.title', { number: view.number });
  const isContact = refused?.command === 'change-contact' || refused?.command === 'refuse-contact';
  return privatePage(frame, {
    ...{ title, flash, refused, ofAppeal: false, otherLanguageUrl, large: view.largePrint },
    children: (
      <>
        <span className="govuk-caption-l">
          <Numbered text={title} number={view.number} />
        </span>
        <h1 className="govuk-heading-l">{words('pages:receiptOnly.heading')}</h1>
        <p className="govuk-body-l redress-next">{words('letters:representing.title')}</p>
        <p className="govuk-body">{words('letters:representing.proof')}</p>
        <WriteForm {...part} hint={words('pages:receiptOnly.hint')} as="opinion" />
        <Thread thread={view.thread} locale={locale} words={words} fileUrl={filesOf(view.path)} />
        <Details summaryText={words('pages:contact.heading')} open={isContact && !isAdjusting(refused)}>
          <ContactForm {...part} />
          <CloseContactForms {...part} />
        </Details>
        <Details summaryText={words('pages:adjustments.heading')} open={isContact && isAdjusting(refused)}>
          <AdjustmentsForm {...part} />
        </Details>
        <SummaryList
          rows={aboutOf(view, words, locale).map(([key, value]) => ({
            ...{ key: { text: key }, value: { text: value } },
          }))}
        />
        <p className="govuk-body">{words('spoken', { spoken: spoken(view.number, locale) })}</p>
        <p className="govuk-body redress-unprinted">
          <a className="govuk-link" href={`${view.path}/download?lang=${locale}`} download>
            {words('pages:tracking.download')}
          </a>
        </p>
        <p className="govuk-hint">{words('private')}</p>
      </>
    ),
  });
}

const aboutOf = (
  { number, receivedAt, representative }: ReceiptOnly,
  words: Words,
  locale: Locale,
): [string, string][] => [
  [words('complaintNumber'), number],
  [words('pages:tracking.step.received'), instant(receivedAt, locale)],
  [words('pages:receiptOnly.as'), words(`representative.${representative}`)],
];

/** The same as plain text, to be kept. `now` is when it was asked for, in ms. */
export function receiptOnlyDownload(
  brand: Brand,
  receipt: ReceiptOnly,
  { now, locale }: { now: number; locale: Locale },
): string {
  const words = wordsIn(locale);
  return plainText([
    {
      title: `${brand.name[locale]} ${words('service')}`,
      lines: [
        ...aboutOf(receipt, words, locale).map(([name, value]) => `${name}${words('colon')}${value}`),
        words('pages:tracking.asOf', { at: instant(now, locale) }),
      ],
    },
    { title: words('letters:representing.title'), lines: [words('letters:representing.proof')] },
    { title: words('pages:course.said.heading'), lines: threadLines(receipt.thread, words, locale) },
  ]);
}
