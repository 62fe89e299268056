import { payoutFailure } from '../../src/services/payout-failure';

describe('what is told of a payout that was refused', () => {
  it('says that nothing was paid only where that is proven', () => {
    for (const code of ['op_underfunded', 'unauthorized', null]) {
      expect(payoutFailure('PI', code).message).toMatch(/Nothing was paid\.$/);
      expect(payoutFailure('PI', code, 'OPEN').message).toMatch(/not proven yet\.$/);
      expect(payoutFailure('PI', code, 'PAID').message).toMatch(/It was paid on the chain\.$/);
      for (const known of ['OPEN', 'PAID'] as const)
        expect(payoutFailure('PI', code, known).message).not.toContain('Nothing was paid');
    }
  });
});
