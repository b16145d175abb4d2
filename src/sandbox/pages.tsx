/** What there is to see on the platform to try: a post, an account, a conversation. */
import { Button, Field, Tick, page } from './frame.js';
import { find, type Message, type State, type Thing } from './state.js';

const hides = ['remove-content', 'hide-content', 'protect-privacy'];

/** What everybody sees of it. */
function Shown({ thing, owner }: { thing: Thing; owner: Thing }) {
  const held = thing.holds.find(({ kind }) => hides.includes(kind));
  const suspended = owner.holds.some(({ kind }) => kind === 'suspend-account');
  if (thing.deleted) return <p>Deleted by its author.</p>;
  if (held !== undefined) return <p>This is not shown: {held.kind}.</p>;
  return (
    <>
      <p dir="auto">
        {thing.text}
        {suspended && ' (the account is suspended)'}
      </p>
      {thing.picture && (
        <img
          src={`/media/${encodeURIComponent(thing.reference)}.png`}
          alt="The picture of the post"
          width="120"
        />
      )}
    </>
  );
}

/** A post or an account as it is shown, with what holds it. */
export function ThingCard({ state, thing }: { state: State; thing: Thing }) {
  const { type, reference, account, holds } = thing;
  const owner = find(state, { type: 'account', reference: account });
  const at = `/${type === 'account' ? 'accounts' : 'posts'}/${encodeURIComponent(reference)}`;
  return (
    <article className={holds.length > 0 ? 'held' : ''}>
      <h3>
        {type === 'account' || type === 'post' ? <a href={at}>{reference}</a> : reference} ({type} of{' '}
        {account})
      </h3>
      <Shown thing={thing} owner={owner} />
      {holds.map(({ receipt, kind, key }) => (
        <p key={receipt}>
          {kind}, {key === null ? 'the platform’s own' : `for Redress (${key})`}, receipt {receipt}{' '}
          <Button does="lift" says="Lift it behind Redress’s back" fields={{ receipt }} />
        </p>
      ))}
    </article>
  );
}

/** One thing, with what can be done to it. */
export function thingPage(state: State, subject: { type: string; reference: string }): string {
  const thing = find(state, subject);
  const own = thing.type === 'account' ? 'suspend-account' : 'remove-content';
  return page(
    `${thing.type} ${thing.reference}`,
    <>
      <ThingCard state={state} thing={thing} />
      {thing.type !== 'account' && <Button does="delete" says="Delete it as its author" fields={subject} />}
      <Button does="impose" says={`The platform itself: ${own}`} fields={{ ...subject, kind: own }} />
    </>,
  );
}

const Said = ({ message: { id, from, text, edited, deleted } }: { message: Message }) => (
  <article className={from === null ? 'ours' : ''}>
    <p>
      <strong>{from ?? 'Complaints (Redress)'}</strong>
      {edited && ' (edited)'}
    </p>
    <p dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
      {deleted ? 'Taken back.' : text}
    </p>
    {from !== null && !deleted && (
      <>
        <Button does="edit" says="Edit" fields={{ id }}>
          <Field name="text" label="New text" />
        </Button>
        <Button does="take-back" says="Take back" fields={{ id }} />
      </>
    )}
  </article>
);

/** The messages between an account and Redress. */
export function conversationPage(state: State, conversation: string): string {
  const messages = state.messages.filter((message) => message.conversation === conversation);
  const account = messages[0]?.account ?? conversation.replace(/^with-/, '');
  return page(
    `Messages of ${account}`,
    <>
      {messages.map((message) => (
        <Said key={message.id} message={message} />
      ))}
      <Button does="write" says="Send" fields={{ account }}>
        <Field name="text" label="Message" />
        <Tick name="screenshot" label="With a screenshot" />
      </Button>
    </>,
  );
}
