const KEY = 'paygraph.console.key';
const FORGOTTEN = 'paygraph.console.forgotten';

/** The key of this tab: never in the address, and gone when the tab is closed. */
export function storedKey(): string | null {
  return sessionStorage.getItem(KEY);
}

export function storeKey(key: string): void {
  sessionStorage.setItem(KEY, key);
  sessionStorage.removeItem(FORGOTTEN);
}

/** The reader wants to give a key by hand: the sandbox's is not taken by itself any more. */
export function forgetKey(): void {
  sessionStorage.removeItem(KEY);
  sessionStorage.setItem(FORGOTTEN, 'yes');
}

export function wasForgotten(): boolean {
  return sessionStorage.getItem(FORGOTTEN) !== null;
}
