import { shownPath } from '../../src/connectors/shown-path';

const WORDS = new Set(['v2', 'payments', 'refund']);

describe('a path in a trace', () => {
  it('shows the words of the API and hides whatever else stands in it', () => {
    expect(shownPath('/v2/merchant-9/payments/4242_0/refund', WORDS)).toBe('/v2/*/payments/*/refund');
    expect(shownPath('/payments/payments%2F..', WORDS)).toBe('/payments/*');
  });

  it('leaves out the query', () => {
    expect(shownPath('/payments?card=4330264936344675', WORDS)).toBe('/payments');
  });

  it('hides all of it where nothing is known to be a word', () => {
    expect(shownPath('/players/john/', new Set())).toBe('/*/*/');
  });
});
