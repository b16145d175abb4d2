/** Effects beside the loop: none fails the run or delays a decision; what each came to lies in the inbox like a command. */
import { CancellationScope, condition, isCancellation, log } from '@temporalio/workflow';
import type { Priority } from '@temporalio/common';
import type { Item } from '../inbox.js';

/** Effects of one kind, to be carried out by one call of their activity. */
export type Call<E> = {
  number: string;
  effects: E[];
  priority: Priority;
  /** False once all of them were settled otherwise. */
  isOwed: () => boolean;
};

/** How one kind of effect is carried out. */
export type EffectKind<E> = {
  /** All that start together go in one call; else each in its own. */
  together: boolean;
  /** Calls the activity, on its own queue with its own retries; `arrive` takes what it came to as commands for the inbox. */
  carryOut(call: Call<E>, arrive: (items: Item[]) => void): Promise<void>;
  /** What is raised where no further try helps. */
  exhausted(effects: E[]): Item[];
};

/** Does it as long as it is owed: what is settled otherwise meanwhile is not tried any more. */
export async function whileOwed<R>(
  { isOwed }: Pick<Call<unknown>, 'isOwed'>,
  work: () => Promise<R>,
): Promise<R> {
  const trying = new CancellationScope();
  void condition(() => !isOwed()).then(
    () => trying.cancel(),
    () => {},
  );
  return await trying.run(work);
}

/** A time that is nearly over is long enough for one try. */
const LEAST_MS = 5_000;
/** How long (ms) there is until an instant. */
export const timeLeft = (until: number): number => Math.max(LEAST_MS, until - Date.now());

/** Starts what is pending, each key once in a run. Keys are unique among all kinds. */
export class Effects<E extends { kind: string; key: string }> {
  private readonly underWay = new Set<string>();
  private readonly settled = new Set<string>();
  private owed: ReadonlySet<string> = new Set();
  /** Nothing more is started. */
  calledOff = false;

  constructor(
    private readonly kinds: Readonly<Record<E['kind'], EffectKind<E>>>,
    private readonly arrive: (items: Item[]) => void,
    private readonly scope: Pick<CancellationScope, 'run' | 'cancel'>,
  ) {}

  /** None is under way. */
  get atRest(): boolean {
    return this.underWay.size === 0;
  }

  /** Those of the pending that this run has not settled since. */
  unsettled(pending: readonly E[]): E[] {
    return pending.filter(({ key }) => !this.settled.has(key));
  }

  /** Starts what is pending and not under way. */
  start(number: string, pending: readonly E[], priority: Priority): void {
    this.owed = new Set(pending.map(({ key }) => key));
    if (this.calledOff) return;
    const fresh = this.unsettled(pending).filter(({ key }) => !this.underWay.has(key));
    for (const kind of new Set(fresh.map((effect): E['kind'] => effect.kind))) {
      const same = fresh.filter((effect) => effect.kind === kind);
      const calls = this.kinds[kind].together ? [same] : same.map((effect) => [effect]);
      for (const effects of calls) {
        const isOwed = () => effects.some(({ key }) => this.owed.has(key));
        void this.carryOut(this.kinds[kind], { number, effects, priority, isOwed });
      }
    }
  }

  /** Starts nothing more; what waits for its next try is given back to `unsettled`, what is being tried ends its try. */
  callOff(): void {
    if (this.calledOff) return;
    this.calledOff = true;
    this.scope.cancel();
  }

  private async carryOut(kind: EffectKind<E>, call: Call<E>): Promise<void> {
    const keys = call.effects.map(({ key }) => key);
    for (const key of keys) this.underWay.add(key);
    try {
      await this.scope.run(() => kind.carryOut(call, this.arrive));
      for (const key of keys) this.settled.add(key);
    } catch (error) {
      if (!isCancellation(error)) {
        log.error('Effects failed for good', { keys, error: String(error) });
        for (const key of keys) this.settled.add(key);
        this.arrive(kind.exhausted(call.effects));
      }
    } finally {
      for (const key of keys) this.underWay.delete(key);
    }
  }
}
