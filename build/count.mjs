// The closing line of CI, from the suites' own reports: node build/count.mjs FOLDER FAILED_STEPS
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = 'artefacts', failedSteps = '0'] = process.argv.slice(2);
const reports = ['test', 'integration', 'e2e'].map((name) => join(folder, `${name}.json`));
const counts = reports.map((report) =>
  existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 1 },
);
const sum = (/** @type {string} */ key) => counts.reduce((total, count) => total + count[key], 0);
// A step that failed without a failed test (a lint finding, a build) is one failure more.
const failed = Math.max(sum('numFailedTests'), Number(failedSteps));
console.log(`${sum('numPassedTests')} passed, ${failed} failed`);
process.exit(failed === 0 && sum('numPassedTests') > 0 ? 0 : 1);
