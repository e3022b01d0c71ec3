import type { DemoTownship } from './types.ts'

export const townships: DemoTownship[] = [
  { key: 'zenan-park', name: '泽南新材料产业园', kind: 'park' },
  { key: 'hengtan-park', name: '衡滩智能装备产业园', kind: 'park' },
  { key: 'yunze-electronics-park', name: '云泽电子信息产业园', kind: 'park' },
  { key: 'qingbu-food-park', name: '青埠食品产业园', kind: 'park' },
  { key: 'luting', name: '芦汀镇', kind: 'township' },
  { key: 'wangdi', name: '望荻镇', kind: 'township' },
  { key: 'heting', name: '鹤汀街道', kind: 'township' },
  { key: 'moyan', name: '墨堰镇', kind: 'township' },
]
