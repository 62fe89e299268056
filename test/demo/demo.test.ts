import { runToEnd } from '../support/processes';

jest.setTimeout(120_000);

describe('npm run demo', () => {
  it('tells its story at all providers to the end, where both sides’ books are equal', async () => {
    const { code, output } = await runToEnd(['dist/src/demo/main.js'], {});
    if (code !== 0) throw new Error(output);
    expect(output).toMatch(/Books equal: \d+ payments here, \d+ movements of money at the providers\./);
  });
});
