import type { AttachmentSubject } from '@duijie/shared/attachments'
import { notify } from '../ui/notify.ts'
import { useAttachmentTexts } from './texts.ts'
import { useUploads } from './use-uploads.ts'

/** Files chosen in a record's form; they are sent at once, or as soon as a new record is saved. */
export function useFormUploads(subjectKind: AttachmentSubject, subjectId: string | null) {
  const t = useAttachmentTexts()
  const uploads = useUploads(subjectKind, subjectId)
  return {
    uploads,
    /** To be waited for before the page of the saved record is shown. */
    async arrived(savedId: string): Promise<void> {
      const count = await uploads.sendAll(savedId)
      if (count > 0) notify(t('someFailed', { count }), 'danger')
    },
  }
}
