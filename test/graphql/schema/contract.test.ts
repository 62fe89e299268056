import { readFileSync } from 'node:fs';
import {
  assertValidSchema,
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLArgument,
  type GraphQLInputField,
  GraphQLInputObjectType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  printSchema,
} from 'graphql';
import { schemaText } from '../../../src/graphql/emit-schema';
import { buildApiSchema } from '../../../src/graphql/schema';
import { PENDING } from './pending';

const emitted = buildApiSchema();
const target = buildSchema(readFileSync('schema/target.graphql', 'utf8'));

/** `name: type = default` of whatever takes or gives a value. */
function said(field: Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type' | 'defaultValue'>): string {
  const { name, type, defaultValue } = field;
  return `${name}: ${String(type)}${defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`}`;
}

describe('the emitted schema', () => {
  it('is valid', () => {
    expect(() => assertValidSchema(buildSchema(printSchema(emitted)))).not.toThrow();
  });

  it('is the one in schema/schema.graphql', () => {
    expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(schemaText());
  });

  it('lacks of the target exactly what is listed as pending', () => {
    const missing = findBreakingChanges(target, emitted).map(({ description }) => description);
    expect(missing.toSorted()).toEqual([...PENDING].toSorted());
  });

  it('changes nothing that a client of the target could notice', () => {
    const additions = /^(?:OPTIONAL_(?:INPUT_FIELD|ARG)_ADDED)$/;
    const changes = findDangerousChanges(target, emitted).filter(({ type }) => !additions.test(type));
    expect(changes).toEqual([]);
  });

  it('agrees with the target in every field, argument, default and nullability that both have', () => {
    const differences: string[] = [];
    const compare = (where: string, wanted: string, found: string): void => {
      if (wanted !== found) differences.push(`${where}: ${wanted} became ${found}`);
    };
    let compared = 0;
    for (const wantedType of Object.values(target.getTypeMap())) {
      const type = emitted.getType(wantedType.name);
      if (
        (isObjectType(wantedType) && isObjectType(type)) ||
        (isInterfaceType(wantedType) && isInterfaceType(type))
      ) {
        for (const wanted of Object.values(wantedType.getFields())) {
          const field = type.getFields()[wanted.name];
          if (!field) continue;
          compare(`${type.name}.${field.name}`, String(wanted.type), String(field.type));
          for (const argument of wanted.args) {
            const own = field.args.find(({ name }) => name === argument.name);
            if (own) compare(`${type.name}.${field.name}`, said(argument), said(own));
          }
          compared += 1;
        }
      }
      if (isInputObjectType(wantedType) && isInputObjectType(type)) {
        compare(type.name, `oneOf ${wantedType.isOneOf}`, `oneOf ${type.isOneOf}`);
        for (const wanted of Object.values(wantedType.getFields())) {
          const field = type.getFields()[wanted.name];
          if (field) compare(`${type.name}.${field.name}`, said(wanted), said(field));
          compared += 1;
        }
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  });

  it('has no enum value and no union member that the target does not have', () => {
    for (const wanted of Object.values(target.getTypeMap())) {
      const type = emitted.getType(wanted.name);
      if (isEnumType(wanted) && isEnumType(type)) {
        expect(
          type
            .getValues()
            .map(({ name }) => name)
            .toSorted(),
        ).toEqual(
          wanted
            .getValues()
            .map(({ name }) => name)
            .toSorted(),
        );
      }
      if (isUnionType(wanted) && isUnionType(type)) {
        const names = wanted.getTypes().map(({ name }) => name);
        expect(names).toEqual(expect.arrayContaining(type.getTypes().map(({ name }) => name)));
      }
    }
  });

  it('takes exactly one way of paying, and shows it with @oneOf', () => {
    const payWith = emitted.getType('PayWithInput');
    expect(payWith).toBeInstanceOf(GraphQLInputObjectType);
    expect(printSchema(emitted)).toContain('input PayWithInput @oneOf {');
  });
});
