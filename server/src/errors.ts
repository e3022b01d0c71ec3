import type { ProblemCode } from '@duijie/shared/problem'

export interface FieldError {
  /** JSON pointer into the request body, such as `/title` */
  pointer: string
  detail: string
}

/** What a service throws: a code of the closed list and a sentence for the person who asked. */
export class DomainError extends Error {
  readonly code: ProblemCode
  readonly errors: readonly FieldError[] | undefined

  constructor(code: ProblemCode, detail?: string, errors?: readonly FieldError[]) {
    super(detail ?? code)
    this.name = 'DomainError'
    this.code = code
    this.errors = errors
  }
}

export const notFound = () => new DomainError('not_found', '没有找到，或您无权查看')
export const forbidden = (detail = '您没有执行此操作的权限') => new DomainError('forbidden', detail)
export const versionConflict = () => new DomainError('version_conflict', '内容已被他人修改，请刷新后再试')
export const stageConflict = (detail = '当前状态不允许此操作，请刷新后再试') =>
  new DomainError('stage_conflict', detail)
/** One field of the input is wrong: where it stands, and what is wrong with it. */
export const invalid = (pointer: string, detail: string) =>
  new DomainError('validation_failed', detail, [{ pointer, detail }])
