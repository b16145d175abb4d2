/** What a check found: one sentence, which for all but `ok` says what is wrong and what to do. */
export type Finding = Readonly<{ result: 'ok' | 'warn' | 'fail'; says: string }>;

export const ok = (says: string): Finding => ({ result: 'ok', says });
export const warn = (says: string): Finding => ({ result: 'warn', says });
export const fail = (says: string): Finding => ({ result: 'fail', says });

/** A fault of the surroundings; its message is the one sentence that the start and the doctor both show. */
export class Fault extends Error {
  override name = 'Fault';
}

/** Stops at a finding that fails; throws Fault. */
export function demand({ result, says }: Finding): void {
  if (result === 'fail') throw new Fault(says);
}

/** A step of the start as a check: what it found, or the fault it met. */
export async function attempt(step: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await step();
  } catch (error) {
    return failed(error);
  }
}

/** An error as a finding: a fault is a sentence already. */
export const failed = (error: unknown): Finding =>
  fail(
    error instanceof Fault
      ? error.message
      : `This could not be checked (${reason(error)}): if it stays so, report it.`,
  );

/** One line, as part of a sentence: connection errors are often an AggregateError without a message, then its code. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = error.message !== '' ? error.message : (codeOf(error) ?? error.name);
  return said.trim().split('\n').at(-1)?.trim().replace(/\.$/, '') ?? said;
}

/** The code of a system's or driver's error, such as ENOSPC or 28P01. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' || typeof error.code === 'number' ? String(error.code) : null;
}
