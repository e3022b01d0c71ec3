import style from './button-link.module.css'

/** Classes that make a link look like a button: going somewhere stays a link. */
export const buttonClass = { plain: style.plain ?? '', primary: style.primary ?? '' }
