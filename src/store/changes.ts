import { isDeepStrictEqual } from 'node:util';

/** The properties in which two rows differ, with the values of the second; undefined when they agree. */
export function changedFields<Row extends object>(before: Row, after: Row): Partial<Row> | undefined {
  const changes: Partial<Row> = {};
  let changed = false;
  for (const property of Object.keys(after)) {
    if (!isProperty(after, property) || isDeepStrictEqual(before[property], after[property])) continue;
    changes[property] = after[property];
    changed = true;
  }
  return changed ? changes : undefined;
}

function isProperty<Row extends object>(row: Row, property: PropertyKey): property is keyof Row {
  return property in row;
}
