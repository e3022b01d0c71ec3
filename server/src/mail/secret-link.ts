import type { LinkService } from '../links/service.ts'
import type { MailRow } from './repository.ts'

/** Stands for the token in a mail that is kept: whoever reads the outbox must not be able to use the link. */
export const SECRET_TOKEN = 'only-for-the-receiver'

/** The texts as the receiver gets them: with the token of the link that the mail is about. */
export function withSecret(
  { kind, subjectId, text, html }: Pick<MailRow, 'kind' | 'subjectId' | 'text' | 'html'>,
  links: Pick<LinkService, 'tokenOf'>,
): { text: string; html: string } {
  if (kind !== 'password_reset' || subjectId === null) return { text, html }
  const token = links.tokenOf(subjectId)
  return { text: text.replaceAll(SECRET_TOKEN, token), html: html.replaceAll(SECRET_TOKEN, token) }
}
