/** What the sealed log has of a case: where each entry stands in it, and the proof of each. */
import type { SealRead } from '../../../cases/seal/read-seal.js';
import { sayingIn } from '../../../words/case/say.js';
import { sentenceOf } from '../../../words/case/words.js';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { BackLink } from '../../parts/govuk/content/blocks.js';
import { SummaryList } from '../../parts/govuk/content/summary-list.js';
import { casePath, proofPath } from '../paths.js';

export function sealPage(frame: DeskFrame, { number, policy, names, head, key, entries }: SealRead): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const say = sayingIn(locale, { policy, names });
  const title = words('seal:title');
  const row = (name: string, text: string) => ({ key: { text: name }, value: { text } });
  return deskPage(frame, {
    title: `${title} – ${number}`,
    children: (
      <>
        <BackLink href={casePath(number)} text={words('case:title', { number })} />
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{words('seal:about')}</p>
        {head === null ? (
          <p className="govuk-body">{words('seal:none')}</p>
        ) : (
          <>
            <h2 className="govuk-heading-m">{words('seal:head')}</h2>
            <SummaryList
              rows={[
                row(words('seal:size'), String(head.size)),
                row(words('seal:root'), Buffer.from(head.root).toString('base64')),
                row(words('seal:at'), say.instant(head.at)),
                row(words('seal:key'), key),
              ]}
            />
          </>
        )}
        <h2 className="govuk-heading-m">{words('seal:entries')}</h2>
        <ol className="redress-journal">
          {entries.map(({ event, index }) => (
            <li key={event.version} value={event.version}>
              <time dateTime={new Date(event.at).toISOString()}>{say.instant(event.at)}</time>{' '}
              {sentenceOf(locale, event, say)}
              <br />
              {index === null ? (
                words('seal:waiting')
              ) : (
                <>
                  {words('seal:place', { index })}{' '}
                  <a className="govuk-link" href={proofPath(number, event.version)} download>
                    {words('seal:proof', { version: event.version })}
                  </a>
                </>
              )}
            </li>
          ))}
        </ol>
      </>
    ),
  });
}
