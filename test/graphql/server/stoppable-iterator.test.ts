import { stoppable } from '../../../src/graphql/server/stoppable-iterator';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let value = 1; value <= count; value += 1) yield value;
}

describe('stoppable', () => {
  it('passes values on and tells the end once', async () => {
    const onStop = jest.fn();
    const values: number[] = [];
    for await (const value of stoppable(numbers(3), onStop)) values.push(value);
    expect(values).toEqual([1, 2, 3]);
    expect(onStop).toHaveBeenCalledTimes(1);
  });

  it('ends a pending next at once, though the source never answers', async () => {
    const onStop = jest.fn();
    const returned = jest.fn(() => new Promise<never>(() => undefined));
    const iterator = stoppable<number>(
      { next: () => new Promise(() => undefined), return: returned },
      onStop,
    );
    const pending = [iterator.next(), iterator.next()];
    expect(await iterator.return?.()).toEqual({ value: undefined, done: true });
    expect(await Promise.all(pending)).toEqual([
      { value: undefined, done: true },
      { value: undefined, done: true },
    ]);
    await iterator.return?.();
    expect(onStop).toHaveBeenCalledTimes(1);
    expect(returned).toHaveBeenCalledTimes(1);
  });

  it('asks a stopped source for nothing', async () => {
    const next = jest.fn();
    const iterator = stoppable<number>({ next }, () => undefined);
    await iterator.return?.();
    expect(await iterator.next()).toEqual({ value: undefined, done: true });
    expect(next).not.toHaveBeenCalled();
  });

  it('passes on the failure of the source, and bears that of its return', async () => {
    const onStop = jest.fn();
    const failing = stoppable<number>({ next: () => Promise.reject(new Error('lost')) }, onStop);
    await expect(failing.next()).rejects.toThrow('lost');
    expect(onStop).toHaveBeenCalledTimes(1);
    const source = {
      next: () => new Promise<never>(() => undefined),
      return: () => Promise.reject(new Error('late')),
    };
    const iterator = stoppable<number>(source, onStop);
    expect(await iterator.return?.()).toEqual({ value: undefined, done: true });
  });
});
