import { setTimeout as delay } from 'node:timers/promises';

/** Ends a wait, also one that begins only after it was rung. */
export class Bell {
  #rung = false;
  #waiting = new AbortController();

  ring(): void {
    this.#rung = true;
    this.#waiting.abort();
  }

  /** Waits until it is rung, so many milliseconds at most. */
  async heard(withinMs: number): Promise<void> {
    this.#waiting = new AbortController();
    const { signal } = this.#waiting;
    if (!this.#rung) await delay(withinMs, undefined, { signal }).catch(() => {});
    this.#rung = false;
  }
}
