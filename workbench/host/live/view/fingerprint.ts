/**
 * A number of 53 bits for what a row shows. Two different rows have the same one about once in 10^15 pairs, so rows
 * are compared by it instead of being kept.
 */
export class Fingerprint {
  private low = 0;
  private high = 0;

  begin(): void {
    this.low = 0xdeadbeef;
    this.high = 0x41c6ce57;
  }

  number(value: number): void {
    this.low = Math.imul(this.low ^ value, 2_654_435_761);
    this.high = Math.imul(this.high ^ value, 1_597_334_677);
  }

  text(text: string): void {
    this.number(text.length);
    for (let at = 0; at < text.length; at += 1) this.number(text.charCodeAt(at));
  }

  /** Never 0, which stands for a row that shows nothing. */
  end(): number {
    let { low, high } = this;
    low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
    high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
    return 4_294_967_296 * (high & 0x1f_ffff) + (low >>> 0) || 1;
  }
}
