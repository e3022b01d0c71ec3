import { expect, it } from 'vitest'
import { z } from 'zod'
import { fieldErrorText } from './field-error-text.ts'

const words = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: fieldErrorText }).error?.issues[0]?.message

it.each([
  [z.string(), undefined, '请填写此项'],
  [z.string().min(1), '', '请填写此项'],
  [z.string().min(2), '镀', '至少 2 个字'],
  [z.string().max(3), '镀膜良率', '最多 3 个字'],
  [z.array(z.string()).min(1), [], '至少选择 1 项'],
  [z.number().max(9), 10, '不能大于 9'],
  [z.number().positive(), 0, '应大于 0'],
  [z.email(), 'wang', '邮箱格式不正确，例如 wang@example.com'],
  [z.uuid(), '1', '所选的记录无效，请重新选择'],
  [z.iso.date(), '2026-13-01', '日期无效，请按“年-月-日”填写'],
  [z.enum(['a', 'b']), 'c', '请从给出的选项中选择'],
  [z.number(), 'x', '内容不符合要求，请检查'],
  [z.string().min(2, '用途至少两个字'), '', '用途至少两个字'],
])('says what is wrong to whoever typed it: %#', (schema, value, said) => {
  expect(words(schema, value)).toBe(said)
})
