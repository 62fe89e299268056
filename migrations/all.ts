import { Foundation1763640000000 } from './1763640000000-foundation';

/** In the order in which they run. */
export const MIGRATIONS = [Foundation1763640000000] as const;
