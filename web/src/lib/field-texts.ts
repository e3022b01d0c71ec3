import { defineTexts } from '../i18n/define-texts.ts'

export const useFieldTexts = defineTexts(
  'fields',
  {
    required: '请填写此项',
    tooShort: '至少 {{count}} 个字',
    tooLong: '最多 {{count}} 个字',
    tooFew: '至少选择 {{count}} 项',
    tooMany: '最多 {{count}} 项',
    atLeast: '不能小于 {{count}}',
    atMost: '不能大于 {{count}}',
    email: '邮箱格式不正确，例如 wang@example.com',
    invalid: '内容不符合要求，请检查',
    leave: '填写的内容尚未保存，离开后会丢失。确定离开吗？',
    close: '填写的内容尚未提交，关闭后会丢失。确定关闭吗？',
  },
  {
    required: 'Fill this in',
    tooShort: { one: 'At least {{count}} character', other: 'At least {{count}} characters' },
    tooLong: { one: 'At most {{count}} character', other: 'At most {{count}} characters' },
    tooFew: 'Choose at least {{count}}',
    tooMany: 'At most {{count}}',
    atLeast: 'Not below {{count}}',
    atMost: 'Not above {{count}}',
    email: 'Not an e-mail address, such as wang@example.com',
    invalid: 'This is not valid',
    leave: 'What you typed is not saved and will be lost. Leave the page?',
    close: 'What you typed is not sent and will be lost. Close it?',
  },
)
