const LAYERS =
  '.ant-modal-wrap, .ant-drawer, .ant-select-dropdown, .ant-picker-dropdown, .ant-dropdown, .ant-popover'
const CLOSES = '.ant-modal-close, .ant-drawer-close'
const LEAVING = '[class*="-leave"]'

const isSeen = (element: HTMLElement) =>
  !element.closest('[hidden], [style*="display: none"], [class*="-hidden"]')
const isLeaving = (element: HTMLElement) =>
  element.matches(LEAVING) || element.querySelector(`:scope > ${LEAVING}`) !== null

/**
 * antd means Escape for what was opened last until that is out of sight: pressed while a list or a dialog fades, for
 * as long as a busy machine takes, it closes nothing. It is meant for what stands under it.
 */
export function escapeUnder(): () => void {
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing || document.querySelector('dialog[open]')) return
    const layers = [...document.querySelectorAll<HTMLElement>(LAYERS)].filter(isSeen)
    const last = layers.at(-1)
    if (!last || !isLeaving(last)) return
    const close = layers.findLast((layer) => !isLeaving(layer))?.querySelector<HTMLElement>(CLOSES)
    if (!close) return
    event.stopImmediatePropagation()
    close.click()
  }
  // before antd hears of it
  window.addEventListener('keydown', onKey, { capture: true })
  return () => window.removeEventListener('keydown', onKey, { capture: true })
}
