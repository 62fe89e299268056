import fc from 'fast-check';
import { DateTimeScalar } from '../../../src/graphql/scalars/date-time';
import { expectRefusal, fromLiteral, fromVariable } from './support';

describe('DateTime', () => {
  it.each([
    ['2026-01-31T13:45:00.000Z', '2026-01-31T13:45:00.000Z'],
    ['2026-01-31T13:45:00Z', '2026-01-31T13:45:00.000Z'],
    ['2026-01-31t13:45:00.5z', '2026-01-31T13:45:00.500Z'],
    ['2026-01-31T13:45:00+05:30', '2026-01-31T08:15:00.000Z'],
    ['2026-01-31T23:45:00-01:00', '2026-02-01T00:45:00.000Z'],
    ['2026-01-31T13:45:00-00:00', '2026-01-31T13:45:00.000Z'],
    ['2026-01-31T13:45:00.123999999Z', '2026-01-31T13:45:00.123Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('reads %s as %s', (text, expected) => {
    expect(fromVariable(DateTimeScalar, text)).toEqual({ value: new Date(expected) });
    expect(fromLiteral(DateTimeScalar, JSON.stringify(text))).toEqual({ value: new Date(expected) });
  });

  it.each([
    '',
    'now',
    '2026',
    '2026-01-31',
    '2026-01-31T13:45',
    '2026-01-31T13:45:00',
    '2026-01-31 13:45:00Z',
    '2026-1-31T13:45:00Z',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-31T24:00:00Z',
    '2026-01-31T23:60:00Z',
    '2026-12-31T23:59:60Z',
    '2026-01-31T13:45:00+24:00',
    '2026-01-31T13:45:00+01:60',
    '2026-01-31T13:45:00.Z',
    '2026-01-31T13:45:00.1234567890Z',
    '2026-01-31T13:45:00,5Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '+002026-01-31T13:45:00Z',
    '2026-01-31T13:45:00Z\n',
    '2026-01-31T13:45:00+0100',
    '٢٠٢٦-01-31T13:45:00Z',
  ])('refuses %p', text => {
    expectRefusal(fromVariable(DateTimeScalar, text), text);
    expectRefusal(fromLiteral(DateTimeScalar, JSON.stringify(text)), text);
  });

  it.each([0, 1769867100000, null, true, {}, [], new Date()])('refuses %p, which is not text', value => {
    expectRefusal(fromVariable(DateTimeScalar, value), value);
  });

  it.each(['x', 0, null, new Date(NaN), new Date(8.64e15), new Date(-8.64e15)])(
    'does not write %p',
    value => {
      expect(() => DateTimeScalar.serialize(value)).toThrow(TypeError);
    },
  );

  it('reads what it writes, in any offset', () => {
    const instants = fc.date({
      min: new Date('0002-01-01T00:00:00Z'),
      max: new Date('9998-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const offsets = fc.tuple(
      fc.constantFrom(1, -1),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
    );
    fc.assert(
      fc.property(instants, offsets, (instant, [sign, hours, minutes]) => {
        expect(fromVariable(DateTimeScalar, DateTimeScalar.serialize(instant))).toEqual({ value: instant });
        const local = new Date(instant.getTime() + sign * (hours * 60 + minutes) * 60_000).toISOString();
        const pad = (value: number): string => String(value).padStart(2, '0');
        const text = local.replace('Z', `${sign > 0 ? '+' : '-'}${pad(hours)}:${pad(minutes)}`);
        expect(fromVariable(DateTimeScalar, text)).toEqual({ value: instant });
      }),
      { numRuns: 500 },
    );
  });
});
