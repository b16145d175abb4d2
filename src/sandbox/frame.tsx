/** The frame of the pages of the platform to try, its buttons and fields. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b2733; background: #fff }
article { border: 1px solid #8aa; border-radius: 6px; padding: .5rem 1rem; margin: .5rem 0 }
form { display: inline-flex; flex-wrap: wrap; gap: .5rem; margin: .25rem .5rem .25rem 0; align-items: end }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #dde; overflow-wrap: anywhere; vertical-align: top }
.held { background: #f3eeee } .ours { background: #eef3f8 }
button, input, select { font: inherit; padding: .2rem .5rem }
@media (prefers-color-scheme: dark) { body { color: #e6edf3; background: #10161c } .held { background: #2b1f1f } .ours { background: #1b2733 } a { color: #8cc4ff } }`;

/** A page as a string. */
export const page = (title: string, children: ReactNode): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <p>
            <a href="/">The platform to try</a>
          </p>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>,
  )}`;

type Pressed = { does: string; says: string; fields?: Record<string, string>; children?: ReactNode };

/** A button that acts, with what it is told unseen. */
export const Button = ({ does, says, fields = {}, children }: Pressed) => (
  <form method="post" action={`/press/${does}`}>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
    <button>{says}</button>
  </form>
);

export const Tick = ({ name, label }: { name: string; label: string }) => (
  <label>
    <input type="checkbox" name={name} value="yes" /> {label}
  </label>
);

export const Field = ({ name, label, value }: { name: string; label: string; value?: string }) => (
  <label>
    {label} <input name={name} defaultValue={value} required />
  </label>
);
