import { Field, ObjectType } from 'type-graphql';
import { type PageInfo } from '../connection';
import { CursorScalar } from '../scalars/cursor';

@ObjectType('PageInfo', { description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfoType implements PageInfo {
  @Field(() => Boolean, { description: 'True: ask again with `after: endCursor` for more.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True: there is something before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the first item; null when the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last item; null when the page is empty.',
  })
  endCursor!: string | null;
}
