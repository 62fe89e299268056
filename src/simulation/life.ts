import { type Database } from '../store/database/database';
import { type Queryable } from '../store/database/queryable';
import { type Random } from '../proof/random';
import { type Trace } from './trace';

class Dead extends Error {}

/**
 * One life of a server process. Whatever it waits for goes through here; once it has ended, nothing ever comes back to
 * it, so that its code stops at the await where it was, as that of a killed process does.
 */
export class Life {
  readonly died: Promise<void>;
  #end: () => void = () => undefined;
  #isOver = false;

  constructor(
    private readonly random: Random,
    private readonly trace: Trace,
    /** Chance to die at each await; asked each time. */
    private readonly crashRate: () => number,
  ) {
    this.died = new Promise(resolve => (this.#end = resolve));
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  kill(where: string): void {
    if (this.#isOver) return;
    this.trace.note(`killed ${where}`);
    this.#isOver = true;
    this.#end();
  }

  /** Dies here, if the seed says so. Returns whether there is no life left. */
  strikes(where: string): boolean {
    if (!this.#isOver && this.random.chance(this.crashRate())) this.kill(where);
    return this.#isOver;
  }

  /** An await: may be the last one before `work` begins, or the last one before it is heard of. */
  async pass<T>(where: string, work: () => Promise<T>): Promise<T> {
    if (this.strikes(`before ${where}`)) return never();
    try {
      const result = await work();
      return this.strikes(`after ${where}`) ? await never() : result;
    } catch (error) {
      if (this.#isOver) return never();
      throw error;
    }
  }

  /** The database as this life sees it. A unit of work that was not committed when it ended never will be. */
  database(real: Database): Database {
    const reader: Queryable = {
      dialect: real.reader.dialect,
      query: (sql, parameters) => this.pass('read', () => real.reader.query(sql, parameters)),
    };
    return {
      dialect: real.dialect,
      dataSource: real.dataSource,
      reader,
      write: work =>
        this.pass('write', () =>
          real.write(async tx => {
            if (this.#isOver) throw new Dead();
            const result = await work(tx);
            if (this.strikes('inside write')) throw new Dead();
            return result;
          }),
        ),
      snapshot: work => this.pass('snapshot', () => real.snapshot(work)),
      healthy: () => real.healthy(),
      figures: () => real.figures(),
      exclusively: work => real.exclusively(work),
      close: () => Promise.resolve(),
    };
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
