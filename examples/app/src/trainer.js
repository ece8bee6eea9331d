/**
 * What the app knows of a provider: five verbs. Everything else about Novita or ModelsLab stays in its own file.
 *
 * @typedef {object} Trainer
 * @property {string} provider
 * @property {(picture: Uint8Array) => Promise<string>} upload Hands a PNG over; returns what `start` takes for it.
 * @property {(order: Order) => Promise<string>} start Orders a training; returns its id.
 * @property {(id: string) => Promise<Progress>} look Asks once how far it is.
 * @property {(heard: unknown) => Heard | undefined} hear Reads the body of a webhook call; `undefined` when it is none of this provider's.
 * @property {(model: string, prompt: string) => Promise<Uint8Array>} generate Makes one picture with the model, and fetches it.
 *
 * @typedef {object} Order
 * @property {string} name
 * @property {string} subject What the pictures show, in the words a later prompt will use.
 * @property {readonly string[]} pictures
 * @property {string} [notify] Where the provider may call back; polling works without.
 *
 * @typedef {{ state: 'waiting', word: string } | { state: 'usable', word: string, model: string } | { state: 'failed', word: string }} Progress
 * @typedef {{ id: string, word: string }} Heard
 *
 * How the app waits between two polls. Tests hand in one that moves the emulator's clock instead.
 * @typedef {(seconds: number) => Promise<unknown>} Wait
 *
 * @typedef {object} Access
 * @property {string} baseUrl An origin, without `/v3` or `/api`.
 * @property {string} apiKey
 * @property {Wait} [wait]
 */

/** A provider said no, or something the app cannot use. */
export class ProviderError extends Error {
  name = 'ProviderError'
}

/** @type {Wait} */
export const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

/**
 * Polls until the model can be used. A webhook call may shorten the wait, it never replaces the poll: calls get lost.
 *
 * @param {Trainer} trainer
 * @param {string} id
 * @param {{ wait?: Wait, everySeconds?: number, polls?: number }} [how]
 * @returns {Promise<string>} The model's name for `generate`.
 */
export async function untilUsable(trainer, id, { wait = pause, everySeconds = 30, polls = 240 } = {}) {
  let last = 'nothing'
  for (let poll = 0; poll < polls; poll++) {
    const progress = await trainer.look(id)
    last = progress.word
    if (progress.state === 'usable') return progress.model
    if (progress.state === 'failed') throw new ProviderError(`${trainer.provider}: training ${id} ended with ${progress.word}`)
    await wait(everySeconds)
  }
  throw new ProviderError(`${trainer.provider}: training ${id} still said ${last} after ${polls} polls`)
}

/**
 * Sends a request and returns its JSON, or says which call failed with what.
 *
 * @param {string} url
 * @param {RequestInit} request
 * @returns {Promise<any>}
 */
export async function json(url, request) {
  const answer = await fetch(url, request)
  const text = await answer.text()
  if (!answer.ok)
    throw new ProviderError(
      `${request.method ?? 'GET'} ${new URL(url).pathname} answered ${answer.status}: ${text.slice(0, 200)}`,
    )
  return JSON.parse(text)
}

/**
 * Fetches what a link of an answer leads to. Links carry their own leave, so no key is sent.
 *
 * @param {string} link
 */
export async function bytes(link) {
  const answer = await fetch(link)
  if (!answer.ok) throw new ProviderError(`GET ${new URL(link).pathname} answered ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
