import type { Device } from '../devices.ts'
import type { MainPage, mainPages } from '../steps/pages.ts'

export const modes = ['light', 'dark'] as const
export type Mode = (typeof modes)[number]
export type Role = keyof typeof mainPages

export const pictureName = (page: MainPage, device: Device, mode: Mode) =>
  `${page.name}-${device.width}${mode === 'dark' ? '-dark' : ''}.webp`
