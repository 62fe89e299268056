import { insideUnitOfWork, runMarked } from '../../../src/domain/unit-of-work-mark';

describe('the mark of a unit of work', () => {
  it('is seen at any depth, across awaits, and nowhere else', async () => {
    expect(insideUnitOfWork()).toBe(false);
    const beside = Promise.resolve().then(insideUnitOfWork);
    const inside = await runMarked(async () => {
      await new Promise(setImmediate);
      return [insideUnitOfWork(), await Promise.resolve().then(insideUnitOfWork)];
    });
    expect(inside).toEqual([true, true]);
    expect(await beside).toBe(false);
    expect(insideUnitOfWork()).toBe(false);
  });

  it('does not outlive the unit in what the unit left behind', async () => {
    let later: Promise<boolean> | undefined;
    let release = (): void => undefined;
    const gate = new Promise<void>(resolve => (release = resolve));
    await runMarked(async () => {
      later = gate.then(insideUnitOfWork);
    });
    release();
    expect(await later).toBe(false);
  });

  it('ends when the unit throws', async () => {
    let later: Promise<boolean> | undefined;
    const failed = runMarked(async () => {
      later = new Promise(setImmediate).then(insideUnitOfWork);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await later).toBe(false);
  });
});
