import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { AgreementSettings } from './agreement-settings.tsx'
import { FollowUpDaysForm } from './follow-up-days-form.tsx'
import { followUpDays, suggestionLimits, visitDays } from './queries.ts'
import { SignInHelpSettings } from './sign-in-help-settings.tsx'
import { SuggestionLimitsForm } from './suggestion-limits-form.tsx'
import { SupportSettings } from './support-settings.tsx'
import { useSettingTexts } from './texts.ts'
import { VisitDaysForm } from './visit-days-form.tsx'

export function SettingsPage() {
  const t = useSettingTexts()
  const days = useQuery(followUpDays.query())
  const limits = useQuery(suggestionLimits.query())
  const visits = useQuery(visitDays.query())
  return (
    <Page title={t('title')} width="reading">
      <Panel title={t('days')}>
        <p>{t('daysText')}</p>
        <Loaded query={days}>{(set) => <FollowUpDaysForm set={set} />}</Loaded>
      </Panel>
      <Panel title={t('limits')}>
        <p>{t('limitsText')}</p>
        <Loaded query={limits}>{(set) => <SuggestionLimitsForm set={set} />}</Loaded>
      </Panel>
      <Panel title={t('visits')}>
        <p>{t('visitsText')}</p>
        <Loaded query={visits}>{(set) => <VisitDaysForm set={set} />}</Loaded>
      </Panel>
      <AgreementSettings />
      <SupportSettings />
      <SignInHelpSettings />
    </Page>
  )
}
