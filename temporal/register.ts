import { setTimeout as delay } from 'node:timers/promises';
import { isGrpcServiceError, type ConnectionLike } from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes.js';
import { msToTs } from '@temporalio/common/lib/time.js';
import { Fault, ok, warn, type Finding } from '../src/finding.js';
import { told } from './connection.js';
import { searchAttributes } from '../src/contract/search-attributes.js';

const attributes = Object.values(searchAttributes);

/** A condition that only an attribute of the type understands. */
const CONDITION = {
  KEYWORD: "STARTS_WITH 'a'",
  INT: '= 1',
  DATETIME: "= '2026-01-01T00:00:00Z'",
  BOOL: '= true',
} as const;

/**
 * Sees to it that the namespace takes our search attributes, adding those it lacks; where we may not add them
 * (Temporal Cloud), fails with the command that does.
 */
export async function registerSearchAttributes(connection: ConnectionLike, namespace: string): Promise<void> {
  if ((await misunderstanding(connection, namespace)) === null) return;
  try {
    await addMissing(connection, namespace);
    for (const until = Date.now() + 60_000; ; await delay(100)) {
      const failure = await misunderstanding(connection, namespace);
      if (failure === null) return;
      if (Date.now() > until) throw failure;
    }
  } catch (error) {
    const wanted = attributes.map(
      ({ name, type }) => `--name ${name} --type ${TypedSearchAttributes.toMetadataType(type)}`,
    );
    throw new Fault(
      `Namespace ${namespace} lacks search attributes of ours, and we cannot add them (${told(error)}): let its administrator run ` +
        `\`temporal operator search-attribute create --namespace ${namespace} ${wanted.join(' ')}\`, then start again.`,
      { cause: error },
    );
  }
}

/** Whether the namespace takes our search attributes; changes nothing. */
export async function checkAttributes(connection: ConnectionLike, namespace: string): Promise<Finding> {
  const error = await misunderstanding(connection, namespace);
  if (error === null) return ok('Search attributes are there');
  return warn(
    `Namespace ${namespace} does not take our search attributes (${told(error)}): the next start adds them, or says the command that does.`,
  );
}

/** Another half may add them at the same time: what that one has added is there as well as if we had. */
async function addMissing(connection: ConnectionLike, namespace: string): Promise<void> {
  let missing = await missingIn(connection, namespace);
  while (missing.length > 0) {
    const failure = await failureOf(
      connection.operatorService.addSearchAttributes({
        ...{ namespace, searchAttributes: Object.fromEntries(missing) },
      }),
    );
    if (failure === null) return;
    const left = await missingIn(connection, namespace);
    if (left.length === missing.length) {
      if (isThere(failure)) return;
      throw failure;
    }
    missing = left;
  }
}

const failureOf = (doing: Promise<unknown>): Promise<unknown> =>
  doing.then(
    () => null,
    (error: unknown) => error,
  );

async function missingIn({ operatorService }: ConnectionLike, namespace: string) {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  return attributes
    .filter(({ name }) => !(name in customAttributes))
    .map(({ name, type }) => [name, encodeSearchAttributeIndexedValueType(type) ?? 0]);
}

/** The code of gRPC for what is there already. */
const ALREADY_EXISTS = 6;

function isThere(error: unknown): boolean {
  const code: number | null = isGrpcServiceError(error) ? error.code : null;
  return code === ALREADY_EXISTS;
}

/** Why the server does not understand a query over all of them; it caches what it knows, so asking is the only proof. */
async function misunderstanding({ workflowService }: ConnectionLike, namespace: string): Promise<unknown> {
  const query = attributes.map(({ name, type }) => `${name} ${CONDITION[type]}`).join(' and ');
  return await failureOf(workflowService.countWorkflowExecutions({ namespace, query }));
}

/** Keeps closed runs for so many days; the dev server's own default is one. */
export async function setRetention(
  { workflowService }: ConnectionLike,
  namespace: string,
  days: number,
): Promise<void> {
  const workflowExecutionRetentionTtl = msToTs(`${days} days`);
  await workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl } });
}
