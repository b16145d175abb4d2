/** Whether a text for the respondent may betray the complainant: such a text waits for a second person. */

/** Who the complainant is, with whoever speaks for them, and what they wrote. Handed in at the door; never stored with the state. */
export type Secrets = {
  emails: readonly (string | null)[];
  phones: readonly (string | null)[];
  accountId: string | null;
  words: string[];
};

const WORDS_IN_A_ROW = 8;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** True where the text holds their address, number or account, or eight of their words in a row. */
export function betrays(text: string, secrets: Secrets): boolean {
  const plain = normal(text);
  const named = [...secrets.emails, secrets.accountId].some(
    (name) => name !== null && plain.includes(normal(name)),
  );
  const phoned = secrets.phones
    .map((phone) => digits(phone ?? '').slice(-8))
    .some((phone) => phone !== '' && digits(text).includes(phone));
  return named || phoned || secrets.words.some((written) => quotes(text, written));
}

const normal = (text: string): string => text.normalize('NFKC').toLowerCase();
const digits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

function quotes(text: string, written: string): boolean {
  const [ours, theirs] = [rows(text), new Set(rows(written))];
  return ours.some((row) => theirs.has(row));
}

/** Every run of eight words, one string each. */
function rows(text: string): string[] {
  const list = [...words.segment(normal(text))].filter((part) => part.isWordLike).map((part) => part.segment);
  return list
    .slice(0, Math.max(0, list.length - WORDS_IN_A_ROW + 1))
    .map((_, i) => list.slice(i, i + WORDS_IN_A_ROW).join(' '));
}
