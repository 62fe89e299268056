/** How to answer, by what the client says it accepts. */
export type AnswerType =
  /** `application/graphql-response+json`: statuses mean what they say. */
  | 'graphqlResponse'
  /** `application/json` by default, as for curl: statuses mean what they say. */
  | 'json'
  /** `application/json` and nothing else: an old client, for which every well-formed request is answered with 200. */
  | 'jsonOnly'
  /** A browser that opens the page. */
  | 'html'
  | 'notAcceptable';

interface Range {
  readonly type: string;
  readonly quality: number;
}

/**
 * Decides before the operation runs: Apollo Server would notice an answer that the client does not accept only
 * afterwards, and then say 406 about a payment that happened. (GraphQL over HTTP, section "Media types")
 */
export function answerTypeFor(method: string, accept: string | undefined): AnswerType {
  if (accept === undefined || accept.trim() === '') return 'json';
  const ranges = accept.split(',').map(readRange);
  const listed = (type: string): number =>
    Math.max(0, ...ranges.filter(range => range.type === type).map(range => range.quality));
  const wildcard = Math.max(listed('*/*'), listed('application/*'));
  const json = listed('application/json');
  const graphql = listed('application/graphql-response+json');
  if (method === 'GET' && listed('text/html') > Math.max(json, graphql)) return 'html';
  if (graphql > 0 && graphql >= json) return 'graphqlResponse';
  if (ranges.every(range => range.type === 'application/json') && json > 0) return 'jsonOnly';
  return json > 0 || wildcard > 0 ? 'json' : 'notAcceptable';
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map(part => part.trim().toLowerCase());
  const quality = parameters.find(parameter => parameter.startsWith('q='));
  const value = quality === undefined ? 1 : Number(quality.slice(2));
  return { type, quality: value >= 0 && value <= 1 ? value : 0 };
}
