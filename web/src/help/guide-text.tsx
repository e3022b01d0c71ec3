import Markdown from 'react-markdown'
import { chapterId, chaptersOf, pictureAddress } from './guides.ts'
import style from './help.module.css'

/** As `npm run screens -- guides` takes them. */
const DESK = { width: 1200, height: 750 }
const PHONE = { width: 390, height: 780 }

/** A guide's chapters; a paragraph that is a picture becomes a figure with its words below. */
export function GuideText({ text }: { text: string }) {
  const chapters = chaptersOf(text)
  return (
    <div className={style.text}>
      <Markdown
        components={{
          h2: ({ children }) => <h2 id={chapterId(chapters.indexOf(String(children)))}>{children}</h2>,
          p: ({ node, children }) => {
            const [only] = node?.children ?? []
            const picture = only?.type === 'element' && only.tagName === 'img' ? only.properties : null
            return picture ? (
              <Picture source={String(picture.src)} words={String(picture.alt)} />
            ) : (
              <p>{children}</p>
            )
          },
        }}
      >
        {text}
      </Markdown>
    </div>
  )
}

function Picture({ source, words }: { source: string; words: string }) {
  const address = pictureAddress(source)
  const phone = source.endsWith('-phone.webp')
  if (!address) return null
  return (
    <figure className={phone ? style.phone : style.desk}>
      <img src={address} alt="" loading="lazy" {...(phone ? PHONE : DESK)} />
      <figcaption>{words}</figcaption>
    </figure>
  )
}
