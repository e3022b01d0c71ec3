import { type AttachmentType, attachmentTypes } from '@duijie/shared/attachments'

const KB = 1024

/** `12 KB`, `3.4 MB` */
export function sizeWords(bytes: number): string {
  if (bytes < KB * KB) return `${Math.max(1, Math.round(bytes / KB))} KB`
  return `${(bytes / KB / KB).toFixed(1)} MB`
}

/** What the file dialog offers. Named by type for pictures, so that phones offer their camera. */
export const acceptedFiles = (Object.keys(attachmentTypes) as AttachmentType[])
  .flatMap((type) =>
    type.startsWith('image/') ? [type] : attachmentTypes[type].map((ending) => `.${ending}`),
  )
  .join(',')
/** What the camera makes; phones convert to it. */
export const acceptedPhotos = 'image/jpeg,image/png'

/** The ending of a name, for its badge. */
export const endingOf = (name: string) => (/\.([^.]{1,5})$/.exec(name)?.[1] ?? '').toUpperCase()
