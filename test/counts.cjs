// Mocha reporter: mocha's own "spec" on the screen, and the counts in the file named by TEST_COUNTS, by which `npm test` adds up.
// A runner that dies leaves no file, and that counts as a failure.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class Counts extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
