import {
  keepFirst,
  keepLast,
  maskAll,
  maskCardNumbers,
  maskFixed,
  scrubForm,
  scrubValue,
} from '../../../src/connectors/emulator/scrubbing';

describe('scrubbing', () => {
  const masks = { cvv: maskAll, cardNumber: keepLast(4), bin: keepFirst(6), key: maskFixed };

  it('masks scalars by name at any depth, and leaves structure and null alone', () => {
    const value = {
      list: [{ cvv: 123, cardNumber: '4330264936344675' }],
      cvv: { inner: 'seen' },
      key: null,
      bin: '43302649',
      name: 'seen',
    };
    expect(scrubValue(value, masks)).toEqual({
      list: [{ cvv: '***', cardNumber: '************4675' }],
      cvv: { inner: 'seen' },
      key: null,
      bin: '433026**',
      name: 'seen',
    });
    expect(scrubValue({ key: 'short', cardNumber: '123' }, masks)).toEqual({
      key: '********',
      cardNumber: '123',
    });
  });

  it('masks the fields of a form', () => {
    expect(scrubForm('cvv=123&a=1', masks)).toBe('cvv=***&a=1');
  });

  it('hides whatever could be a card number, in any text', () => {
    expect(maskCardNumbers('x4330264936344675y')).toBe('x433026******4675y');
    expect(maskCardNumbers('/a/371449635311004?b')).toBe('/a/371449*****1004?b');
    expect(maskCardNumbers('4330264936344676 and 43302649363446751234')).toBe(
      '4330264936344676 and 43302649363446751234',
    );
  });
});
