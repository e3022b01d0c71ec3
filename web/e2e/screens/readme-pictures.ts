import { join } from 'node:path'
import { ownNeed, workbench } from '../steps/pages.ts'
import { open, settle } from '../steps/settle.ts'
import { enter, type Studio, take } from './camera.ts'

const DEVICE = { width: 1440, height: 804 }
const MOST_BYTES = 150_000

/** What the README shows: a need with the result that answers it, and the bureau's workbench. */
export async function takeReadmePictures(studio: Studio, folder: string): Promise<void> {
  const enterprise = await enter(studio, 'enterprise', DEVICE)
  await open(enterprise, { name: 'need', path: ownNeed })
  await enterprise
    .getByText(/^匹配度：/)
    .first()
    .hover()
  await settle(enterprise)
  await take(enterprise, join(folder, 'match-page.webp'), { most: MOST_BYTES })

  const staff = await enter(studio, 'staff', DEVICE)
  await open(staff, { name: 'workbench', path: workbench })
  await take(staff, join(folder, 'workbench.webp'), { most: MOST_BYTES })
}
