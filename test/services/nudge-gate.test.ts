import { NudgeGate } from '../../src/services/nudge-gate';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));

describe('the gate for checks that somebody asks for', () => {
  it('lets one check of a payment through every five seconds, and none of another payment wait for it', () => {
    const gate = new NudgeGate();
    expect(gate.pass('pay_a', at(0))).toBe(true);
    expect(gate.pass('pay_a', at(4))).toBe(false);
    expect(gate.pass('pay_b', at(4))).toBe(true);
    expect(gate.pass('pay_a', at(5))).toBe(true);
  });

  it('forgets rather than grows without a bound', () => {
    const gate = new NudgeGate();
    for (let index = 0; index <= 10_000; index++) gate.pass(`pay_${index}`, at(0));
    expect(gate.pass('pay_1', at(0))).toBe(true);
  });
});
