import { useQueries, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailureState } from '../ui/failure-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import { allSettings, type Setting, type SetValue } from './queries.ts'

interface SettingPanelProps<Value> {
  title: string
  text: string
  setting: Setting<Value>
  children: (set: SetValue<Value>) => ReactNode
}

/** One setting, left out where it could not be read: that is said once for all of them. */
export function SettingPanel<Value>({ title, text, setting, children }: SettingPanelProps<Value>) {
  const query = useQuery(setting.query())
  if (query.isLoadingError) return null
  return (
    <Panel title={title}>
      <p>{text}</p>
      <Loaded query={query}>{children}</Loaded>
    </Panel>
  )
}

/** What could not be read of all settings, in one message with one retry. */
export function SettingFailure() {
  const queries = useQueries({ queries: allSettings.map((each) => each.query()) })
  const failed = queries.filter((query) => query.isLoadingError)
  const [first] = failed
  if (!first) return null
  const retry = () => {
    for (const query of failed) void query.refetch()
  }
  return <FailureState error={first.error} onRetry={retry} />
}
