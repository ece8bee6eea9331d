import { Readable } from 'node:stream'
import { sleep, stopwatchMs, wallMs } from '../clock.js'
import type { Context, News } from '../context.js'
import type { ControlParts } from './parts.js'
import { createTransitionWatch, type Shown, type TransitionWatch } from './transitions.js'

/** What happens, as a stream of server-sent events that a reader may leave and take up again. */
export interface Feed {
  /**
   * Begins a stream: first `ready`, then what came after `lastId` as far as it is still known, then what happens.
   *
   * @param account - Whose events; absent: everybody's.
   * @returns `undefined` when there are as many readers as there may be.
   */
  open(context: Context, account: string | undefined, lastId: string | undefined): Readable | undefined
}

export interface FeedBounds {
  readonly readers: number
  /** Events kept for readers that come back, and the characters they may take. */
  readonly events: number
  readonly characters: number
  /** What may wait for one reader before it is cut off: it does not read, and must not cost memory (D19). */
  readonly unread: number
  readonly heartbeatMs: number
}

const usual: FeedBounds = {
  readers: 100,
  events: 1000,
  characters: 4 * 1024 * 1024,
  unread: 1024 * 1024,
  heartbeatMs: 15_000,
}
const tickMs = 1000
// How long events are kept for a reader to come back when there is none: nobody pays for a feed that nobody reads.
const forgetMs = 60_000

interface Kept {
  readonly id: number
  readonly account: string | null
  readonly text: string
}

export function createFeed(
  { listen, eventOf, closing }: Pick<ControlParts, 'listen' | 'eventOf' | 'closing'>,
  bounds: FeedBounds = usual,
): Feed {
  // Ids of an earlier run must not be taken for ours.
  const run = wallMs()
  const readers = new Map<Readable, string | undefined>()
  let kept: Kept[] = []
  let characters = 0
  let last = 0
  let leftMs: number | undefined
  let watch: TransitionWatch | undefined

  const named = (id: number) => `${run}-${id}`
  const give = (reader: Readable, text: string) => {
    reader.push(text)
    if (reader.readableLength > bounds.unread) reader.destroy()
  }
  const tell = ({ type, account, data }: Shown) => {
    last += 1
    const one = { id: last, account, text: textOf(named(last), type, data) }
    kept.push(one)
    characters += one.text.length
    while (kept.length > bounds.events || (characters > bounds.characters && kept.length > 0)) {
      characters -= kept.shift()?.text.length ?? 0
    }
    for (const [reader, whose] of readers) if (whose === undefined || whose === account) give(reader, one.text)
  }
  const forget = () => {
    kept = []
    characters = 0
    watch = undefined
  }
  const hear = (news: News) => {
    if (watch === undefined) {
      last += 1
      return
    }
    if (leftMs !== undefined && stopwatchMs() - leftMs > forgetMs) {
      forget()
      last += 1
      return
    }
    // What happened before it is not told of a world that is gone.
    if (news.type === 'reset') {
      kept = news.account === undefined ? [] : kept.filter(({ account }) => account !== news.account)
      characters = kept.reduce((sum, { text }) => sum + text.length, 0)
    }
    // What steers is not what is watched: whoever looks at each event would watch himself for ever.
    if (news.type === 'exchange' && news.exchange.service === 'control') return
    const event = eventOf(news)
    if (event?.type === 'bug') tell({ type: 'bug', account: null, data: { type: 'bug', message: event.message } })
    else if (event !== undefined) tell({ type: event.type, account: event.account, data: event })
    for (const shown of watch.after(news)) tell(shown)
  }
  const keepUp = async () => {
    let silentMs = 0
    while (readers.size > 0 && !closing.aborted) {
      await sleep(Math.min(tickMs, bounds.heartbeatMs), closing)
      silentMs += Math.min(tickMs, bounds.heartbeatMs)
      for (const shown of watch?.ofLiveClocks() ?? []) tell(shown)
      if (silentMs < bounds.heartbeatMs) continue
      silentMs = 0
      for (const reader of readers.keys()) give(reader, ':\n\n')
    }
  }
  /** The ids after which a returning reader goes on, and how many it has missed: `null`: nobody can say. */
  const resumed = (lastId: string): { readonly after: number; readonly missed: number | null } => {
    const [ofRun, id = ''] = lastId.split('-')
    const first = kept[0]?.id ?? last + 1
    if (ofRun !== String(run) || !/^\d{1,15}$/.test(id) || Number(id) > last) return { after: first - 1, missed: null }
    return { after: Math.max(Number(id), first - 1), missed: Math.max(0, first - 1 - Number(id)) }
  }
  listen(hear)
  closing.addEventListener('abort', () => {
    for (const reader of readers.keys()) reader.push(null)
    readers.clear()
  })
  return {
    open: (context, account, lastId) => {
      if (readers.size >= bounds.readers || closing.aborted) return undefined
      const stale = leftMs !== undefined && stopwatchMs() - leftMs > forgetMs
      if (stale) forget()
      watch ??= createTransitionWatch(context)
      leftMs = undefined
      const reader = new Readable({ read: () => undefined, highWaterMark: 0 })
      const from = lastId === undefined || lastId === '' ? { after: last, missed: 0 } : resumed(lastId)
      reader.push(textOf(named(from.after), 'ready', { account: account ?? null }))
      if (from.missed !== 0) reader.push(textOf(named(from.after), 'missed', { missed: from.missed }))
      for (const one of kept) if (one.id > from.after && (account === undefined || account === one.account)) reader.push(one.text)
      reader.once('close', () => {
        readers.delete(reader)
        if (readers.size === 0) leftMs = stopwatchMs()
      })
      readers.set(reader, account)
      if (readers.size === 1) void keepUp()
      return reader
    },
  }
}

function textOf(id: string, type: string, data: unknown): string {
  return `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`
}
