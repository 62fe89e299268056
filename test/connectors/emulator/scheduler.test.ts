import { EmulatorClock } from '../../../src/connectors/emulator/clock';
import { Documents } from '../../../src/connectors/emulator/documents';
import { Scheduler } from '../../../src/connectors/emulator/scheduler';
import { ManualClock } from '../../../src/domain/clock';

describe('the scheduler of an emulator', () => {
  const start = Date.parse('2026-01-01T00:00:00.000Z');
  const minuteMs = 60_000;
  let documents: Documents;
  let clock: EmulatorClock;
  let scheduler: Scheduler;
  let fired: string[];
  let warnings: string[];
  beforeEach(() => {
    documents = new Documents();
    fired = [];
    warnings = [];
    clock = new EmulatorClock(new ManualClock());
    scheduler = open();
    scheduler.start();
  });
  afterEach(() => scheduler.close());

  function open(): Scheduler {
    const one = new Scheduler(clock, documents, text => warnings.push(text));
    one.handle('note', payload => {
      fired.push(`${String(payload)}@${(clock.nowMs() - start) / minuteMs}`);
    });
    return one;
  }

  it('says beforehand that the clock is set back, and only then', async () => {
    const heard: number[] = [];
    scheduler.beforeGoingBack(toMs => heard.push((toMs - clock.nowMs()) / minuteMs));
    await scheduler.advance(5 * minuteMs);
    await scheduler.moveTo(new Date(start + 2 * minuteMs));
    expect(heard).toEqual([-3]);
    expect(clock.nowMs()).toBe(start + 2 * minuteMs);
  });

  it('fires in the order of due times, each at its own time', async () => {
    scheduler.schedule('note', 'late', 20 * minuteMs);
    scheduler.schedule('note', 'first', 5 * minuteMs);
    scheduler.schedule('note', 'second', 5 * minuteMs);
    scheduler.schedule('note', 'never', 61 * minuteMs);
    expect(await scheduler.advance(60 * minuteMs)).toBe(3);
    expect(fired).toEqual(['first@5', 'second@5', 'late@20']);
    expect(clock.nowMs()).toBe(start + 60 * minuteMs);
    expect(scheduler.pending().map(timer => timer.payload)).toEqual(['never']);
  });

  it('fires what a timer makes due on the way, and waits for asynchronous ones', async () => {
    scheduler.handle('chain', async payload => {
      await new Promise(resolve => setImmediate(resolve));
      fired.push(`chain ${String(payload)}`);
      if (Number(payload) < 3) scheduler.schedule('chain', Number(payload) + 1, 10 * minuteMs);
    });
    scheduler.schedule('chain', 1, minuteMs);
    await scheduler.advance(25 * minuteMs);
    expect(fired).toEqual(['chain 1', 'chain 2', 'chain 3']);
  });

  it('moves to a time, also backwards, without firing twice', async () => {
    scheduler.schedule('note', 'once', minuteMs);
    await scheduler.moveTo(new Date(start + 2 * minuteMs));
    await scheduler.moveTo(new Date(start - 10 * minuteMs));
    expect(clock.nowMs()).toBe(start - 10 * minuteMs);
    await scheduler.moveTo(new Date(start + 5 * minuteMs));
    expect(fired).toEqual(['once@1']);
  });

  it('fires by itself as time passes', async () => {
    const rung = new Promise<void>(resolve => scheduler.handle('bell', () => resolve()));
    scheduler.schedule('bell', null, 0);
    await rung;
    expect(scheduler.pending()).toEqual([]);
  });

  it('forgets cancelled timers and those of a transaction that failed', async () => {
    scheduler.cancel(scheduler.schedule('note', 'cancelled', minuteMs));
    expect(() =>
      documents.transaction(() => {
        scheduler.schedule('note', 'rolled back', minuteMs);
        throw new Error('no');
      }),
    ).toThrow();
    await scheduler.advance(10 * minuteMs);
    expect(fired).toEqual([]);
  });

  it('undoes what a failing handler did, and goes on', async () => {
    const notes = documents.collection<number>('notes');
    scheduler.handle('bad', () => {
      notes.put('half', 1);
      throw new Error('broken');
    });
    scheduler.schedule('bad', null, minuteMs);
    scheduler.schedule('note', 'next', 2 * minuteMs);
    await scheduler.advance(5 * minuteMs);
    expect([fired, notes.get('half')]).toEqual([['next@2'], undefined]);
    expect(warnings).toEqual(['emulator timer bad failed: Error: broken']);
  });

  it('loads what an earlier scheduler left', async () => {
    scheduler.schedule('note', 'inherited', 10 * minuteMs);
    await scheduler.close();
    scheduler = open();
    scheduler.start();
    await scheduler.advance(10 * minuteMs);
    expect(fired).toEqual(['inherited@10']);
    expect(scheduler.pending()).toEqual([]);
  });

  it('wakes sleepers when their time comes, and all of them when it closes', async () => {
    const woken: string[] = [];
    const short = scheduler.sleep(minuteMs).then(() => woken.push('short'));
    const long = scheduler.sleep(60 * minuteMs).then(() => woken.push('long'));
    await scheduler.advance(2 * minuteMs);
    await short;
    expect(woken).toEqual(['short']);
    await scheduler.close();
    await long;
    expect(woken).toEqual(['short', 'long']);
  });
});
