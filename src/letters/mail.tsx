/** A letter as an e-mail: one column, no pictures, nothing loaded from anywhere. */
import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from 'react-email';
import type { ReactNode } from 'react';
import type { Locale } from '../domain/vocabulary.js';
import type { Brand } from '../words/brand.js';
import type { Block } from './blocks.js';

/** Those of the pages. */
const ink = '#17212b';
const quiet = '#4c5966';
const latin = '-apple-system, "Segoe UI", Roboto, Helvetica, Arial';
const fonts = {
  en: `${latin}, sans-serif`,
  'zh-CN': `${latin}, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`,
};

const breakable = { wordBreak: 'break-word', overflowWrap: 'anywhere' } as const;

/** Large print is two fifths larger. */
const stylesOf = (large: boolean) => {
  const px = (size: number): string => `${large ? Math.round(size * 1.4) : size}px`;
  const paragraph = { ...breakable, color: ink, fontSize: px(16), lineHeight: px(26), margin: '0 0 16px' };
  return {
    page: { backgroundColor: '#f4f6f8', padding: '16px 8px' },
    card: { backgroundColor: '#ffffff', maxWidth: '600px', padding: '24px' },
    title: { ...breakable, color: ink, fontSize: px(22), lineHeight: px(30), margin: '0 0 20px' },
    heading: { ...breakable, color: ink, fontSize: px(17), lineHeight: px(26), margin: '24px 0 8px' },
    paragraph,
    list: { ...paragraph, paddingLeft: '24px' },
    item: { ...breakable, margin: '0 0 4px' },
    table: { borderCollapse: 'collapse', margin: '0 0 16px', width: '100%' },
    label: {
      ...breakable,
      color: quiet,
      fontSize: px(15),
      lineHeight: px(22),
      fontWeight: 'normal',
      padding: '4px 16px 4px 0',
      textAlign: 'left',
      verticalAlign: 'top',
      width: '38%',
    },
    value: {
      ...breakable,
      color: ink,
      fontSize: px(15),
      lineHeight: px(22),
      padding: '4px 0',
      verticalAlign: 'top',
    },
    quote: { borderLeft: '4px solid #c5cdd5', margin: '0 0 16px', padding: '2px 0 2px 16px' },
    button: {
      fontSize: px(16),
      fontWeight: 'bold',
      padding: '12px 20px',
    },
    url: { ...breakable, color: quiet, fontSize: px(13), lineHeight: px(20), margin: '8px 0 16px' },
    line: { borderTop: '1px solid #c5cdd5', margin: '8px 0 12px' },
    small: { ...breakable, color: quiet, fontSize: px(13), lineHeight: px(20), margin: '0' },
  } as const;
};
type Styles = ReturnType<typeof stylesOf>;

const dark = ({ brand, button, onButton }: Colours['dark']) => `@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: #10161c !important; }
  .card { background-color: #161d24 !important; border-top-color: ${brand} !important; }
  .card h1, .card h2, .card p, .card li, .card td { color: #e7ecf1 !important; }
  .card th, .card .quiet, .card .quiet a { color: #a9b6c2 !important; }
  .card .button, .card .button span { background-color: ${button} !important; color: ${onButton} !important; }
}`;

type Colours = Brand['colours'];
export type MailProps = {
  colours: Colours;
  locale: Locale;
  subject: string;
  preview: string;
  blocks: Block[];
  footer: string[];
  /** In large print. */
  large: boolean;
};

export function Mail({ colours, locale, subject, preview, blocks, footer, large }: MailProps) {
  const style = stylesOf(large);
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{dark(colours.dark)}</style>
      </Head>
      <Body lang={locale} className="page" style={{ ...style.page, fontFamily: fonts[locale] }}>
        <Preview useTitleTag={false}>{preview}</Preview>
        <Container className="card" style={{ ...style.card, borderTop: `4px solid ${colours.light.brand}` }}>
          <Heading as="h1" style={style.title}>
            {subject}
          </Heading>
          {blocks.map((block, index) => (
            <MailBlock key={index} block={block} colours={colours.light} style={style} />
          ))}
          <Hr style={style.line} />
          {footer.map((line) => (
            <Text key={line} className="quiet" style={style.small}>
              {line}
            </Text>
          ))}
        </Container>
      </Body>
    </Html>
  );
}

type BlockProps = { block: Block; colours: Colours['light']; style: Styles };

const MailBlock = ({ block, colours, style }: BlockProps): ReactNode => {
  switch (block.kind) {
    case 'text':
      return <Text style={style.paragraph}>{block.text}</Text>;
    case 'heading':
      return (
        <Heading as="h2" style={style.heading}>
          {block.text}
        </Heading>
      );
    case 'rows':
      return <Rows rows={block.rows} style={style} />;
    case 'list':
      return (
        <ul style={style.list}>
          {block.items.map((item) => (
            <li key={item} style={style.item}>
              {item}
            </li>
          ))}
        </ul>
      );
    case 'quote':
      return <Quote text={block.text} style={style} />;
    default:
      return (
        <Section>
          <Button
            className="button"
            href={block.url}
            style={{ ...style.button, backgroundColor: colours.button, color: colours.onButton }}
          >
            {block.label}
          </Button>
          <Text className="quiet" style={style.url}>
            <Link href={block.url} style={{ color: quiet }}>
              {block.url}
            </Link>
          </Text>
        </Section>
      );
  }
};

const Rows = ({ rows, style }: { rows: [string, string][]; style: Styles }) => (
  <table style={style.table}>
    <tbody>
      {rows.map(([label, value]) => (
        <tr key={label}>
          <th scope="row" style={style.label}>
            {label}
          </th>
          <td style={style.value}>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** A paragraph for every line: some mail programs know no `white-space`, and a line turned right-to-left stays alone. */
const Quote = ({ text, style }: { text: string; style: Styles }) => (
  <blockquote style={style.quote}>
    {text.split('\n').map((line, index) => (
      <p key={index} dir="auto" style={{ ...style.paragraph, margin: '0' }}>
        {line === '' ? '\u00A0' : line}
      </p>
    ))}
  </blockquote>
);
