import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  visit,
} from 'graphql';
import { type GraphqlLimits, LimitError } from './limits';

export interface ShapeRules {
  readonly limits: GraphqlLimits;
  readonly introspection: boolean;
  /** Root mutation fields that move money. */
  readonly moneyMutations: ReadonlySet<string>;
}

/** Counts of a selection with its fragments unfolded. */
interface Shape {
  readonly depth: number;
  readonly aliases: number;
  /** Fields on the first level. */
  readonly fields: number;
  /** Fields on the first level whose name is a money mutation. */
  readonly money: number;
}

const empty: Shape = { depth: 0, aliases: 0, fields: 0, money: 0 };

/**
 * Refuses documents by their shape alone, before graphql-js validates them: its rules compare fields pair by pair
 * and follow fragments recursively, so a hostile document of 1,000 tokens costs it tens of milliseconds or its stack
 * (measured with graphql 16.15; a cycle of 60 fragments overflowed it). Linear in the size of the document.
 * @returns the first limit that is passed, or undefined.
 */
export function findShapeError(document: DocumentNode, rules: ShapeRules): LimitError | undefined {
  try {
    new ShapeCheck(document, rules).run();
    return undefined;
  } catch (error) {
    if (error instanceof LimitError) return error;
    throw error;
  }
}

class ShapeCheck {
  readonly #document: DocumentNode;
  readonly #rules: ShapeRules;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #shapes = new Map<string, Shape | 'unfolding'>();

  constructor(document: DocumentNode, rules: ShapeRules) {
    this.#document = document;
    this.#rules = rules;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  run(): void {
    const { limits } = this.#rules;
    const fragments = this.#document.definitions.filter(
      node => node.kind === Kind.FRAGMENT_DEFINITION,
    ).length;
    if (fragments > limits.fragmentsMax) {
      throw new LimitError(
        'FRAGMENT_LIMIT',
        `A document may have ${limits.fragmentsMax} fragments; this one has ${fragments}.`,
      );
    }
    this.#countDirectives();
    for (const fragment of this.#fragments.keys()) this.#fragment(fragment);
    let money = 0;
    for (const definition of this.#document.definitions) money += this.#operation(definition);
    if (money > 1) {
      const message = 'A document may hold one mutation that moves money. Send each in a request of its own.';
      throw new LimitError('ONE_MONEY_MUTATION', message);
    }
  }

  /** @returns the number of money mutations in the operation. */
  #operation(definition: DefinitionNode): number {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return 0;
    const { limits } = this.#rules;
    const shape = this.#selections(definition.selectionSet.selections, false);
    this.#refuseBeyond('ROOT_FIELD_LIMIT', 'root fields', shape.fields, limits.rootFieldsMax, definition);
    this.#refuseBeyond('DEPTH_LIMIT', 'levels of fields', shape.depth, limits.depthMax, definition);
    this.#refuseBeyond('ALIAS_LIMIT', 'aliases', shape.aliases, limits.aliasesMax, definition);
    return definition.operation === OperationTypeNode.MUTATION ? shape.money : 0;
  }

  #refuseBeyond(
    code: 'ROOT_FIELD_LIMIT' | 'DEPTH_LIMIT' | 'ALIAS_LIMIT',
    what: string,
    count: number,
    maximum: number,
    node: DefinitionNode,
  ): void {
    if (count > maximum)
      throw new LimitError(code, `An operation may have ${maximum} ${what}; this one has more.`, node);
  }

  #countDirectives(): void {
    const { directivesMax } = this.#rules.limits;
    let directives = 0;
    visit(this.#document, {
      Directive: () => {
        directives += 1;
      },
    });
    if (directives > directivesMax) {
      throw new LimitError(
        'DIRECTIVE_LIMIT',
        `A document may have ${directivesMax} directives; this one has ${directives}.`,
      );
    }
  }

  #selections(selections: readonly SelectionNode[], introspecting: boolean): Shape {
    return this.#collect(selections, introspecting, new Map());
  }

  /** `names` counts the answer names of one selection set, inline fragments included. */
  #collect(selections: readonly SelectionNode[], introspecting: boolean, names: Map<string, number>): Shape {
    return selections.reduce<Shape>((sum, node) => {
      switch (node.kind) {
        case Kind.FRAGMENT_SPREAD:
          return add(sum, this.#fragment(node.name.value));
        case Kind.INLINE_FRAGMENT:
          return add(sum, this.#collect(node.selectionSet.selections, introspecting, names));
        case Kind.FIELD:
          this.#countName((node.alias ?? node.name).value, names);
          return add(sum, this.#field(node, introspecting));
      }
    }, empty);
  }

  #field(node: Extract<SelectionNode, { kind: Kind.FIELD }>, introspecting: boolean): Shape {
    const name = node.name.value;
    const entersIntrospection = name === '__schema' || name === '__type';
    if (entersIntrospection && !this.#rules.introspection) {
      throw new LimitError('INTROSPECTION_DISABLED', 'This server does not answer introspection.', node);
    }
    const inside = introspecting || entersIntrospection;
    const children = this.#selections(node.selectionSet?.selections ?? [], inside);
    // The standard introspection query follows `ofType` nine levels down. It is a chain, it cannot fan out.
    const level = introspecting && name === 'ofType' ? 0 : 1;
    return {
      depth: level + children.depth,
      aliases: (node.alias === undefined ? 0 : 1) + children.aliases,
      fields: 1,
      money: this.#rules.moneyMutations.has(name) ? 1 : 0,
    };
  }

  #fragment(name: string): Shape {
    const known = this.#shapes.get(name);
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return empty; // validation reports it
    if (known === 'unfolding') {
      throw new LimitError(
        'DEPTH_LIMIT',
        'A fragment may not contain itself: it would nest without end.',
        fragment,
      );
    }
    if (known !== undefined) return known;
    this.#shapes.set(name, 'unfolding');
    const introspecting = fragment.typeCondition.name.value.startsWith('__');
    const shape = this.#selections(fragment.selectionSet.selections, introspecting);
    this.#shapes.set(name, shape);
    return shape;
  }

  #countName(name: string, names: Map<string, number>): void {
    const { repeatsMax } = this.#rules.limits;
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    if (count > repeatsMax) {
      throw new LimitError('FIELD_REPEAT_LIMIT', `A field may be selected ${repeatsMax} times in one place.`);
    }
  }
}

function add(left: Shape, right: Shape): Shape {
  return {
    depth: Math.max(left.depth, right.depth),
    aliases: left.aliases + right.aliases,
    fields: left.fields + right.fields,
    money: left.money + right.money,
  };
}
