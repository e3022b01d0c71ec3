import { useLanguage } from '../i18n/use-language.ts'
import type { ApiProblem } from '../lib/failures.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { WarningIcon } from '../ui/icons.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import { useLinkTexts } from './texts.ts'

/** Plain words for a link that opens nothing, and whom to ask: the API names the bureau, in Chinese. */
export function DeadLink({ error }: { error: ApiProblem }) {
  const t = useLinkTexts()
  const language = useLanguage()
  const { what, todo } = useFailureText()(error)
  const { code, problem } = error
  if (code === 'not_found') {
    return <StateNotice icon={<WarningIcon />} title={t('unknown')} text={t('unknownText')} page />
  }
  const over = code === 'link_revoked' || code === 'link_expired'
  const text = (over && language === 'zh-CN' && problem.detail) || todo
  return <StateNotice icon={<WarningIcon />} title={what} text={text} page />
}
