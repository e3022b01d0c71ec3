import type { ThemeConfig } from 'antd'
import { type Mode, palettes } from './palettes.ts'
import type { Density } from './tokens.ts'

type Algorithm = Extract<ThemeConfig['algorithm'], (...args: never[]) => unknown>
export type Derived = ReturnType<Algorithm>

/** What antd derives its tokens from. */
export const SEED = {
  // the page's, which differs by language
  fontFamily: 'inherit',
  fontSize: 14,
  lineHeight: 1.65,
  borderRadius: 6,
  controlHeight: 36,
  wireframe: false,
}

/** antd takes these too; its types do not know them. */
const dialogRoom = { headerMarginBottom: 16, footerMarginTop: 20 }

/** antd in the colours and the density of the tokens; `derived` is what comes of them in the mode. */
export function antdTheme(mode: Mode, density: Density, derived: Derived): ThemeConfig {
  const colour = palettes[mode]
  const compact = density === 'compact'
  return {
    algorithm: (seed) => ({ ...seed, ...derived }),
    hashed: false,
    // the build has its rules in a file of their own
    zeroRuntime: import.meta.env?.PROD,
    token: {
      colorTextDescription: colour.textSecondary,
      colorTextPlaceholder: colour.placeholder,
      colorIcon: colour.textSecondary,
      ...SEED,
      // antd's own compact letters and controls are too small for Chinese and for fingers
      ...(compact && { controlHeightSM: 28, paddingLG: 16, paddingContentVerticalLG: 10 }),
    },
    components: {
      // the days of the months beside, which may be chosen
      DatePicker: { colorTextDisabled: colour.textSecondary },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Modal: { titleFontSize: 16, ...dialogRoom },
      Form: compact ? { itemMarginBottom: 14 } : {},
      Segmented: {
        trackBg: colour.neutralSoft,
        itemColor: colour.text,
        itemHoverColor: colour.accent,
        // in the dark the surface is darker than the track, and the chosen one would look sunk
        itemSelectedBg: mode === 'dark' ? colour.accentSoft : colour.surface,
        itemSelectedColor: colour.accent,
      },
      Progress: { defaultColor: colour.accent },
      // its ground stays dark in either mode
      Tooltip: { colorTextLightSolid: palettes.dark.text, colorBgSpotlight: palettes.dark.raised },
    },
  }
}
