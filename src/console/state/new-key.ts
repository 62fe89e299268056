/** An idempotency key of this console. Also outside of secure contexts, where there is no randomUUID. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `console-${[...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
}
