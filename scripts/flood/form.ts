/** The web form as somebody fills it in, from a network of theirs. */

export type Posted = { status: number; to: string };
/** Sends a form; the network is said by the header of a proxy that is trusted. */
export type Post = (path: string, fields: Record<string, string>) => Promise<Posted>;

/** Longer than any answer may take. */
const HUNG_MS = 30_000;

export const postFrom =
  (url: string, network: string): Post =>
  async (path, fields) => {
    const answer = await fetch(new URL(path, url), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'x-forwarded-for': network, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(HUNG_MS),
    });
    await answer.arrayBuffer();
    return { status: answer.status, to: answer.headers.get('location') ?? '' };
  };

/** What is answered where something must be. */
const answers: Record<string, Record<string, string>> = {
  subject: { type: 'none' },
  story: { story: 'My parcel never came.' },
  danger: { danger: 'no' },
  behalf: { behalf: 'myself' },
  minor: { minor: 'none' },
  adjustments: { writtenIn: 'en' },
};

/** Answers question after question as the form asks them; gives the last answer: a way to `/sent`, or why not. */
export async function fillIn(post: Post, contact: { email?: string } = {}): Promise<Posted> {
  let answer = await post('/complain?lang=en', { class: 'other' });
  for (let asked = ''; answer.status === 303 && !isSent(answer);) {
    const [path = '', step = ''] = /^\/complain\/[^/]+\/([a-z-]+)/.exec(answer.to) ?? [];
    if (step === asked) throw new Error(`The form asks for ${step} again.`);
    asked = step;
    answer = await post(`${path}?lang=en`, step === 'contact' ? contact : (answers[step] ?? {}));
  }
  return answer;
}

export const isSent = ({ status, to }: Posted): boolean => status === 303 && /\/sent\b/.test(to);
