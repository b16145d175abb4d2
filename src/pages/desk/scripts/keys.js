/** Single keys on the desk. Everything they do, a link or a button does too; they are listed under `?`. */
'use strict';

/** The links of the rows of a list, in their order. @returns {HTMLElement[]} */
const rows = () => [...document.querySelectorAll('[data-row]')].filter((row) => row instanceof HTMLElement);

/** Puts the focus on a row so many further on; from none, on the first. @param {number} by */
function move(by) {
  const all = rows();
  const at = all.findIndex((row) => row === document.activeElement);
  const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1);
  all[to]?.focus();
}

/** Presses what is marked with this key, or goes to `path`. @param {string} key @param {string} path */
function press(key, path) {
  const marked = document.querySelector(`[data-key="${key}"]`);
  if (marked instanceof HTMLInputElement) {
    marked.focus();
    marked.select();
  } else if (marked instanceof HTMLElement) marked.click();
  else location.assign(path);
}

const keysOf = document.querySelector('dialog.redress-keys');
const dialog = keysOf instanceof HTMLDialogElement ? keysOf : null;

/** @type {Record<string, () => void>} */
const does = {
  '/': () => press('/', '/desk/search'),
  j: () => move(1),
  k: () => move(-1),
  o: () => (rows().find((row) => row === document.activeElement) ?? rows()[0])?.click(),
  n: () => press('n', '/desk/work/next'),
  w: () => location.assign('/desk/work'),
  '?': () => dialog?.showModal(),
};

/** Somebody writes there, and a key is a letter. @param {EventTarget | null} target */
const isTyped = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, isComposing, repeat } = event;
  if (ctrlKey || metaKey || altKey || isComposing || isTyped(target) || dialog?.open) return;
  const act = Object.hasOwn(does, key) ? does[key] : undefined;
  if (act === undefined || (repeat && key !== 'j' && key !== 'k')) return;
  event.preventDefault();
  act();
});

for (const button of document.querySelectorAll('[data-shows-keys]')) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => dialog?.showModal());
}
