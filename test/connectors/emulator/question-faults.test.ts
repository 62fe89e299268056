import { FaultList } from '../../../src/connectors/emulator/faults';

describe('faults of questions to the merchant', () => {
  it('strike questions alone, by method and path, after those that pass', () => {
    const faults = new FaultList();
    faults.add({ fault: 'questionLost', match: { method: 'post', path: '/purchase/a' }, skip: 1 });
    expect(faults.takeForCall('POST', '/purchase/a')).toBeUndefined();
    expect(faults.takeForWebhook('/purchase/a')).toBeUndefined();
    expect(faults.takeForQuestion('GET', '/purchase/a')).toBeUndefined();
    expect(faults.takeForQuestion('POST', '/purchase/b')).toBeUndefined();
    expect(faults.takeForQuestion('POST', '/purchase/a')).toBeUndefined();
    expect(faults.takeForQuestion('POST', '/purchase/a')?.kind).toBe('questionLost');
    expect(faults.list()).toEqual([]);
  });

  it('are not those of calls and webhooks', () => {
    const faults = new FaultList();
    faults.add({ fault: 'resetAfter' });
    faults.add({ fault: 'webhookLost' });
    faults.add({ fault: 'questionStatus', match: { type: 'PURCHASE_SUCCEEDED' } });
    expect(faults.takeForQuestion('POST', '/purchase/a')).toBeUndefined();
    expect(faults.list()).toHaveLength(3);
  });
});
