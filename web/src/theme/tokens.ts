/** Every colour, size and font of the product. Components take them from antd's theme or as CSS variables. */
export const tokens = {
  accent: '#0e6478',
  accentStrong: '#0a4c5c',
  accentSoft: '#e7f1f3',
  text: '#1f2329',
  textSecondary: '#5c636d',
  border: '#e3e5e8',
  borderStrong: '#c9cdd3',
  page: '#f6f7f8',
  surface: '#ffffff',
  mark: '#fcecb8',
  success: '#0a7048',
  successSoft: '#e5f3ec',
  info: '#1d5bab',
  infoSoft: '#e9f0fa',
  warning: '#855600',
  warningSoft: '#fbf2de',
  danger: '#b42b24',
  dangerSoft: '#fcecea',
  neutral: '#535a64',
  neutralSoft: '#eef0f2',
  radius: '8px',
  radiusSmall: '4px',
  shadow: '0 1px 2px rgb(31 35 41 / 6%)',
  shadowRaised: '0 8px 28px rgb(31 35 41 / 14%)',
  font: "'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif",
} as const

const cssName = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Makes each token a CSS variable: `textSecondary` is `var(--text-secondary)`. */
export function applyTokens(element: HTMLElement): void {
  for (const [name, value] of Object.entries(tokens)) element.style.setProperty(cssName(name), value)
}
