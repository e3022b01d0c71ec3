import { fold } from '../matching/fold.ts'

const MAILBOX = /[^\s@,，；;]+@[^\s@,，；;]+/g
const LONG_NUMBER = /\+?\d(?:[\s()-]{0,2}\d){5,}/g
const CONTACT = /(?:联系人|联系电话|电话|手机号?|微信号?|wechat|qq|邮箱|e-?mail)\s*[:：]?\s*[\p{L}\d._-]*/gu
const LONGEST = 60

/** A query as it may be kept: folded, without mailboxes, numbers that may be somebody's and contacts; else none. */
export function missText(query: string): string | undefined {
  const text = fold(query)
    .replace(MAILBOX, ' ')
    .replace(LONG_NUMBER, ' ')
    .replace(CONTACT, ' ')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .trim()
  return /\p{L}.*[\p{L}\p{N}]/u.test(text) ? text : undefined
}
