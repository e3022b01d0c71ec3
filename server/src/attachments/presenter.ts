import type { Attachment } from '@duijie/shared/attachments'
import type { Actor } from '../access/actor.ts'
import type { AttachmentRow } from './repository.ts'
import type { Standing } from './subjects.ts'

/** What the bureau filed stays until the bureau removes it. */
export const mayRemove = (actor: Actor, { writes }: Standing, { uploader }: AttachmentRow) =>
  writes && (actor.role === 'staff' || uploader?.role !== 'staff')

export function presentAttachment(actor: Actor, standing: Standing, row: AttachmentRow): Attachment {
  const { attachment, file, uploader } = row
  return {
    id: attachment.id,
    subjectKind: attachment.subjectKind,
    subjectId: attachment.subjectId,
    name: attachment.name,
    mediaType: file.mediaType,
    size: file.size,
    visibility: attachment.visibility,
    evidenceKind: attachment.evidenceKind,
    uploadedBy: actor.role === 'staff' ? (uploader?.name ?? null) : null,
    createdAt: attachment.createdAt.toISOString(),
    permissions: { remove: mayRemove(actor, standing, row) },
  }
}
