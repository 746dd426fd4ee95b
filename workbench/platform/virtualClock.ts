export interface VirtualClock {
  /** Milliseconds since 1970 UTC on the store's clock. */
  readonly now: () => number;
  /** The script's zone. */
  readonly zone: string;
}
