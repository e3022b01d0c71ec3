import { ATTACHMENT_NAME_MAX, type AttachmentType, attachmentTypes } from '@duijie/shared/attachments'

const UNNAMED = '附件'

/**
 * A name under which the file can be kept and handed out anywhere: without folders, control characters and
 * marks that turn text around, and with the ending of what it is.
 */
export function fileNameOf(given: string, type: AttachmentType): string {
  const base = (given.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const endings: readonly string[] = attachmentTypes[type]
  const dot = base.lastIndexOf('.')
  const ended = dot > 0 && endings.includes(base.slice(dot + 1).toLowerCase())
  const ending = ended ? base.slice(dot) : `.${endings[0]}`
  const stem = shortened(ended ? base.slice(0, dot) : base, ATTACHMENT_NAME_MAX - ending.length)
  return `${stem || UNNAMED}${ending}`
}

/** Cut between characters, never inside of one. */
function shortened(text: string, most: number): string {
  let short = ''
  for (const character of text) {
    if (short.length + character.length > most) break
    short += character
  }
  return short.trimEnd()
}
