import type { YearPlan } from '@duijie/shared/trips'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { usePlanTexts } from './plan-texts.ts'
import { planChanges, yearPlanCommands, yearPlanQueries } from './queries.ts'

/** Gives up a plan that no event was made of. */
export function RemovePlan({ plan }: { plan: YearPlan }) {
  const t = usePlanTexts()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const remove = useCommand({
    send: yearPlanCommands.remove,
    invalidates: () => [yearPlanQueries.list().queryKey],
    onDone() {
      notify(t('removed'))
      void navigate({ to: '/year-plans' })
    },
    onFailed: useRefreshOnConflict(planChanges),
  })
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('remove')}
        text={<p>{t('removeText')}</p>}
        confirmLabel={t('remove')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ id: plan.id, version: plan.version })}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
