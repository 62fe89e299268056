import { type StatementFailed } from '../../../src/store/database/errors';
import { type StatementResult, type WriterSession } from '../../../src/store/database/session';

/** A real session whose next COMMIT fails in the way that the test wants. */
export class FailingSession implements WriterSession {
  nextCommit: 'fails' | 'is done and fails' | undefined;

  constructor(
    private readonly inner: WriterSession,
    private readonly failure: StatementFailed,
  ) {}

  begin(guarded: boolean): Promise<void> {
    return this.inner.begin(guarded);
  }

  run(sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    return this.inner.run(sql, parameters);
  }

  keep(): Promise<void> {
    return this.inner.keep();
  }

  undo(): Promise<void> {
    return this.inner.undo();
  }

  async commit(): Promise<void> {
    const how = this.nextCommit;
    this.nextCommit = undefined;
    if (how !== 'fails') await this.inner.commit();
    if (how !== undefined) throw this.failure;
  }

  rollback(): Promise<void> {
    return this.inner.rollback();
  }

  commitInDoubt(failure: StatementFailed): boolean {
    return this.inner.commitInDoubt(failure);
  }

  probe(): Promise<void> {
    return this.inner.probe();
  }
}
