/** What the target has and the schema does not have yet, in the words of findBreakingChanges. It only ever gets shorter. */
export const PENDING: readonly string[] = [];
