/** Programs that send the web form as fast as they are answered, while people file from networks of their own. */
import { setTimeout as delay } from 'node:timers/promises';
import { fillIn, isSent, postFrom, type Post } from './form.js';

export type Wave = {
  url: string;
  /** So many posts the programs send. */
  posts: number;
  /** From so many networks. */
  networks: number;
  /** So many programs, and people, at once. */
  programs: number;
  people: number;
  /** The second number of the programs' addresses: no network is in two waves. */
  block: number;
};
/** `statuses`: how the programs' posts were answered, by status; `slowestMs` that people waited for one answer. */
export type Fared = {
  statuses: Map<number, number>;
  complaints: number;
  people: { filed: number; refused: string[]; slowestMs: number };
};

/** Where a person rests between two forms. */
const REST_MS = 200;
const SPENT = new Error('All posts are sent.');

/** Ends once all posts are sent and whoever was filing has filed. */
export async function flood(wave: Wave): Promise<Fared> {
  const fared: Fared = {
    ...{ statuses: new Map(), complaints: 0, people: { filed: 0, refused: [], slowestMs: 0 } },
  };
  const over = new AbortController();
  const people = Array.from({ length: wave.people }, (_, n) => filing(wave, fared, n, over.signal));
  let left = wave.posts;
  let forms = 0;
  const counting =
    (post: Post): Post =>
    async (path, fields) => {
      if (left <= 0) throw SPENT;
      left -= 1;
      const answer = await post(path, fields);
      fared.statuses.set(answer.status, (fared.statuses.get(answer.status) ?? 0) + 1);
      return answer;
    };
  async function program(): Promise<void> {
    while (left > 0) {
      const network = forms++ % wave.networks;
      const address = `10.${wave.block}.${network >> 8}.${network & 255}`;
      try {
        if (isSent(await fillIn(counting(postFrom(wave.url, address))))) fared.complaints += 1;
      } catch (error) {
        if (error !== SPENT) throw error;
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: wave.programs }, program));
  } finally {
    over.abort();
    await Promise.all(people);
  }
  return fared;
}

/** One person after another files a complaint, once at least. */
async function filing(
  { url, block }: Wave,
  { people }: Fared,
  place: number,
  signal: AbortSignal,
): Promise<void> {
  for (let n = 0; n === 0 || !signal.aborted; n++) {
    const post = postFrom(url, `172.${16 + (place % 16)}.${n >> 8}.${n & 255}`);
    const timed: Post = async (path, fields) => {
      const since = performance.now();
      const answer = await post(path, fields);
      people.slowestMs = Math.max(people.slowestMs, Math.round(performance.now() - since));
      return answer;
    };
    const email = `person-${block}-${place}-${n}@example.com`;
    const answer = await fillIn(timed, { email });
    if (isSent(answer)) people.filed += 1;
    else people.refused.push(`${answer.status} ${answer.to}`);
    await delay(REST_MS);
  }
}
