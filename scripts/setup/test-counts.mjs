/**
 * Counts of a JSON report of vitest. A file that fails before its first test counts as one failure, and so does
 * a run that failed without any failed test, or that ran none.
 */
export function countsOf(report, exitCode) {
  const { numPassedTests: passed, numPendingTests, numTodoTests, testResults } = report
  const failures = testResults.map(({ status, assertionResults }) => {
    const failed = assertionResults.filter((assertion) => assertion.status === 'failed').length
    return failed === 0 && status === 'failed' ? 1 : failed
  })
  const failed = failures.reduce((sum, count) => sum + count, 0)
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: unexplained ? 1 : failed, skipped: numPendingTests + numTodoTests }
}

/** The last line of `npm test`. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
