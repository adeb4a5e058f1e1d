/** A name inside a Chinese sentence: a space where it begins or ends with a Latin letter or digit, none beside Chinese. */
export const airy = (name: string): string => `${/^[!-~]/.test(name) ? ' ' : ''}${name}${/[!-~]$/.test(name) ? ' ' : ''}`
