import { DomainError, type FieldError } from '../errors.ts'

interface Subject {
  title: string
  summary: string
  techField: string | null
  contactName: string
}

function missingFields(result: Subject): FieldError[] {
  const required = [
    { pointer: '/title', detail: '请填写成果名称', given: result.title },
    { pointer: '/summary', detail: '请填写成果简介', given: result.summary },
    { pointer: '/techField', detail: '请选择技术领域', given: result.techField },
    { pointer: '/contact/name', detail: '请填写联系人', given: result.contactName },
  ]
  return required.flatMap(({ given, ...error }) => (given ? [] : [error]))
}

/** What the bureau reviews and publishes has a title, a summary, a field and somebody to call. */
export function refuseIncomplete(result: Subject): void {
  const errors = missingFields(result)
  if (errors.length > 0) throw new DomainError('incomplete', '成果信息不完整，请补充标出的内容', errors)
}

/** An edit after submission takes nothing away that submission asked for. */
export function refuseLoss(before: Subject, after: Subject): void {
  const missingBefore = new Set(missingFields(before).map(({ pointer }) => pointer))
  const errors = missingFields(after).filter(({ pointer }) => !missingBefore.has(pointer))
  if (errors.length > 0)
    throw new DomainError('incomplete', '已提交的成果须保持完整，请补充标出的内容', errors)
}
