/** A documented operation of schema/operations, as the console offers it. */
export interface ReadyOperation {
  /** The file it stands in, without its ending. */
  readonly group: string;
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** What the schema says of the field that it asks for. */
  readonly says: string;
  /** With the fragments that it uses. */
  readonly document: string;
  /** Of its example (schema/operations/examples.json): an id such as `pay_…` stands for one of yours. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The variables as a text to edit. An idempotency key is never a placeholder that two runs would share. */
export function variablesText({ variables }: ReadyOperation, newKey: () => string): string {
  const filled: unknown = JSON.parse(JSON.stringify(variables), (name, value: unknown) =>
    name === 'idempotencyKey' ? newKey() : value,
  );
  return JSON.stringify(filled, undefined, 2);
}

/** What to send; a sentence for the reader when the text is not a JSON object. */
export function readVariables(text: string): Readonly<Record<string, unknown>> | string {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
    return 'Variables are a JSON object.';
  } catch {
    return 'This is not JSON. Names and texts stand in double quotes, and nothing follows a last comma.';
  }
}
