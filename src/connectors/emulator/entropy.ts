import { randomBytes } from 'node:crypto';

/** Where an emulator takes its unpredictable ids and secrets from; a simulation gives a stream that its seed decides. */
export class Entropy {
  constructor(readonly bytes: (size: number) => Buffer = randomBytes) {}

  /** A whole number from `low`, up to and without `high`. The bias is beyond anybody's notice: 48 bits are drawn. */
  between(low: number, high: number): number {
    return low + (this.bytes(6).readUIntBE(0, 6) % (high - low));
  }

  hex(size: number): string {
    return this.bytes(size).toString('hex');
  }

  /** Version 4. */
  uuid(): string {
    const hex = this.hex(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
