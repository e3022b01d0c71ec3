import { font } from './fonts.ts'
import { type Mode, palettes } from './palettes.ts'

/** Sizes that both densities share: letters, corners, how long a line of text may be. */
const sizes = {
  font,
  sizeCaption: '12px',
  sizeSmall: '13px',
  sizeBody: '14px',
  sizeStrong: '15px',
  sizeHeading: '16px',
  sizeSection: '18px',
  sizePanel: '20px',
  sizePage: '24px',
  sizeFigure: '26px',
  /** Chinese has no ascenders to part its lines: less than 1.6 runs together */
  lineBody: '1.65',
  lineHeading: '1.4',
  /** what sticks stands below it */
  headerHeight: '56px',
  radius: '8px',
  radiusControl: '6px',
  radiusSmall: '4px',
  radiusRound: '999px',
  /** as many Chinese characters as a line of text may have */
  measure: '52em',
}

export type Density = 'comfortable' | 'compact'

/** Room, by density. */
const spaces: Record<Density, Record<string, string>> = {
  comfortable: {
    spaceTight: '4px',
    spaceNear: '8px',
    spaceItem: '12px',
    spacePart: '16px',
    spacePanel: '24px',
    rowY: '16px',
    rowX: '20px',
    cellY: '10px',
    cellX: '12px',
    controlHeight: '36px',
  },
  compact: {
    spaceTight: '2px',
    spaceNear: '6px',
    spaceItem: '8px',
    spacePart: '12px',
    spacePanel: '16px',
    rowY: '9px',
    rowX: '16px',
    cellY: '5px',
    cellX: '10px',
    controlHeight: '28px',
  },
}

const cssName = (name: string) =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/(?<=[a-z])\d$/, '-$&')}`

const declarations = (values: object) =>
  Object.entries(values)
    .map(([name, value]) => `${cssName(name)}:${value}`)
    .join(';')

const colours = (mode: Mode) => `${declarations(palettes[mode])};color-scheme:${mode}`

/**
 * The tokens as CSS variables: `textSecondary` is `var(--text-secondary)`. A part of a page may stand in the
 * other mode by the same attribute; paper is always light.
 */
export function tokenStyles(): string {
  return [
    `:root{${declarations(sizes)};${declarations(spaces.comfortable)}}`,
    `:root[data-density=compact]{${declarations(spaces.compact)}}`,
    `:root,[data-mode=light]{${colours('light')}}`,
    `[data-mode=dark]{${colours('dark')}}`,
    `@media print{:root,[data-mode]{${colours('light')}}}`,
    'html{background:var(--page)}',
  ].join('')
}
