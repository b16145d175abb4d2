/** How this installation calls itself and looks: from a file, so it is read here, not changed. */
import { Locale } from '../../../domain/vocabulary.js';
import type { Brand } from '../../../words/brand.js';
import { languageNames, wordsIn } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { SummaryList } from '../../parts/govuk/content/summary-list.js';
import { adminPage } from './admin-page.js';

export function brandPage(frame: DeskFrame, { brand, file }: { brand: Brand; file: string | null }): string {
  const words = wordsIn(frame.locale);
  const both = (said: Record<Locale, string>) =>
    Locale.options.map((locale) => (
      <span key={locale} className="redress-line" lang={locale}>
        {words('policy:of', { name: languageNames[locale], value: said[locale] })}
      </span>
    ));
  const none = words('admin:none');
  const { name, logo, colours, phone, imprint, privacy, emergency, exit } = brand;
  const rows = [
    ['name', both(name)],
    ['logo', logo === null ? none : words('admin:brand.logoOwn')],
    [
      'colours',
      (['light', 'dark'] as const).map((scheme) => (
        <span key={scheme} className="redress-line">
          {words('policy:of', {
            name: words(`admin:brand.${scheme}`),
            value: Object.values(colours[scheme]).join(' '),
          })}
        </span>
      )),
    ],
    [
      'phone',
      phone === null ? (
        none
      ) : (
        <>
          <span className="redress-line">{phone.number}</span>
          {both(phone.hours)}
        </>
      ),
    ],
    ['imprint', imprint === null ? none : both(imprint)],
    ['privacy', privacy === null ? none : both(privacy)],
    [
      'emergency',
      emergency.map((one) => (
        <span key={one.en} className="redress-line">
          {one[frame.locale]}
        </span>
      )),
    ],
    ['exit', both(exit)],
  ] as const;
  return adminPage(frame, {
    title: words('admin:pages.brand.title'),
    children: (
      <>
        <p className="govuk-body">
          {file === null ? words('admin:brand.none') : words('admin:brand.file', { file })}
        </p>
        <SummaryList
          rows={rows.map(([field, value]) => ({
            key: { text: words(`admin:brand.${field}`) },
            value: { text: value },
          }))}
        />
        <p className="govuk-body">{words('admin:brand.how')}</p>
      </>
    ),
  });
}
