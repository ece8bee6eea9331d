/** A key, and every form in which it travels. */
export const secret = 'sk_live/9fK+2w/Zq8=é'

const percent = encodeURIComponent(secret)
const hexOf = (character: string) => character.charCodeAt(0).toString(16).padStart(4, '0')

export const forms: readonly (readonly [string, string])[] = [
  ['as it is', secret],
  ['percent-encoded', percent],
  ['percent-encoded in small letters', percent.replace(/%[0-9A-F]{2}/g, (one) => one.toLowerCase())],
  ['percent-encoded twice', encodeURIComponent(percent)],
  ['every byte percent-encoded', [...Buffer.from(secret)].map((byte) => `%${byte.toString(16)}`).join('')],
  ['in a JSON text', JSON.stringify(secret).slice(1, -1)],
  ['with slashes escaped', secret.replaceAll('/', '\\/')],
  ['with unicode escapes', [...secret].map((one) => `\\u${hexOf(one)}`).join('')],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['in base64 without padding', Buffer.from(secret).toString('base64').replace(/=+$/, '')],
  ['in base64url', Buffer.from(secret).toString('base64url')],
  ['in base64 behind one byte', Buffer.from(`:${secret}`).toString('base64')],
  ['in base64 behind a user name', Buffer.from(`me:${secret}:x`).toString('base64')],
  ['in base64 of a body', Buffer.from(`{"key":"${secret}"}`).toString('base64')],
]
