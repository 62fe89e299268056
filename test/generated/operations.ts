export * from '../../src/client/generated/operations';
