/** `paygraph/client`: what a back end in TypeScript needs of Paygraph beside its own GraphQL client. */
export { followEvents, FollowRefused, type FollowedEvent, type FollowOptions } from './follow-events';
/** Types of the schema, and the documents of schema/operations as typed documents. */
export * from './generated/operations';
