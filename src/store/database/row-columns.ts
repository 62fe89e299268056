import { getMetadataArgsStorage } from 'typeorm';
import { type Codec } from './columns';
import { SnakeNames } from './naming';

export type RowClass<Row extends object> = new () => Row;

export interface RowColumn {
  readonly property: string;
  readonly name: string;
  readonly nullable: boolean;
  readonly codec: Codec;
}

export interface RowShape {
  readonly table: string;
  readonly columns: readonly RowColumn[];
}

const naming = new SnakeNames();

/**
 * What the decorators say about a row, by the same naming as TypeORM uses for its own (compared in the tests). Every
 * column must come from `columns.ts`. Throws for a class that is no entity.
 */
export function shapeOf<Row extends object>(rowClass: RowClass<Row>): RowShape {
  const storage = getMetadataArgsStorage();
  const entity = storage.filterTables(rowClass)[0];
  if (entity === undefined) throw new TypeError(`${rowClass.name} is not an entity.`);
  const columns = storage.filterColumns(rowClass).map(({ propertyName, options }): RowColumn => {
    if (!isCodec(options.transformer))
      throw new TypeError(`${rowClass.name}.${propertyName} is not of columns.ts.`);
    return {
      property: propertyName,
      name: naming.columnName(propertyName, options.name ?? '', []),
      nullable: options.nullable === true,
      codec: options.transformer,
    };
  });
  return { table: naming.tableName(rowClass.name, entity.name), columns };
}

function isCodec(transformer: unknown): transformer is Codec {
  return (
    typeof transformer === 'object' && transformer !== null && 'to' in transformer && 'from' in transformer
  );
}
