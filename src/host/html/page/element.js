/* global document */

/** An element with attributes, listeners (`onclick` and the like) and children; texts are always texts. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value)
    else made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children.flat().filter((child) => child !== undefined))
  return made
}

export const place = (host, ...children) => host.replaceChildren(...children.flat().filter((child) => child !== undefined))
