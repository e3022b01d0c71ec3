import { compactText, isBlankValue } from '@duijie/shared/import-values/plain-text'

const total =
  /^(?:本页)?(?:合计|小计|总计|总和|共计|累计|汇总|subtotal|total)(?:$|[:：(（\d])|^共\d+[项条家个件]/
const note =
  /^(?:填[表报写])?(?:说明|备注|注意事项|注意|注)(?:$|[:：.、\d])|^(?:填[表报]人|制表人?|审核人?|经办人|负责人签字|单位负责人|联系人|联系电话|填报单位|填[表报]日期|日期)[:：]/
const example = /^(?:填写)?(?:示例|样例|范例|举例|例|例如)(?:$|[:：\d])/

export type RowFault = '合计行' | '说明或落款行' | '示例行'

/** What a row is that is no record: a total, a note or signature, the example of a form. Null for any other row. */
export function rowFault(cells: readonly string[], titleAt: number): RowFault | null {
  const given = cells.filter((cell) => cell !== '')
  const first = compactText(given[0] ?? '')
  const hasTitle = !isBlankValue(cells[titleAt] ?? '')
  const titleIsFirst = given[0] === cells[titleAt]
  if (total.test(first) && (!hasTitle || titleIsFirst || first.length <= 4)) return '合计行'
  if (note.test(first) && (!hasTitle || (titleIsFirst && given.length === 1 && cells.length > 1)))
    return '说明或落款行'
  return example.test(first) && first.length <= 8 ? '示例行' : null
}
