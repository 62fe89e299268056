import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createSealer, isSealed, SealBroken, type SealedRow, type Sealer } from '../../src/services/seal';

const KEY = Buffer.alloc(32, 5);
const ROW: SealedRow = { id: 'acc_1', applicationId: 'app_default', provider: 'PAYONE', name: 'default' };
const sealer = sealerOf(KEY);

function sealerOf(key: Buffer): Sealer {
  return createSealer({ seal: key, digest: key }, randomBytes);
}

const rows = fc.record({
  id: fc.string({ minLength: 1 }),
  applicationId: fc.string({ minLength: 1 }),
  provider: fc.constantFrom('PAYONE', 'PAYTURE', 'PI'),
  name: fc.string({ minLength: 1 }),
});

describe('a sealed text', () => {
  it('opens as what was sealed, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), rows, (text, row) => {
        const sealed = sealer.seal(text, row);
        expect(isSealed(sealed)).toBe(true);
        expect(sealer.open(sealed, row)).toBe(text);
      }),
    );
  });

  it('opens in its own row only', () => {
    fc.assert(
      fc.property(fc.string(), rows, rows, (text, row, other) => {
        fc.pre(JSON.stringify(row) !== JSON.stringify(other));
        expect(() => sealer.open(sealer.seal(text, row), other)).toThrow(SealBroken);
      }),
    );
    for (const part of Object.keys(ROW)) {
      const moved = { ...ROW, [part]: 'another' };
      expect(() => sealer.open(sealer.seal('text', ROW), moved)).toThrow(SealBroken);
    }
    // Not the row's texts one after the other: a name may not take over the end of the application's.
    const [left, right] = [
      { ...ROW, applicationId: 'app', name: 'eu' },
      { ...ROW, applicationId: 'ap', name: 'peu' },
    ];
    expect(() => sealer.open(sealer.seal('text', left), right)).toThrow(SealBroken);
  });

  it('opens with its own key only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), key => {
        fc.pre(!KEY.equals(key));
        const other = sealerOf(Buffer.from(key));
        expect(() => other.open(sealer.seal('text', ROW), ROW)).toThrow(SealBroken);
      }),
    );
  });

  it('is refused when any character of it was changed, added or left out', () => {
    const sealed = sealer.seal('a secret', ROW);
    for (let at = 0; at < sealed.length; at += 1) {
      const [before, character, after] = [sealed.slice(0, at), sealed.charAt(at), sealed.slice(at + 1)];
      for (const changed of [character === '0' ? '1' : '0', character.toUpperCase(), '', ' ', 'g']) {
        if (changed === character) continue;
        expect(() => sealer.open(before + changed + after, ROW)).toThrow(SealBroken);
      }
    }
    for (const text of ['', '01', 'a secret', `${sealed}00`, sealed.slice(0, -2), sealed.slice(2)]) {
      expect(() => sealer.open(text, ROW)).toThrow(SealBroken);
    }
  });

  it('is another one each time, and shows nothing of what is in it', () => {
    const sealed = new Set(Array.from({ length: 200 }, () => sealer.seal('not-a-secret', ROW)));
    expect(sealed.size).toBe(200);
    for (const each of sealed) expect(Buffer.from(each, 'hex').toString('latin1')).not.toContain('secret');
  });

  it('that does not open is told of by its account, not by its content', () => {
    const sealed = sealer.seal('a secret', { ...ROW, name: 'other' });
    const message = (): unknown => {
      try {
        return sealer.open(sealed, ROW);
      } catch (error) {
        return String(error);
      }
    };
    expect(message()).toMatch(/PAYONE default of app_default.*MASTER_KEY/);
    expect(message()).not.toMatch(/a secret|[0-9a-f]{20}/);
  });
});

describe('a digest', () => {
  it('is the same for the same text, purpose and key, and for nothing else', () => {
    const digest = sealer.digest('text', 'purpose');
    expect(sealer.digest('text', 'purpose')).toBe(digest);
    expect(sealerOf(Buffer.alloc(32, 6)).digest('text', 'purpose')).not.toBe(digest);
    expect(sealer.digest('text', 'another')).not.toBe(digest);
    expect(sealer.digest('another', 'purpose')).not.toBe(digest);
  });
});
