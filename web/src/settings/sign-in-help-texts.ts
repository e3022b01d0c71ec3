import { defineTexts } from '../i18n/define-texts.ts'

export const useSignInHelpTexts = defineTexts(
  'sign-in-help-settings',
  {
    title: '登录求助',
    text: '写明忘记密码、不能登录时联系谁。所有人都能在“忘记密码”页看到，请只填可以公开的办公电话和地址。',
    label: '联系方式',
    placeholder: '例如：区科技局办公室，电话 0513-88880000，工作日 9:00–17:00',
  },
  {
    title: 'Help with signing in',
    text: 'Whom to contact about a forgotten password. It is public on the page “Forgot your password?”: give office phones and addresses only.',
    label: 'Contact',
    placeholder: 'e.g. office of the bureau, 0513-88880000, weekdays 9:00–17:00',
  },
)
