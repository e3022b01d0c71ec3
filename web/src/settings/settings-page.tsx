import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { FollowUpDaysForm } from './follow-up-days-form.tsx'
import { settingQueries } from './queries.ts'
import { useSettingTexts } from './texts.ts'

export function SettingsPage() {
  const t = useSettingTexts()
  const query = useQuery(settingQueries.followUpDays())
  return (
    <Page title={t('title')} width="reading">
      <Panel title={t('days')}>
        <p>{t('daysText')}</p>
        <Loaded query={query}>{(set) => <FollowUpDaysForm key={set.version} set={set} />}</Loaded>
      </Panel>
    </Page>
  )
}
