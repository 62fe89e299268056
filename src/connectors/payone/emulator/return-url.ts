/** Appends parameters and leaves the merchant's own text as it is: query, fragment, app scheme. */
export function withQuery(url: string, parameters: Readonly<Record<string, string>>): string {
  const [beforeFragment = '', ...fragment] = url.split('#');
  const mark = beforeFragment.includes('?') ? '&' : '?';
  const query = new URLSearchParams(parameters).toString();
  return [beforeFragment + mark + query, ...fragment].join('#');
}
