/** Which functions inside the product a defect has replaced; see simulation.test.ts. */
export const MOCKED = { reservesNothing: false, grantsFirst: false };
