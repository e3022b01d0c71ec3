import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const formats: Record<string, string> = {
  email: '邮箱格式不正确，例如 wang@example.com',
  url: '网址格式不正确，应以 http:// 或 https:// 开头',
  uuid: '所选的记录无效，请重新选择',
  date: '日期无效，请按“年-月-日”填写',
  datetime: '时间无效，请重新选择',
}

function sizeText(issue: Issue & { code: 'too_small' | 'too_big' }): string {
  const small = issue.code === 'too_small'
  const limit = Number(small ? issue.minimum : issue.maximum)
  if (issue.origin === 'string') {
    if (small && limit <= 1) return '请填写此项'
    return small ? `至少 ${limit} 个字` : `最多 ${limit} 个字`
  }
  if (issue.origin === 'array') return small ? `至少选择 ${limit} 项` : `最多 ${limit} 项`
  if (small) return issue.inclusive === false ? `应大于 ${limit}` : `不能小于 ${limit}`
  return issue.inclusive === false ? `应小于 ${limit}` : `不能大于 ${limit}`
}

/** What a schema refuses, for whoever typed it, where the schema itself has no words. */
export function fieldErrorText(issue: Issue): string {
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeText(issue as never)
  if (issue.code === 'invalid_type' && (issue.input ?? null) === null) return '请填写此项'
  if (issue.code === 'invalid_format') return formats[issue.format] ?? '格式不正确，请检查'
  if (issue.code === 'invalid_value') return '请从给出的选项中选择'
  if (issue.code === 'unrecognized_keys') return `有不认识的内容：${issue.keys.join('、')}`
  return '内容不符合要求，请检查'
}
