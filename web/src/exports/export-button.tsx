import { type ExportFormat, exportFormats } from '@duijie/shared/exports'
import type { MenuProps } from 'antd'
import { saveFile } from '../attachments/save-file.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { api } from '../lib/api.ts'
import type { QueryValue } from '../lib/transport.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { ChevronDownIcon } from '../ui/icons.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { notify } from '../ui/notify.ts'
import { useExportTexts } from './texts.ts'

/** A list of the API and how the page has narrowed it. */
export interface ExportedList {
  /** its address below /exports */
  list: string
  /** where there are several */
  label?: string
  query?: Record<string, QueryValue>
  /** a template to fill in, which comes as Excel alone */
  template?: true
}

interface Chosen extends ExportedList {
  format: ExportFormat
}

/** Takes lists away as a file: with the filters of the page, of all pages of the list. */
export function ExportButton({ lists }: { lists: readonly ExportedList[] }) {
  const t = useExportTexts()
  const language = useLanguage() === 'en' ? 'en' : 'zh'
  const failureText = useFailureText()
  const download = useCommand({
    send: ({ list, query, format, template }: Chosen) =>
      api.download(`exports/${list}`, { ...query, language, ...(!template && { format }) }),
    onDone({ bytes, name }, { format }) {
      const saved = name ?? `${t('export')}.${format}`
      saveFile(bytes, saved)
      notify(t('done', { name: saved }))
    },
    onFailed: (error) => {
      const { what, todo } = failureText(error)
      notify(t('failed', { what, todo }), 'danger')
    },
  })

  const choices = new Map<string, Chosen>()
  const formatsOf = (each: ExportedList) =>
    exportFormats.map((format) => {
      const key = `${each.list} ${format}`
      choices.set(key, { ...each, format })
      return { key, label: t(`format.${format}`) }
    })
  const items = lists.flatMap((each): NonNullable<MenuProps['items']> => {
    if (each.template) {
      choices.set(each.list, { ...each, format: 'xlsx' })
      return [
        { key: 'line', type: 'divider' as const },
        { key: each.list, label: t('template') },
      ]
    }
    return each.label === undefined
      ? formatsOf(each)
      : [{ key: each.list, type: 'group' as const, label: each.label, children: formatsOf(each) }]
  })
  return (
    <MenuButton
      items={items}
      onChoose={(key) => {
        const chosen = choices.get(key)
        if (chosen) download.mutate(chosen)
      }}
      icon={<ChevronDownIcon />}
      iconPlacement="end"
      loading={download.isPending}
    >
      {t(download.isPending ? 'exporting' : 'export')}
    </MenuButton>
  )
}
