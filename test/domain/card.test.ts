import { cardStatusAt, type Card } from '../../src/domain/card';

const card = (given: Partial<Card> = {}): Card => ({
  id: 'crd_1',
  applicationId: 'app_1',
  provider: 'PAYONE',
  account: 'default',
  token: 'token',
  brand: 'VISA',
  maskedNumber: '433026******4675',
  expiryMonth: 2,
  expiryYear: 2028,
  holder: null,
  status: 'ACTIVE',
  requiresSecurityCode: false,
  customerId: null,
  playerId: null,
  createdAt: new Date('2026-01-01T00:00:00Z'),
  version: 1,
  ...given,
});
const at = (text: string) => new Date(text);

describe('the status of a card', () => {
  it.each([
    ['the first instant of its month', '2028-02-01T00:00:00.000Z', 'ACTIVE'],
    ['the end of its month in Greenwich', '2028-02-29T23:59:59.999Z', 'ACTIVE'],
    ['the last instant of its month anywhere on earth', '2028-03-01T11:59:59.999Z', 'ACTIVE'],
    ['the next instant', '2028-03-01T12:00:00.000Z', 'EXPIRED'],
    ['a year later', '2029-02-01T00:00:00.000Z', 'EXPIRED'],
  ])('at %s is right', (_, now, status) => {
    expect(cardStatusAt(card(), at(now))).toBe(status);
  });

  it('turns with the year after a December', () => {
    const december = card({ expiryMonth: 12, expiryYear: 2027 });
    expect(cardStatusAt(december, at('2028-01-01T11:59:59.999Z'))).toBe('ACTIVE');
    expect(cardStatusAt(december, at('2028-01-01T12:00:00.000Z'))).toBe('EXPIRED');
  });

  it.each(['NOT_ACTIVE', 'EXPIRED', 'REMOVED'] as const)('stays %s, whatever the date', status => {
    expect(cardStatusAt(card({ status }), at('2040-01-01T00:00:00Z'))).toBe(status);
    expect(cardStatusAt(card({ status }), at('2020-01-01T00:00:00Z'))).toBe(status);
  });

  it('does not expire while its month or year is unknown', () => {
    expect(cardStatusAt(card({ expiryYear: null }), at('2090-01-01T00:00:00Z'))).toBe('ACTIVE');
    expect(cardStatusAt(card({ expiryMonth: null }), at('2090-01-01T00:00:00Z'))).toBe('ACTIVE');
  });
});
