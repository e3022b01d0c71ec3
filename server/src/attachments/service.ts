import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Database } from '@duijie/db/client'
import {
  ATTACHMENT_MAX_COUNT,
  type Attachment,
  type AttachmentList,
  type AttachmentTarget,
  type AttachmentUpload,
  visibilitiesOf,
} from '@duijie/shared/attachments'
import { type Actor, isAccount } from '../access/actor.ts'
import type { ProvincialProjectService } from '../agreements/projects/service.ts'
import type { RegistrationService } from '../agreements/registrations/service.ts'
import type { AgreementService } from '../agreements/service.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, invalid, notFound, stageConflict } from '../errors.ts'
import type { EventService } from '../events/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { ProposalService } from '../proposals/service.ts'
import type { ReportTemplateService } from '../report-templates/service.ts'
import type { ResultService } from '../results/service.ts'
import type { SecondmentService } from '../secondments/service.ts'
import type { VisitService } from '../visits/service.ts'
import type { VoucherService } from '../vouchers/service.ts'
import { fileNameOf } from './file-name.ts'
import { mediaTypeOf } from './media-type.ts'
import type { AttachmentPlace } from './place.ts'
import { mayRemove, presentAttachment } from './presenter.ts'
import { receiveFile } from './receive-file.ts'
import {
  type AttachmentRow,
  announceFile,
  countAttachments,
  findAttachment,
  insertAttachment,
  listAttachments,
  lockTarget,
  markDeleted,
  markRestored,
} from './repository.ts'
import { readStorage } from './standing.ts'
import { createSubjects, type Standing } from './subjects.ts'

export type AttachmentService = ReturnType<typeof createAttachmentService>

interface Dependencies {
  db: Database
  clock: () => Date
  place: AttachmentPlace
  needs: NeedService
  results: ResultService
  proposals: ProposalService
  reportTemplates: Pick<ReportTemplateService, 'row'>
  agreements: AgreementService
  registrations: RegistrationService
  provincialProjects: ProvincialProjectService
  visits: VisitService
  vouchers: VoucherService
  secondments: SecondmentService
  events: EventService
}

/** A file as it comes in. */
export interface IncomingFile {
  name: string
  bytes: Readable
}

/** With those that were deleted and are still kept: what one record can make the store hold. */
const MOST_KEPT = 3 * ATTACHMENT_MAX_COUNT

export function createAttachmentService({ db, clock, place, ...records }: Dependencies) {
  const { store, incoming } = place
  const subjects = createSubjects(records)

  /** An attachment that the actor may read; everything else is answered as if it did not exist. */
  async function readable(actor: Actor, id: string): Promise<{ row: AttachmentRow; standing: Standing }> {
    const row = await findAttachment(db, id)
    if (!row) throw notFound()
    const { subjectKind, subjectId, visibility } = row.attachment
    const standing = await subjects.standingOf(actor, subjectKind, subjectId)
    if (!standing.reads.includes(visibility)) throw notFound()
    return { row, standing }
  }

  async function removable(actor: Actor, id: string) {
    const { row, standing } = await readable(actor, id)
    if (!isAccount(actor) || !mayRemove(actor, standing, row)) throw forbidden()
    return { row, standing, by: actor.accountId }
  }

  async function refuseExcess(tx: Database, target: AttachmentTarget, sha256: string): Promise<void> {
    await lockTarget(tx, target)
    const { present, kept, same } = await countAttachments(tx, target, sha256)
    if (same > 0) throw new DomainError('already_exists', '这个文件已经上传过了')
    if (present >= ATTACHMENT_MAX_COUNT) {
      throw stageConflict(`最多 ${ATTACHMENT_MAX_COUNT} 个附件，请先删除不用的`)
    }
    if (kept >= MOST_KEPT) throw stageConflict('近期上传和删除的附件过多，请改日再传')
  }

  const recorded = (
    tx: Database,
    actor: Actor,
    action: 'attach' | 'detach' | 'reattach',
    { subjectKind, subjectId }: AttachmentTarget,
    name: string,
  ) =>
    recordChange(tx, actor, {
      action,
      subjectKind,
      subjectId,
      changes: { attachment: action === 'detach' ? [name, null] : [null, name] },
    })

  return {
    /** Where files are kept, whether that answers, and how many there are. */
    standing: () => readStorage(db, place),

    async list(actor: Actor, target: AttachmentTarget): Promise<AttachmentList> {
      const standing = await subjects.standingOf(actor, target.subjectKind, target.subjectId)
      const found = await listAttachments(db, target, standing.reads)
      return {
        items: found.map((row) => presentAttachment(actor, standing, row)),
        permissions: { add: standing.writes },
      }
    },

    /** Asks for the file only after the actor may add it. Its bytes are stored before any row names them. */
    async add(
      actor: Actor,
      { visibility, evidenceKind, ...target }: AttachmentUpload,
      nextFile: () => Promise<IncomingFile | undefined>,
    ): Promise<Attachment> {
      const standing = await subjects.standingOf(actor, target.subjectKind, target.subjectId)
      const seen = visibility ?? visibilitiesOf[target.subjectKind][0]
      // nobody files what he could not read himself
      if (!isAccount(actor) || !standing.writes || !standing.reads.includes(seen)) throw forbidden()
      const file = await nextFile()
      if (!file) throw invalid('/file', '请选择要上传的文件')
      const { path, sha256, size } = await receiveFile(incoming, file.bytes)
      try {
        const mediaType = await mediaTypeOf(path)
        const at = clock()
        await announceFile(db, { sha256, size, mediaType, storedAt: at })
        if (!(await store.has(sha256))) await store.put(sha256, path)
        const id = randomUUID()
        const name = fileNameOf(file.name, mediaType)
        await db.transaction(async (tx) => {
          await refuseExcess(tx, target, sha256)
          await insertAttachment(tx, {
            id,
            ...target,
            visibility: seen,
            evidenceKind: evidenceKind ?? null,
            name,
            sha256,
            uploadedBy: actor.accountId,
            createdAt: at,
          })
          await recorded(tx, actor, 'attach', target, name)
        })
        const { row } = await readable(actor, id)
        return presentAttachment(actor, standing, row)
      } finally {
        await rm(path, { force: true })
      }
    },

    async open(actor: Actor, id: string) {
      const { row } = await readable(actor, id)
      if (row.attachment.deletedAt) throw notFound()
      const { name, sha256 } = row.attachment
      return { name, ...row.file, bytes: await store.open(sha256) }
    },

    /** For a month it can be restored. */
    async remove(actor: Actor, id: string): Promise<void> {
      const { row, by } = await removable(actor, id)
      await db.transaction(async (tx) => {
        if (!(await markDeleted(tx, id, clock(), by))) throw notFound()
        await recorded(tx, actor, 'detach', row.attachment, row.attachment.name)
      })
    },

    async restore(actor: Actor, id: string): Promise<Attachment> {
      const { row, standing } = await removable(actor, id)
      await db.transaction(async (tx) => {
        if (row.attachment.deletedAt === null) return
        await refuseExcess(tx, row.attachment, row.attachment.sha256)
        if (!(await markRestored(tx, id))) throw notFound()
        await recorded(tx, actor, 'reattach', row.attachment, row.attachment.name)
      })
      return presentAttachment(actor, standing, row)
    },
  }
}
