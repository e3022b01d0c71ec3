import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { settle } from '../steps/settle.ts'
import { enter, type Studio } from './camera.ts'

const guides = ['enterprise', 'liaison', 'staff']
const DEVICE = { width: 1200, height: 900 }

/** The guides as PDF, as the browser prints them. */
export async function printGuides(studio: Studio, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const page = await enter(studio, 'visitor', DEVICE)
  for (const guide of guides) {
    await page.goto(`/help/${guide}`)
    await settle(page)
    await page.evaluate(async () => {
      const pictures = [...document.images]
      for (const picture of pictures) picture.loading = 'eager'
      await Promise.all(pictures.map((picture) => picture.decode()))
    })
    const title = await page.getByRole('heading', { level: 1 }).textContent()
    await page.pdf({
      path: join(folder, `${title}.pdf`),
      format: 'A4',
      margin: { top: '16mm', bottom: '16mm', left: '18mm', right: '18mm' },
      printBackground: true,
      tagged: true,
      outline: true,
    })
  }
}
