import { Page } from '../ui/page.tsx'
import { AgreementSettings } from './agreement-settings.tsx'
import { FollowUpDaysForm } from './follow-up-days-form.tsx'
import { followUpDays, suggestionLimits, visitDays } from './queries.ts'
import { SettingFailure, SettingPanel } from './setting-panel.tsx'
import { SignInHelpSettings } from './sign-in-help-settings.tsx'
import { SuggestionLimitsForm } from './suggestion-limits-form.tsx'
import { SupportSettings } from './support-settings.tsx'
import { useSettingTexts } from './texts.ts'
import { VisitDaysForm } from './visit-days-form.tsx'

export function SettingsPage() {
  const t = useSettingTexts()
  return (
    <Page title={t('title')} width="reading">
      <SettingFailure />
      <SettingPanel title={t('days')} text={t('daysText')} setting={followUpDays}>
        {(set) => <FollowUpDaysForm set={set} />}
      </SettingPanel>
      <SettingPanel title={t('limits')} text={t('limitsText')} setting={suggestionLimits}>
        {(set) => <SuggestionLimitsForm set={set} />}
      </SettingPanel>
      <SettingPanel title={t('visits')} text={t('visitsText')} setting={visitDays}>
        {(set) => <VisitDaysForm set={set} />}
      </SettingPanel>
      <AgreementSettings />
      <SupportSettings />
      <SignInHelpSettings />
    </Page>
  )
}
