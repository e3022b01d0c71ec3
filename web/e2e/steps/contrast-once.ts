/** What of axe-core is not in its types. */
interface Judge {
  _audit: {
    rules: { id: string; matches: (node: Element, ...rest: unknown[]) => boolean }[]
    checks: Record<'color-contrast', { evaluate: (node: Element, ...rest: unknown[]) => boolean | undefined }>
  }
}

/**
 * Runs in the page, once after axe-core came into it, which from then on takes a text for legible where it found one
 * legible that is painted alike: rows of a list, the same menu on each page. This is what most of its time went to.
 * What is not legible and what it could not tell is judged each time. Gives what forgets how elements are painted,
 * to be called before each run.
 */
export function judgeContrastOnce(): void {
  const page = globalThis as unknown as { axe: Judge; repaint?: () => void }
  const { rules, checks } = page.axe._audit
  const rule = rules.find(({ id }) => id === 'color-contrast')
  if (!rule) throw new Error('axe-core has no rule of contrast')
  const check = checks['color-contrast']
  const [matches, evaluate] = [rule.matches, check.evaluate]
  const legible = new Set<string>()
  const paints = new Map<Element, { own: string; outOfFlow: boolean }>()
  const paths = new Map<Element, string>()

  rule.matches = (node, ...rest) => {
    if (!isField(node) && (!hasOwnText(node) || legible.has(textOf(node)))) return false
    return matches.call(rule, node, ...rest)
  }
  check.evaluate = function (this: unknown, node, ...rest) {
    const text = isField(node) ? undefined : textOf(node)
    if (text !== undefined && legible.has(text)) return true
    const isLegible = evaluate.call(this, node, ...rest)
    if (isLegible === true && text !== undefined) legible.add(text)
    return isLegible
  }
  page.repaint = () => {
    paints.clear()
    paths.clear()
  }

  function isField(node: Element): boolean {
    return node.matches('input, select, textarea')
  }

  function hasOwnText(node: Element): boolean {
    return [...node.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== '')
  }

  /** All that decides how a text is read: its letters, and what lies behind it. */
  function textOf(node: Element): string {
    const { color, fontSize, fontWeight, textShadow, webkitTextStroke, webkitTextFillColor } =
      getComputedStyle(node)
    return [
      color,
      fontSize,
      fontWeight,
      textShadow,
      webkitTextStroke,
      webkitTextFillColor,
      pathOf(node),
    ].join()
  }

  /** By classes, as these draw what computed values do not tell, with all that may lie behind from beside. */
  function pathOf(node: Element): string {
    const known = paths.get(node)
    if (known !== undefined) return known
    const parent = node.parentElement
    const beside = [...(parent?.children ?? [])].filter((other) => other !== node && paintOf(other).outOfFlow)
    const path = [
      parent ? pathOf(parent) : '',
      paintOf(node).own,
      ...beside.map((other) => `${paintOf(other).own} ${other.getAttribute('style')}`),
    ].join('/')
    paths.set(node, path)
    return path
  }

  function paintOf(node: Element): { own: string; outOfFlow: boolean } {
    const known = paints.get(node)
    if (known) return known
    const style = getComputedStyle(node)
    const { backgroundColor, backgroundImage, opacity, mixBlendMode, filter, position } = style
    const paint = {
      own: [
        ...[node.tagName, node.getAttribute('class'), node.getAttribute('aria-current')],
        ...[backgroundColor, backgroundImage, opacity, mixBlendMode, filter, position],
      ].join(),
      outOfFlow: position === 'absolute' || position === 'fixed' || position === 'sticky',
    }
    paints.set(node, paint)
    return paint
  }
}
