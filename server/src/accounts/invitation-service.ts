import type { Database } from '@duijie/db/client'
import type { AccountInvitationInput, OpenedInvitation, TakeOver } from '@duijie/shared/invitations'
import type { IssuedLink } from '@duijie/shared/links'
import { type Actor, system, visitor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, notFound, stageConflict } from '../errors.ts'
import type { LinkService } from '../links/service.ts'
import { renderMail } from '../mail/render-mail.ts'
import type { MailService } from '../mail/service.ts'
import type { OrganizationService } from '../organizations/service.ts'
import { hashPassword } from './passwords.ts'
import type { AccountService } from './service.ts'

export type InvitationService = ReturnType<typeof createInvitationService>

interface Dependencies {
  db: Database
  accounts: AccountService
  links: LinkService
  mails: MailService
  organizations: OrganizationService
  /** the address people open */
  publicUrl: string
}

const DAYS = 30
const purpose = 'take_over_account'
const subjectOf = (id: string) => ({ purpose, subjectKind: 'organization', subjectId: id }) as const

/** An organization that the bureau entered is taken over by its own people, each by a link of its own. */
export function createInvitationService({
  db,
  accounts,
  links,
  mails,
  organizations,
  publicUrl,
}: Dependencies) {
  async function invitedTo(actor: Actor, id: string) {
    if (actor.role !== 'staff' && actor.role !== 'admin') throw forbidden()
    const organization = await organizations.get(actor, id)
    if (organization.kind === 'bureau') throw forbidden('科技局的账号由管理员建立')
    if (organization.status !== 'active') throw stageConflict('单位尚未通过审核或已停用')
    return organization
  }

  async function opened(token: string) {
    const link = await links.open(token, purpose)
    const organization = await organizations.find(system, link.subjectId)
    if (organization?.status !== 'active') throw notFound()
    return { link, organization }
  }

  return {
    async list(actor: Actor, organizationId: string): Promise<{ items: IssuedLink[] }> {
      await invitedTo(actor, organizationId)
      return { items: await links.list(subjectOf(organizationId)) }
    },

    /** The link is sent by mail where there is an address, and is there to be pasted in any case. */
    async invite(
      actor: Actor,
      organizationId: string,
      { name, phone, email }: AccountInvitationInput,
    ): Promise<{ items: IssuedLink[] }> {
      const organization = await invitedTo(actor, organizationId)
      await db.transaction(async (tx) => {
        const linkId = await links.issue(tx, actor, {
          ...subjectOf(organizationId),
          recipientName: name,
          recipientPhone: phone,
          days: DAYS,
        })
        await recordChange(tx, actor, {
          action: 'invite',
          subjectKind: 'organization',
          subjectId: organizationId,
        })
        if (!email) return
        const bureau = await links.bureau()
        const content = renderMail({
          title: `请开通${organization.name}的账号`,
          paragraphs: [
            `${name}，您好！`,
            `${bureau}已为贵单位在平台上建立档案。开通账号后，您可以查看需求与成果的匹配、答复推送、与对方沟通。`,
          ],
          action: { label: '开通账号', url: `${publicUrl}/r/${links.tokenOf(linkId)}` },
          footer: `链接 ${DAYS} 天内有效，只能使用一次；开通时需核对您手机号的后四位。`,
          sender: bureau,
        })
        await mails.queue(tx, {
          to: { address: email, name },
          key: `invitation ${linkId}`,
          kind: 'invitation',
          subject: `请开通${organization.name}的账号`,
          ...content,
          about: { kind: 'organization', id: organizationId },
        })
      })
      return { items: await links.list(subjectOf(organizationId)) }
    },

    async open(token: string, grant: string | undefined): Promise<OpenedInvitation> {
      const { link, organization } = await opened(token)
      const proof = links.proofOf(link, visitor, grant)
      return {
        organization: { id: organization.id, kind: organization.kind, name: organization.name },
        proof,
        expiresAt: link.expiresAt.toISOString(),
        taken: link.usedAt !== null,
        name: proof === null ? link.recipientName : null,
      }
    },

    /** Makes the account, active at once: the bureau invited this very person. A link makes one account. */
    async takeOver(token: string, grant: string | undefined, input: TakeOver): Promise<void> {
      const { link, organization } = await opened(token)
      links.requireProof(link, visitor, grant)
      const passwordHash = await hashPassword(input.password)
      await db.transaction(async (tx) => {
        if (!(await links.take(tx, link))) {
          throw stageConflict('这个邀请已经用过，请直接登录，或联系科技局')
        }
        await accounts.createWithin(tx, system, {
          account: input.account,
          name: input.name,
          email: input.email,
          phone: link.recipientPhone,
          passwordHash,
          role: organization.kind === 'institution' ? 'liaison' : 'enterprise',
          status: 'active',
          organizationId: organization.id,
          townshipId: null,
        })
      })
    },
  }
}
