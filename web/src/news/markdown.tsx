import Markdown from 'react-markdown'
import style from './markdown.module.css'

const elements = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'a',
  'blockquote',
  'br',
  'hr',
  'code',
]

/** Text in Markdown. HTML is shown as it was typed, pictures are left out, addresses of scripts lead nowhere. */
export function MarkdownText({ text }: { text: string }) {
  return (
    <div className={style.text}>
      <Markdown
        allowedElements={elements}
        unwrapDisallowed
        components={{
          // the page's title is the only h1
          h1: 'h2',
          a: ({ href, children }) => (
            <a href={href} rel="noopener nofollow">
              {children}
            </a>
          ),
        }}
      >
        {text}
      </Markdown>
    </div>
  )
}
