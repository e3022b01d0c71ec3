import { defineTexts } from '../i18n/define-texts.ts'

export const useForgottenTexts = defineTexts(
  'forgotten-password',
  {
    title: '忘记密码',
    lead: '填写账号或登记的邮箱，我们会发送一个设置新密码的链接，1 小时内有效。',
    identity: '账号或邮箱',
    send: '发送链接',
    sent: '请查收邮件',
    sentText: '如果这个账号存在且登记了邮箱，几分钟内会收到设置新密码的链接。',
    notThere: '没有收到？请看看垃圾邮件箱。账号没有登记邮箱的，请联系科技局重设密码。',
    noMail: '平台目前不能发送邮件。请联系科技局，由工作人员核实身份后为您重设密码。',
    bureau: '请联系：',
    proof: '联系时请说明单位名称、姓名和账号。工作人员只会给您一个设置新密码的链接，不会询问您的密码。',
    again: '换一个账号或邮箱',
    toSignIn: '返回登录',
  },
  {
    title: 'Forgot your password?',
    lead: 'Enter your account name or e-mail address. We will send you a link to set a new password, valid for one hour.',
    identity: 'Account or e-mail',
    send: 'Send link',
    sent: 'Check your e-mail',
    sentText:
      'If the account exists and has an e-mail address on record, a link to set a new password arrives within minutes.',
    notThere:
      'Nothing there? Look in the spam folder. If no address is on record, ask the bureau to reset the password.',
    noMail:
      'E-mail is not available here. Contact the bureau; they will verify who you are and reset your password.',
    bureau: 'Contact: ',
    proof:
      'Give your organization, name and account. Staff will only send you a link to set a new password and never ask for your password.',
    again: 'Try another account or e-mail',
    toSignIn: 'Back to sign-in',
  },
)
