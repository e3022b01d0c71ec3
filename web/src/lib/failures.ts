import type { Problem, ProblemCode } from '@duijie/shared/problem'

/** The API answered with a problem document. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly problem: Problem
  readonly retryAfterSeconds: number | null

  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(problem.detail ?? problem.title)
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }

  get code(): ProblemCode {
    return this.problem.code
  }
}

/** No answer came: offline, server down, connection cut. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure'
}

/** An answer came that is not what the contract says, such as a proxy's error page. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer'
  readonly status: number

  constructor(status: number, cause?: unknown) {
    super(`unreadable answer with status ${status}`, { cause })
    this.status = status
  }
}

export function isProblem(error: unknown, ...codes: ProblemCode[]): error is ApiProblem {
  return error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code))
}
