/** Of the accounts that may take what names none: `default`; where none is called so, the only one. Of several: none. */
export function accountForNew<Account extends { readonly name: string }>(
  open: readonly Account[],
): Account | undefined {
  return open.find(({ name }) => name === 'default') ?? (open.length === 1 ? open[0] : undefined);
}
