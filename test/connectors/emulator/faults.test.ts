import { BadFault, FaultList } from '../../../src/connectors/emulator/faults';
import { Documents } from '../../../src/connectors/emulator/documents';
import { count, Profile } from '../../../src/connectors/emulator/profile';

describe('the faults of an emulator', () => {
  it("hands out a provider's own kinds with their parameters, and no others", () => {
    const faults = new FaultList();
    faults.declare({ melt: { parameters: { degrees: 40 }, does: 'melts' } });
    faults.add({ fault: 'melt', match: { method: 'get' } });
    faults.add({ fault: 'melt', degrees: -3 });
    expect(faults.takeForCall('GET', '/')?.own).toEqual({ name: 'melt', parameters: { degrees: 40 } });
    expect(faults.takeForCall('POST', '/')).toMatchObject({
      kind: 'own',
      own: { name: 'melt', parameters: { degrees: -3 } },
    });
    expect(faults.takeForCall('POST', '/')).toBeUndefined();
    for (const bad of [
      { fault: 'own' },
      { fault: 'freeze' },
      { fault: 'melt', degrees: '1' },
      { fault: 'melt', a: 1 },
    ]) {
      expect(() => faults.add(bad)).toThrow(BadFault);
    }
  });

  it('strikes a share of the calls, the same ones in each run', () => {
    const run = (): string => {
      const faults = new FaultList();
      faults.add({ fault: 'resetAfter', probability: 0.25, times: 1_000 });
      return Array.from({ length: 400 }, () =>
        faults.takeForCall('GET', '/') === undefined ? '.' : 'x',
      ).join('');
    };
    const struck = run().split('x').length - 1;
    expect(struck).toBeGreaterThan(70);
    expect(struck).toBeLessThan(130);
    expect(run()).toBe(run());
    for (const probability of [0, 1.1, '1', Number.NaN]) {
      expect(() => new FaultList().add({ fault: 'resetAfter', probability })).toThrow(BadFault);
    }
  });

  it('counts what it strikes, not what it looks at', () => {
    const faults = new FaultList();
    faults.add({ fault: 'resetAfter', probability: 0.5, times: 3 });
    const kinds = Array.from({ length: 100 }, () => faults.takeForCall('GET', '/')?.kind);
    expect(kinds.filter(kind => kind === 'resetAfter')).toHaveLength(3);
    expect(faults.list()).toEqual([]);
  });
});

describe('the profile of an emulator', () => {
  it('calls back after a change and after a reset, and not for a refused request', () => {
    const profile = new Profile(new Documents().collection<{ step: number }>('profile'), {
      step: count(1, 1, 10, 'a step'),
    });
    const heard: number[] = [];
    profile.onChange(() => heard.push(profile.values.step));
    profile.change({ step: 4 });
    profile.change({ step: 40 });
    profile.reset();
    expect(heard).toEqual([4, 1]);
  });
});
