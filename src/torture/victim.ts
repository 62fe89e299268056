import { startProcess, type ProcessEnvironment, type Running } from '../proof/processes';

/** A process of ours that may be killed at any moment, and is started again. */
export class Victim {
  #running: Running | undefined;

  constructor(
    private readonly args: readonly string[],
    private readonly env: ProcessEnvironment,
    private readonly isReady: RegExp,
  ) {}

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Resolves once it says that it is ready. Rejects when it ends before. */
  async start(): Promise<void> {
    const running = startProcess(this.args, this.env, this.isReady);
    this.#running = running;
    void running.ended.then(() => {
      if (this.#running === running) this.#running = undefined;
    });
    await running.ready;
  }

  /** SIGKILL, in the middle of whatever it does. */
  async kill(): Promise<void> {
    await this.#take()?.kill();
  }

  async stop(): Promise<void> {
    await this.#take()?.stop();
  }

  #take(): Running | undefined {
    const running = this.#running;
    this.#running = undefined;
    return running;
  }
}
