/** Where a file of a case comes from, and who was shown it, released it or took it out of sight. */
import type { Custody } from '../../../../cases/evidence/read-custody.js';
import type { Names } from '../../../../cases/desk/read-work.js';
import { inline } from '../../../../domain/disclosure/legible.js';
import { readerOf } from '../../../../domain/disclosure/desk/thread.js';
import { sayingIn } from '../../../../words/case/say.js';
import { wordsIn } from '../../../../words/languages.js';
import { fileSize } from '../../../../words/sizes.js';
import { deskPage, type DeskFrame } from '../../../parts/desk-page.js';
import { BackLink } from '../../../parts/govuk/content/blocks.js';
import { SummaryList } from '../../../parts/govuk/content/summary-list.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { casePath } from '../../paths.js';

export function custodyPage(
  frame: DeskFrame,
  { number, policy, file, steps, names }: Custody & { names: Names },
): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const say = sayingIn(locale, { policy, names });
  const title = words('case:custody.title');
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  return deskPage(frame, {
    title: `${title} – ${number}`,
    children: (
      <>
        <BackLink href={casePath(number)} text={words('case:title', { number })} />
        <h1 className="govuk-heading-l">{title}</h1>
        <SummaryList
          rows={[
            row(words('case:custody.name'), inline(file.name)),
            row(words('case:custody.type'), `${file.type}, ${fileSize(file.bytes, locale)}`),
            row('SHA-256', file.sha256),
            row(words('case:custody.for'), words(`case:to.${readerOf[file.audience]}`)),
          ]}
        />
        <Table
          caption={words('case:custody.steps')}
          captionClasses="govuk-table__caption--m"
          head={(['at', 'what', 'by'] as const).map((one) => ({ text: words(`case:custody.${one}`) }))}
          rows={steps.map(({ what, by, at }) => [
            { text: <time dateTime={new Date(at).toISOString()}>{say.instant(at)}</time> },
            { text: words(`case:custody.step.${what}`) },
            {
              text:
                by === null && what === 'brought' ? words('case:custody.filed') : say.who(by ?? undefined),
            },
          ])}
        />
      </>
    ),
  });
}
