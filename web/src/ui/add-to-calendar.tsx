import { saveFile } from '../attachments/save-file.ts'
import { api } from '../lib/api.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { buttonClass } from './button-link.ts'
import { notify } from './notify.ts'
import { useUiTexts } from './texts.ts'

/** Takes an event as a file that every calendar program opens; `path` is its address in the API. */
export function AddToCalendar({ path }: { path: string }) {
  const t = useUiTexts()
  const failureText = useFailureText()
  const take = useCommand({
    send: (from: string) => api.download(from),
    onDone({ bytes, name }) {
      saveFile(bytes, name ?? 'event.ics')
      notify(t('calendarSaved'))
    },
    onFailed(error) {
      const { what, todo } = failureText(error)
      notify([what, todo].filter(Boolean).join(' '), 'danger')
    },
  })
  return (
    <button
      type="button"
      className={buttonClass.plain}
      disabled={take.isPending}
      onClick={() => take.mutate(path)}
    >
      {t('addToCalendar')}
    </button>
  )
}
