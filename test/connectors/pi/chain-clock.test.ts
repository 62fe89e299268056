import { ChainClock } from '../../../src/connectors/pi/chain-clock';
import { ManualClock } from '../../../src/domain/clock';
import { NOW, NOW_S } from './peer';

function seen(date: string | undefined) {
  const clock = new ManualClock(NOW);
  const chain = new ChainClock(clock);
  chain.observe(date);
  return { clock, chain };
}

const hourAhead = new Date(NOW.getTime() + 3_600_000).toUTCString();

it('tells the chain’s time, counted on by ours, for a minute', () => {
  const { clock, chain } = seen(hourAhead);
  expect(chain.now()).toBe(NOW_S + 3_600n);
  clock.advance(60_000);
  expect(chain.now()).toBe(NOW_S + 3_660n);
  clock.advance(1);
  expect(chain.now()).toBeUndefined();
});

it('knows nothing when our clock was set back', () => {
  const { clock, chain } = seen(hourAhead);
  clock.advance(-1);
  expect(chain.now()).toBeUndefined();
});

it.each([undefined, '', 'soon', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
  'takes no time from %j, and keeps what it had',
  date => {
    expect(seen(date).chain.now()).toBeUndefined();
    const { chain } = seen(hourAhead);
    chain.observe(date);
    expect(chain.now()).toBe(NOW_S + 3_600n);
  },
);
