import { DomainError, type FieldError } from '../errors.ts'

interface Subject {
  title: string
  problem: string
  techField: string | null
  noStateSecret: boolean
  contactName: string
  contactPhone: string
}

function missingFields(need: Subject): FieldError[] {
  const required = [
    { pointer: '/title', detail: '请填写需求名称', given: need.title },
    { pointer: '/problem', detail: '请填写拟解决的技术难题', given: need.problem },
    { pointer: '/techField', detail: '请选择技术领域', given: need.techField },
    {
      pointer: '/noStateSecret',
      detail: '请声明内容不涉及国家秘密（涉密不上网）',
      given: need.noStateSecret,
    },
    { pointer: '/contact/name', detail: '请填写联系人', given: need.contactName },
    { pointer: '/contact/phone', detail: '请填写联系电话', given: need.contactPhone },
  ]
  return required.flatMap(({ given, ...error }) => (given ? [] : [error]))
}

/** What the bureau reviews says what is wanted, in which field and whom to call, and is not out of date. */
export function refuseIncomplete(need: Subject & { validUntil: string | null }, today: string): void {
  const errors = missingFields(need)
  if (need.validUntil !== null && need.validUntil < today) {
    errors.push({ pointer: '/validUntil', detail: '有效期已过，请延长' })
  }
  if (errors.length > 0) throw new DomainError('incomplete', '需求信息不完整，请补充标出的内容', errors)
}

/** An edit after submission takes nothing away that submission asked for. */
export function refuseLoss(before: Subject, after: Subject): void {
  const missingBefore = new Set(missingFields(before).map(({ pointer }) => pointer))
  const errors = missingFields(after).filter(({ pointer }) => !missingBefore.has(pointer))
  if (errors.length > 0)
    throw new DomainError('incomplete', '已提交的需求须保持完整，请补充标出的内容', errors)
}
