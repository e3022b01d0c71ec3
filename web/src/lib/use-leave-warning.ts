import { useBlocker } from '@tanstack/react-router'
import { useFieldTexts } from './field-texts.ts'

/** While `atRisk`, leaving the page or closing the tab is asked about first. */
export function useLeaveWarning(atRisk: boolean): void {
  const t = useFieldTexts()
  useBlocker({
    shouldBlockFn: () => !window.confirm(t('leave')),
    disabled: !atRisk,
    enableBeforeUnload: atRisk,
  })
}
