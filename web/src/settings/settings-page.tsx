import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { FollowUpDaysForm } from './follow-up-days-form.tsx'
import { followUpDays, suggestionLimits } from './queries.ts'
import { SuggestionLimitsForm } from './suggestion-limits-form.tsx'
import { useSettingTexts } from './texts.ts'

export function SettingsPage() {
  const t = useSettingTexts()
  const days = useQuery(followUpDays.query())
  const limits = useQuery(suggestionLimits.query())
  return (
    <Page title={t('title')} width="reading">
      <Panel title={t('days')}>
        <p>{t('daysText')}</p>
        <Loaded query={days}>{(set) => <FollowUpDaysForm key={set.version} set={set} />}</Loaded>
      </Panel>
      <Panel title={t('limits')}>
        <p>{t('limitsText')}</p>
        <Loaded query={limits}>{(set) => <SuggestionLimitsForm key={set.version} set={set} />}</Loaded>
      </Panel>
    </Page>
  )
}
