/** The last lines of a run of jest: which tests failed, a line each, so that the end of a log says it. */
import { relative } from 'node:path';
import { root } from './runtime.mjs';

/** As jest's reporters are: it makes one of these for each run. */
export default class FailedTests {
  onRunComplete(_contexts, { testResults }) {
    const lines = testResults.flatMap(linesOf).sort();
    if (lines.length === 0) return;
    // Whatever the order of reporters, jest's own summary is the last of them.
    process.once('exit', () => console.error(`\nFailed:\n${lines.join('\n')}`));
  }
}

function linesOf({ testFilePath, testResults, testExecError, failureMessage }) {
  const file = relative(root, testFilePath);
  const failed = testResults.filter(({ status }) => status === 'failed');
  const lines = failed.map(({ ancestorTitles, title }) => `  ${[file, ...ancestorTitles, title].join(' › ')}`);
  // A file can fail without any test of it: it could not be read, or something failed after its tests.
  return lines.length === 0 && (testExecError || failureMessage) ? [`  ${file}`] : lines;
}
