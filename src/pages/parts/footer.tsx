/** How to reach us, whom to call in danger, and what the law asks a page to name. */
import type { Locale } from '../../domain/vocabulary.js';
import type { Brand } from '../../words/brand.js';
import { wordsIn } from '../../words/languages.js';

export function Footer({ brand, locale }: { brand: Brand; locale: Locale }) {
  const words = wordsIn(locale);
  const { phone, emergency, imprint, privacy } = brand;
  const links = [
    { href: imprint?.[locale], text: words('pages:footer.imprint') },
    { href: privacy?.[locale], text: words('pages:footer.privacy') },
  ];
  return (
    <footer className="redress-footer">
      <div className="govuk-width-container">
        {phone !== null && (
          <p>{words('pages:footer.phone', { number: phone.number, hours: phone.hours[locale] })}</p>
        )}
        {emergency.length > 0 && (
          <p>
            {words('pages:footer.emergency', { lines: emergency.map((line) => line[locale]).join(' · ') })}
          </p>
        )}
        {links.some(({ href }) => href !== undefined) && (
          <p>
            {links.map(
              ({ href, text }) =>
                href !== undefined && (
                  <a key={href} className="govuk-link govuk-!-margin-right-4" href={href}>
                    {text}
                  </a>
                ),
            )}
          </p>
        )}
      </div>
    </footer>
  );
}
