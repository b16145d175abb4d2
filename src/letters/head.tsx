/** A head of the sealed log by mail, to whoever keeps it; in both languages, for nobody knows theirs. */
import { renderToStaticMarkup } from 'react-dom/server';
import { Locale } from '../domain/vocabulary.js';
import type { Brand } from '../words/brand.js';
import { wordsIn } from '../words/languages.js';
import { quote, text } from './blocks.js';
import { Mail } from './mail.js';
import { DOCTYPE, type Rendered } from './render.js';

/** The plain text holds the head as it was signed, to be saved as a file. */
export function renderHead(
  { day, size, signed }: { day: string; size: number; signed: string },
  brand: Brand,
): Omit<Rendered, 'sms'> {
  const said = Locale.options.map((locale) => {
    const words = wordsIn(locale);
    return {
      subject: words('seal:mail.subject', { platform: brand.name[locale], day }),
      about: words('seal:mail.about', { size }),
    };
  });
  const subject = said.map((one) => one.subject).join(' · ');
  const about = said.map((one) => one.about);
  const html = renderToStaticMarkup(
    <Mail
      {...{ subject, locale: 'zh-CN', large: false, colours: brand.colours, footer: [] }}
      preview={about.join(' ')}
      blocks={[...about.map(text), ...quote(signed)]}
    />,
  );
  return { subject, html: `${DOCTYPE}${html}`, text: `${about.join('\n\n')}\n\n${signed}` };
}
