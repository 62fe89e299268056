import { registerEnumType } from 'type-graphql';

/**
 * Makes a GraphQL enum of a union of strings. The table has one sentence for the client's developer per member, so
 * that a member that is missing here, or that the domain does not have, fails to compile.
 * @returns what decorators name as the type.
 */
export function stringEnum<Member extends string>(
  name: string,
  description: string,
  says: Readonly<Record<Member, string>>,
): object {
  const entries = Object.entries<string>(says);
  const members = Object.fromEntries(entries.map(([member]) => [member, member]));
  const valuesConfig = Object.fromEntries(entries.map(([member, text]) => [member, { description: text }]));
  registerEnumType(members, { name, description, valuesConfig });
  return members;
}
