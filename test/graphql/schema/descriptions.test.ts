import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { buildApiSchema } from '../../../src/graphql/schema';

const schema = buildApiSchema();
const types = Object.values(schema.getTypeMap()).filter(
  type => !type.name.startsWith('__') && !(isScalarType(type) && isSpecifiedScalarType(type)),
);

interface Described {
  readonly where: string;
  readonly description: string | null | undefined;
}

function partsOf(type: GraphQLNamedType): readonly Described[] {
  const parts: Described[] = [{ where: type.name, description: type.description }];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push({ where: `${type.name}.${field.name}`, description: field.description });
      for (const argument of field.args) {
        parts.push({
          where: `${type.name}.${field.name}(${argument.name})`,
          description: argument.description,
        });
      }
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push({ where: `${type.name}.${field.name}`, description: field.description });
    }
  }
  if (isEnumType(type)) {
    for (const value of type.getValues()) {
      parts.push({ where: `${type.name}.${value.name}`, description: value.description });
    }
  }
  return parts;
}

const parts = types.flatMap(partsOf);

describe('descriptions', () => {
  it('stand at every type, field, argument, input field and enum value', () => {
    expect(parts.length).toBeGreaterThan(400);
    expect(parts.filter(({ description }) => !description?.trim()).map(({ where }) => where)).toEqual([]);
  });

  it('are sentences for the client, not names said again', () => {
    const poor = parts.filter(({ description }) =>
      /^(?:This field|The field)|\bTODO\b/.test(description ?? ''),
    );
    expect(poor.map(({ where }) => where)).toEqual([]);
    expect(
      parts.filter(({ description }) => !/[.:)+-]$/.test(description ?? '')).map(({ where }) => where),
    ).toEqual([]);
  });
});
