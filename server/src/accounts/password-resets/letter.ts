import { renderMail } from '../../mail/render-mail.ts'
import { SECRET_TOKEN } from '../../mail/secret-link.ts'

interface Letter {
  account: string
  name: string
  bureau: string
  publicUrl: string
  validFor: string
  /** the bureau sends it; otherwise somebody asked for it who knows the account's name or e-mail */
  byBureau: boolean
}

export const RESET_SUBJECT = '重设登录密码'

export function resetLetter({ account, name, bureau, publicUrl, validFor, byBureau }: Letter) {
  return renderMail({
    title: RESET_SUBJECT,
    paragraphs: [
      `${name}，您好！`,
      byBureau
        ? `${bureau}给您发来为账号“${account}”设置登录密码的链接。`
        : `有人（应当是您本人）申请重设账号“${account}”的登录密码。`,
      '设置新密码后，所有设备上的登录都会失效，需要用新密码重新登录。',
    ],
    action: { label: '设置新密码', url: `${publicUrl}/r/${SECRET_TOKEN}` },
    footer: `链接 ${validFor}内有效，只能使用一次；再次申请后，先前的链接失效。如果您没有申请，请忽略这封邮件，密码不会改变。请勿转发。`,
    sender: bureau,
  })
}
