import { defineTexts } from '../i18n/define-texts.ts'

export const useAccountTexts = defineTexts(
  'accounts',
  {
    signIn: '登录',
    signInLead: '企业、高校院所和科技局工作人员使用同一入口。',
    account: '账号',
    password: '密码',
    showPassword: '显示密码',
    noAccount: '还没有账号？',
    registerNow: '注册单位账号',
    hasAccount: '已有账号？',
    signInAgainTitle: '登录已过期，请重新登录',
    signInAgainText: '页面上填写的内容都还在。登录后会自动继续刚才的操作。',
    signInAgainOther: '请使用原账号登录；要换账号，请先退出。',
    giveUp: '退出登录',
  },
  {
    signIn: 'Sign in',
    signInLead: 'One entrance for enterprises, institutions and the bureau.',
    account: 'Account',
    password: 'Password',
    showPassword: 'Show password',
    noAccount: 'No account yet?',
    registerNow: 'Register your organization',
    hasAccount: 'Have an account?',
    signInAgainTitle: 'Your session has expired: sign in again',
    signInAgainText: 'What you typed is still here. After signing in, what you were doing goes on.',
    signInAgainOther: 'Sign in with the same account; sign out first to change it.',
    giveUp: 'Sign out',
  },
)
