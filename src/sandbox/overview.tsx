/** The first page of the platform to try: what is there, what goes wrong, and what it was asked. */
import { Button, Field, Tick, page } from './frame.js';
import { ThingCard } from './pages.js';
import { switchNames, type State } from './state.js';

const kinds = [
  ['', 'call of any kind'],
  ['carryOut', 'remedy'],
  ['lookUp', 'look-up'],
  ['send', 'message'],
];

const Switches = ({ state }: { state: State }) => (
  <>
    {switchNames.map((name) => (
      <Button key={name} does="arm" says={name} fields={{ name }}>
        <label>
          next{' '}
          <input name="times" type="number" min="1" defaultValue="1" required style={{ width: '4rem' }} />
        </label>
        <label>
          of{' '}
          <select name="of">
            {kinds.map(([value, says]) => (
              <option key={value} value={value}>
                {says}
              </option>
            ))}
          </select>
        </label>
      </Button>
    ))}
    <p>
      {state.armed.length === 0
        ? 'Everything works.'
        : `To go wrong: ${state.armed.map(({ name, of, times }) => `${name} ${times} × ${of ?? 'any call'}`).join(', ')}. `}
      {state.armed.length > 0 && <Button does="disarm" says="Have everything work" />}
    </p>
  </>
);

const Log = ({ state }: { state: State }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">When</th>
        <th scope="col">Call</th>
        <th scope="col">Said</th>
        <th scope="col">Answer</th>
      </tr>
    </thead>
    <tbody>
      {state.calls
        .toReversed()
        .slice(0, 50)
        .map(({ at, call, body, status }, place) => (
          <tr key={place}>
            <td>{at}</td>
            <td>{call}</td>
            <td>
              <code>{JSON.stringify(body)}</code>
            </td>
            <td>{status ?? 'none'}</td>
          </tr>
        ))}
    </tbody>
  </table>
);

/** Everything at a glance. */
export function overview(state: State): string {
  const conversations = [...new Set(state.messages.map(({ conversation }) => conversation))];
  return page(
    'The platform to try',
    <>
      <h2>Posts and accounts</h2>
      {state.things.map((thing) => (
        <ThingCard key={`${thing.type}/${thing.reference}`} state={state} thing={thing} />
      ))}
      <Button does="post" says="Post">
        <Field name="account" label="Account" value="mallory" />
        <Field name="text" label="Text" />
      </Button>
      <h2>Messages to the complaints account</h2>
      <ul>
        {conversations.map((conversation) => (
          <li key={conversation}>
            <a href={`/conversations/${encodeURIComponent(conversation)}`}>{conversation}</a>
          </li>
        ))}
      </ul>
      <Button does="write" says="Send">
        <Field name="account" label="Account" value="lin" />
        <Field name="text" label="Message" />
        <Tick name="screenshot" label="With a screenshot" />
      </Button>
      <h2>What goes wrong</h2>
      <Switches state={state} />
      <h2>What Redress asked</h2>
      <Log state={state} />
    </>,
  );
}
