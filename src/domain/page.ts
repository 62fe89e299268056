/** A slice of a list, newest first unless the list says otherwise. Ids ascend with time, so a place in a list is an id. */
export interface PageRequest {
  /** 1 to 100. */
  readonly limit: number;
  /** Continue behind this id. */
  readonly after: string | null;
  /** Or end before this id, and take the last `limit` of what is there. */
  readonly before: string | null;
  /** True: the last `limit` instead of the first. */
  readonly fromEnd: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}
