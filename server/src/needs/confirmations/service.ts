import type { Database } from '@duijie/db/client'
import type { IssuedLink } from '@duijie/shared/links'
import type { NeedConfirmation, NeedConfirmationAnswer } from '@duijie/shared/need-confirmation'
import { needStages } from '@duijie/shared/stages'
import { type Actor, isAccount } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { forbidden, notFound, stageConflict, versionConflict } from '../../errors.ts'
import type { LinkRow, LinkSubject } from '../../links/repository.ts'
import type { LinkService } from '../../links/service.ts'
import { raiseDiagnosis } from '../diagnoses/raise.ts'
import { confirmNeedByLink } from '../link-confirmation.ts'
import { findNeed, type NeedRow } from '../repository.ts'

export type ConfirmationService = ReturnType<typeof createConfirmationService>

interface Dependencies {
  db: Database
  clock: () => Date
  links: LinkService
}

const DAYS = 14
const purpose = 'confirm_need'
const subjectOf = (id: string): LinkSubject => ({ purpose, subjectKind: 'need', subjectId: id })

/** The enterprise confirms the bureau's wording by a link that staff send it. */
export function createConfirmationService({ db, clock, links }: Dependencies) {
  async function needOf(actor: Actor, id: string): Promise<NeedRow['need']> {
    if (actor.role !== 'staff') throw forbidden()
    const row = await findNeed(db, id)
    if (!row) throw notFound()
    return row.need
  }

  async function opened(token: string, actor: Actor, grant: string | undefined) {
    const link = await links.open(token, purpose)
    links.requireProof(link, actor, grant)
    const row = await findNeed(db, link.subjectId)
    if (!row) throw notFound()
    return { link, row }
  }

  return {
    async listLinks(actor: Actor, id: string): Promise<IssuedLink[]> {
      await needOf(actor, id)
      return links.list(subjectOf(id))
    },

    /** A new link to whom the need names; the ones before it are over. */
    async send(actor: Actor, id: string): Promise<IssuedLink[]> {
      const need = await needOf(actor, id)
      if (need.stage !== 'refined' || need.status !== 'active') {
        throw stageConflict('凝练之后、企业确认之前才能发送确认链接')
      }
      await db.transaction(async (tx) => {
        await links.revokeAll(tx, subjectOf(id))
        await links.issue(tx, actor, {
          ...subjectOf(id),
          organizationId: need.organizationId,
          recipientName: need.contactName,
          recipientPhone: need.contactPhone,
          days: DAYS,
        })
        await recordChange(tx, actor, { action: 'send_link', subjectKind: 'need', subjectId: id })
      })
      return links.list(subjectOf(id))
    },

    async revoke(actor: Actor, id: string): Promise<IssuedLink[]> {
      await needOf(actor, id)
      await db.transaction(async (tx) => {
        await links.revokeAll(tx, subjectOf(id))
        await recordChange(tx, actor, { action: 'revoke_link', subjectKind: 'need', subjectId: id })
      })
      return links.list(subjectOf(id))
    },

    /** What is to be confirmed, for a reader who showed who it is. */
    async read(token: string, actor: Actor, grant: string | undefined): Promise<NeedConfirmation> {
      const { link, row } = await opened(token, actor, grant)
      return present(row, link)
    },

    /** The answer to the text of that version; an objection leaves the stage and waits for the bureau. */
    async answer(
      token: string,
      actor: Actor,
      grant: string | undefined,
      { answer, note, version }: NeedConfirmationAnswer,
    ): Promise<NeedConfirmation> {
      const { link, row } = await opened(token, actor, grant)
      const at = clock()
      await db.transaction(async (tx) => {
        if (answer === 'confirm') {
          await confirmNeedByLink(tx, actor, row.need.id, { version, by: link.recipientName, at })
        } else {
          if (row.need.stage !== 'refined') throw stageConflict('此凝练稿已经处理，如需修改请联系科技局')
          if (row.need.version !== version) throw versionConflict()
          const by = isAccount(actor) ? actor.accountId : null
          await raiseDiagnosis(tx, { needId: row.need.id, cause: 'objection', note, at, by })
          const change = { subjectKind: 'need', subjectId: row.need.id, reason: note } as const
          await recordChange(tx, actor, { action: 'object', ...change })
        }
        await links.use(tx, link)
      })
      const after = await findNeed(db, row.need.id)
      if (!after) throw notFound()
      return present(after, { ...link, usedAt: at })
    },
  }
}

function present({ need, organization }: NeedRow, link: LinkRow): NeedConfirmation {
  return {
    organizationName: organization.name,
    originalText: need.originalText,
    title: need.title,
    techField: need.techField,
    problem: need.problem,
    currentState: need.currentState,
    targets: need.targets,
    teaser: need.teaser,
    state: stateOf(need, link),
    version: need.version,
  }
}

function stateOf({ stage, status }: NeedRow['need'], { usedAt }: LinkRow): NeedConfirmation['state'] {
  if (stage === 'refined' && status === 'active') return usedAt ? 'objected' : 'waiting'
  return needStages.indexOf(stage) >= needStages.indexOf('confirmed') ? 'confirmed' : 'over'
}
