/** The one stylesheet of all pages, inline: allowed by its hash, so that no page needs a nonce or may run a script. */
import { createHash } from 'node:crypto';

export const stylesheet = `
:root { color-scheme: light dark; --ink: #1c2430; --quiet: #55606e; --page: #f3f5f8; --card: #fff; --line: #c3ccd8;
  --field: #6b7787; --strong: #0b57b0; --on-strong: #fff; --good: #e6f4ea; --bad: #fdeaea; --danger: #a61b1b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --quiet: #aab4c2; --page: #12161c; --card: #1d232c;
  --line: #3b4553; --field: #8994a3; --strong: #8ab8f5; --on-strong: #10151b; --good: #17382a; --bad: #47201f; --danger: #ff9c94; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.6 -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
:lang(zh) body, body:lang(zh) { font-family: -apple-system, "Segoe UI", Roboto, Helvetica, Arial, "PingFang SC",
  "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header, main { max-width: 44rem; margin: 0 auto; padding: 0 1rem; }
header { display: flex; justify-content: space-between; gap: 1rem; padding-block: .75rem; }
header p { margin: 0; color: var(--quiet); }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0 1rem; }
h2 { font-size: 1.2rem; line-height: 1.35; margin: 0 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: 0 0 .75rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 0 0 1rem; }
a { color: var(--strong); }
a, button, input, textarea, summary { border-radius: .25rem; }
:focus-visible { outline: 3px solid var(--strong); outline-offset: 2px; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1rem; margin: 0 0 .5rem; }
dt { color: var(--quiet); } dd { margin: 0; }
ul { margin: 0 0 .75rem; padding-left: 1.25rem; }
blockquote { margin: 0 0 .75rem; padding-left: .75rem; border-left: .25rem solid var(--line); }
blockquote p { margin: 0; min-height: 1.6em; }
.steps { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .5rem; list-style: none; padding: 0; margin: 0 0 1rem; }
.steps li { border-top: .3rem solid var(--line); padding-top: .35rem; }
.steps li.done, .steps li.current { border-color: var(--strong); }
.steps li.current strong { text-decoration: underline; text-underline-offset: .2em; }
.steps span { display: block; color: var(--quiet); font-size: .875rem; }
label, legend { display: block; font-weight: 600; margin: 0 0 .25rem; padding: 0; }
label.choice { display: flex; gap: .5rem; align-items: flex-start; font-weight: 400; padding: .25rem 0; }
fieldset { border: 0; margin: 0 0 .75rem; padding: 0; }
input:not([type=checkbox], [type=radio], [type=hidden]), textarea { width: 100%; padding: .6rem; margin: 0 0 .75rem; font: inherit;
  color: inherit; background: var(--card); border: 1px solid var(--field); }
textarea { min-height: 8rem; resize: vertical; }
input[type=checkbox], input[type=radio] { width: 1.25rem; height: 1.25rem; margin: .2rem 0 0; flex: none; accent-color: var(--strong); }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border: 2px solid var(--strong); cursor: pointer;
  color: var(--on-strong); background: var(--strong); }
button.grave { color: var(--danger); background: transparent; border-color: var(--danger); }
.hint { color: var(--quiet); font-size: .9rem; }
.flash { border-width: 1px 1px 1px .4rem; } .flash p:last-child { margin: 0; }
.flash.done { background: var(--good); border-left-color: var(--strong); }
.flash.refused { background: var(--bad); border-left-color: var(--danger); }
table { width: 100%; border-collapse: collapse; margin: 0 0 .5rem; overflow-wrap: normal; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--quiet); }
iframe { width: 100%; height: 70vh; border: 1px solid var(--line); background: #fff; }
pre { white-space: pre-wrap; font: .9rem/1.5 ui-monospace, Menlo, Consolas, monospace; margin: 0; }
`;

const hash = `'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`;

const closed = {
  defaultSrc: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

/** Content-Security-Policy of every page, as helmet takes it. */
export const pagePolicy = { ...closed, styleSrc: [hash] };

/** The inbox frames mails, which style themselves inline; a frame made of `srcdoc` lives under its page's policy. */
export const inboxPolicy = { ...closed, styleSrc: ["'unsafe-inline'"], frameSrc: ["'self'"] };
