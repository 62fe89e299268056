import { GraphQLScalarType } from 'graphql';
import { refuse, stringLiteral, unserializable } from './scalar-errors';

const expectation =
  'DateTime must be an RFC 3339 date and time with offset, such as "2030-06-15T08:00:00.000Z".';

// RFC 3339, section 5.6; upper or lower case T and Z, up to nanoseconds.
const syntax =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'RFC 3339 instant. Returned in UTC with milliseconds ("2026-01-31T13:45:00.000Z"). Accepted with any offset; ' +
    'fractions beyond milliseconds are cut off. Leap seconds, hour 24 and days that do not exist are refused.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: value =>
    value instanceof Date && hasFourDigitYear(value) ? value.toISOString() : unserializable('DateTime'),
  parseValue: value => (typeof value === 'string' ? parseDateTime(value) : refuse(expectation)),
  parseLiteral: node => parseDateTime(stringLiteral(node, expectation)),
});

/** Reads an RFC 3339 instant; throws a GraphQLError for anything else, existing days included. */
export function parseDateTime(text: string): Date {
  const parts = syntax.exec(text);
  if (parts === null) return refuse(expectation);
  const number = (index: number): number => Number(parts[index] ?? '0');
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(number);
  if (year === undefined || month === undefined || day === undefined) return refuse(expectation);
  const milliseconds = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offsetMinutes = (parts[8] === '-' ? -1 : 1) * (number(9) * 60 + number(10));

  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  local.setUTCHours(hour ?? 0, minute ?? 0, second ?? 0, milliseconds);
  const dayExists = local.getUTCMonth() === month - 1 && local.getUTCDate() === day;
  const timeExists = (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 60;
  if (!dayExists || !timeExists || number(9) > 23 || number(10) > 59) return refuse(expectation);

  const instant = new Date(local.getTime() - offsetMinutes * 60_000);
  return hasFourDigitYear(instant) ? instant : refuse(expectation);
}

function hasFourDigitYear(date: Date): boolean {
  const year = date.getUTCFullYear(); // NaN for an invalid date, and then false
  return year >= 1 && year <= 9999;
}
