import type { Client } from '@temporalio/client';

/** The search attributes of a complaint's newest run, by name. */
export async function searchAttributesOf(client: Client, number: string): Promise<Record<string, unknown>> {
  const { typedSearchAttributes } = await client.workflow.getHandle(number).describe();
  return Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
}
