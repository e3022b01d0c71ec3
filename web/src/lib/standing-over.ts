// a drawer takes the focus before the dialog within it is there
const OVER_THE_PAGE =
  'dialog[open], [role="dialog"], [role="alertdialog"], .ant-modal-wrap, .ant-drawer-open, [role="menu"]'

const isSeen = (element: HTMLElement) => !element.closest('[hidden], [style*="display: none"]')

/** The last dialog or menu that stands over the page, if any does. */
export const standsOver = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(OVER_THE_PAGE)].filter(isSeen).at(-1)
