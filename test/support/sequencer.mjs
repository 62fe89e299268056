import Sequencer from '@jest/test-sequencer';

/** Minutes each, in short files: by size alone they would come last, and one worker would wait for them. */
const LONG = /\/test\/(crash|torture|simulation)\/|\/spine-faults\.test/;

export default class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [
      ...sorted.filter(({ path }) => LONG.test(path)),
      ...sorted.filter(({ path }) => !LONG.test(path)),
    ];
  }
}
