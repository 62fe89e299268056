/** Card data in clear: passes through memory to the provider, and nowhere else. */
export interface CardDetails {
  readonly number: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
  readonly securityCode: string | null;
  readonly holder: string;
}
