/** Every colour of the product by what it means, in both modes. `contrast.test.ts` holds which may stand on which. */
export interface Palette {
  /** links, what is chosen, the main button */
  accent: string
  accentStrong: string
  accentSoft: string
  /** text on `accent` and the other full colours */
  onAccent: string
  text: string
  textSecondary: string
  placeholder: string
  border: string
  borderStrong: string
  page: string
  surface: string
  /** what lies over the page: menus, dialogs */
  raised: string
  /** words that match */
  mark: string
  /** done, signed, a strong match */
  success: string
  successSoft: string
  /** on its way, a fair match */
  info: string
  infoSoft: string
  /** wants attention, given back, a weak match */
  warning: string
  warningSoft: string
  /** failed, overdue, cannot be undone */
  danger: string
  dangerSoft: string
  /** a draft, on hold, withdrawn, no match */
  neutral: string
  neutralSoft: string
  shadow: string
  shadowRaised: string
  /** above what sticks to the lower edge */
  shadowUp: string
  /** over the page while a dialog is open */
  veil: string
  series1: string
  series2: string
  series3: string
  series4: string
  step1: string
  step2: string
  step3: string
  step4: string
  /** few and many in a field of counts */
  few: string
  many: string
}

export type Mode = 'light' | 'dark'

export const palettes: Record<Mode, Palette> = {
  light: {
    accent: '#0e6478',
    accentStrong: '#0a4c5c',
    accentSoft: '#e7f1f3',
    onAccent: '#ffffff',
    text: '#1f2329',
    textSecondary: '#5c636d',
    placeholder: '#6f7680',
    border: '#e3e5e8',
    borderStrong: '#c9cdd3',
    page: '#f6f7f8',
    surface: '#ffffff',
    raised: '#ffffff',
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
    shadow: '0 1px 2px rgb(31 35 41 / 6%)',
    shadowRaised: '0 8px 28px rgb(31 35 41 / 14%)',
    shadowUp: '0 -4px 16px rgb(31 35 41 / 6%)',
    veil: 'rgb(0 0 0 / 45%)',
    series1: '#0e6478',
    series2: '#b86b12',
    series3: '#4c7d4b',
    series4: '#7a6aa8',
    step1: '#0a4c5c',
    step2: '#0e6478',
    step3: '#1c6f82',
    step4: '#2b7789',
    few: '#dcecef',
    many: '#6fb0bf',
  },
  dark: {
    accent: '#5bbdd2',
    accentStrong: '#8ad5e4',
    accentSoft: '#16343c',
    onAccent: '#05191e',
    text: '#e6e9ed',
    textSecondary: '#a6afba',
    placeholder: '#949eaa',
    border: '#2e3640',
    borderStrong: '#4b5663',
    page: '#11151a',
    surface: '#1a2027',
    raised: '#222932',
    mark: '#4a3b0c',
    success: '#62c797',
    successSoft: '#14321f',
    info: '#83b5f7',
    infoSoft: '#192d49',
    warning: '#e0b150',
    warningSoft: '#38290e',
    danger: '#ff938a',
    dangerSoft: '#411e1c',
    neutral: '#b5bdc7',
    neutralSoft: '#28303a',
    shadow: '0 1px 2px rgb(0 0 0 / 40%)',
    shadowRaised: '0 8px 28px rgb(0 0 0 / 55%)',
    shadowUp: '0 -4px 16px rgb(0 0 0 / 40%)',
    veil: 'rgb(0 0 0 / 60%)',
    series1: '#5bbdd2',
    series2: '#e5a553',
    series3: '#8cc18a',
    series4: '#b3a4e0',
    step1: '#8ad5e4',
    step2: '#6fc8da',
    step3: '#5bbdd2',
    step4: '#4caec3',
    few: '#1d343b',
    many: '#2a6877',
  },
}
