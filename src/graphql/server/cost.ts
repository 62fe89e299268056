import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import { type GraphqlLimits, LimitError } from './limits';

export interface CostRules {
  readonly schema: GraphQLSchema;
  readonly limits: GraphqlLimits;
  /** Own cost of single fields by "Type.field"; 1 for objects and 0 for leaves when absent. */
  readonly fieldCosts: ReadonlyMap<string, number>;
}

export type RawVariables = Readonly<Record<string, unknown>>;

const pageArguments = ['first', 'last'] as const;

/**
 * Refuses an operation whose answer could hold more than `costMax` objects, or that asks for a page outside of
 * 1 to `pageSizeMax`. The document must be valid. An object counts 1; what is selected inside of a list counts once
 * per row: rows are `first` or `last`, or the number of `ids`, or the argument's default, or an assumed length.
 */
export function findCostError(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: RawVariables,
  rules: CostRules,
): LimitError | undefined {
  const root = rules.schema.getRootType(operation.operation);
  if (root === undefined || root === null) return undefined;
  try {
    const cost = new CostEstimate(document, operation, variables, rules).selections(
      operation.selectionSet.selections,
      root,
      undefined,
    );
    const { costMax } = rules.limits;
    if (cost <= costMax) return undefined;
    const message = `An operation may cost ${costMax}; this one costs ${Math.min(cost, Number.MAX_SAFE_INTEGER)}. Ask for smaller pages or fewer lists in lists.`;
    return new LimitError('COST_LIMIT', message, operation);
  } catch (error) {
    if (error instanceof LimitError) return error;
    throw error;
  }
}

class CostEstimate {
  readonly #variables: RawVariables;
  readonly #rules: CostRules;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #fragmentCosts = new Map<string, number>();

  constructor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: RawVariables,
    rules: CostRules,
  ) {
    this.#variables = variables;
    this.#operation = operation;
    this.#rules = rules;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  /** `pageSize` is what the surrounding connection asked for: the length of the `edges` and `nodes` inside it. */
  selections(
    selections: readonly SelectionNode[],
    parent: GraphQLCompositeType,
    pageSize: number | undefined,
  ): number {
    return selections.reduce((sum, node) => sum + this.#selection(node, parent, pageSize), 0);
  }

  #selection(node: SelectionNode, parent: GraphQLCompositeType, pageSize: number | undefined): number {
    switch (node.kind) {
      case Kind.FIELD:
        return this.#field(node, parent, pageSize);
      case Kind.INLINE_FRAGMENT:
        return this.selections(
          node.selectionSet.selections,
          this.#condition(node.typeCondition?.name.value, parent),
          pageSize,
        );
      case Kind.FRAGMENT_SPREAD:
        return this.#fragment(node.name.value, pageSize);
    }
  }

  #fragment(name: string, pageSize: number | undefined): number {
    const key = `${name}/${pageSize ?? ''}`;
    const known = this.#fragmentCosts.get(key);
    const fragment = this.#fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? 0;
    const type = this.#rules.schema.getType(fragment.typeCondition.name.value);
    const cost = isCompositeType(type)
      ? this.selections(fragment.selectionSet.selections, type, pageSize)
      : 0;
    this.#fragmentCosts.set(key, cost);
    return cost;
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, pageSize: number | undefined): number {
    const field = isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
    if (field === undefined) return 0; // __typename and introspection, which depth and tokens bound
    const type = getNamedType(field.type);
    const isObject = isCompositeType(type);
    const own = this.#rules.fieldCosts.get(`${parent.name}.${field.name}`) ?? (isObject ? 1 : 0);
    const asked = this.#askedPageSize(node, field);
    if (!isObject) return own;
    const isList = isListType(getNullableType(field.type));
    const rows = isList ? (asked ?? pageSize ?? this.#rules.limits.listSizeAssumed) : 1;
    const inherited = isList ? undefined : asked;
    return rows * (own + this.selections(node.selectionSet?.selections ?? [], type, inherited));
  }

  #condition(name: string | undefined, parent: GraphQLCompositeType): GraphQLCompositeType {
    const type = name === undefined ? parent : this.#rules.schema.getType(name);
    return isCompositeType(type) ? type : parent;
  }

  /** The number of rows that the arguments ask for; undefined when the field takes no page size. */
  #askedPageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const ids = field.args.find(
      argument => argument.name === 'ids' && isListType(getNullableType(argument.type)),
    );
    if (ids !== undefined) return this.#listLength(node, ids);
    const pages = field.args.filter(argument => pageArguments.some(name => name === argument.name));
    if (pages.length === 0) return undefined;
    const sizes = pages.map(argument => this.#pageSize(node, argument)).filter(size => size !== undefined);
    return sizes.length === 0 ? this.#rules.limits.pageSizeDefault : Math.max(...sizes);
  }

  #pageSize(node: FieldNode, argument: GraphQLArgument): number | undefined {
    const value = this.#argumentValue(node, argument);
    if (value === undefined || value === null) return undefined;
    const { pageSizeMax } = this.#rules.limits;
    if (typeof value !== 'number') return pageSizeMax; // coercion refuses it
    if (Number.isInteger(value) && value >= 1 && value <= pageSizeMax) return value;
    throw new LimitError('PAGE_SIZE_LIMIT', `"${argument.name}" must be between 1 and ${pageSizeMax}.`, node);
  }

  #listLength(node: FieldNode, argument: GraphQLArgument): number {
    const value = this.#argumentValue(node, argument);
    const { pageSizeMax } = this.#rules.limits;
    const length = Array.isArray(value) ? value.length : 1;
    if (length <= pageSizeMax) return length;
    throw new LimitError('PAGE_SIZE_LIMIT', `"${argument.name}" may have ${pageSizeMax} items.`, node);
  }

  #argumentValue(node: FieldNode, argument: GraphQLArgument): unknown {
    const given = node.arguments?.find(candidate => candidate.name.value === argument.name)?.value;
    const value = given === undefined ? undefined : this.#rawValue(given);
    return value === undefined ? argument.defaultValue : value;
  }

  #rawValue(node: ValueNode): unknown {
    switch (node.kind) {
      case Kind.INT:
        return Number(node.value);
      case Kind.NULL:
        return null;
      case Kind.LIST:
        return node.values;
      case Kind.VARIABLE:
        return this.#variableValue(node.name.value);
      default:
        return 'other';
    }
  }

  #variableValue(name: string): unknown {
    if (Object.hasOwn(this.#variables, name)) return this.#variables[name];
    const definition = this.#operation.variableDefinitions?.find(
      candidate => candidate.variable.name.value === name,
    );
    return definition?.defaultValue === undefined ? undefined : this.#rawValue(definition.defaultValue);
  }
}
