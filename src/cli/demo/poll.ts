import type { Answer } from './client.js'
import { fault, mostPolls, type Stage, type StepFault } from './flow.js'

/** What one poll said, in the provider's words. */
export interface Seen {
  readonly word: string
  readonly percent?: number | undefined
  readonly etaSeconds?: number | undefined
  /** Nothing can follow; absent: go on polling. */
  readonly end?: 'good' | 'bad'
}

/** Every word that polling saw, in order, and the answer that ended it. */
export interface Polled {
  readonly kind: 'polled'
  readonly words: readonly string[]
  readonly polls: number
  readonly answer: Answer
}

/** Polls until the job ends well, reporting each change. */
export async function pollUntilDone(
  step: string,
  { report, newWait }: Stage,
  ask: () => Promise<Answer>,
  read: (answer: Answer) => Seen | undefined,
): Promise<Polled | StepFault> {
  const wait = newWait()
  const words: string[] = []
  for (let polls = 1; polls <= mostPolls; polls++) {
    const answer = await ask()
    const seen = read(answer)
    if (seen === undefined) return fault(step, answer.told)
    if (words.at(-1) !== seen.word) words.push(seen.word)
    if (seen.end === 'good') return { kind: 'polled', words, polls, answer }
    if (seen.end === 'bad') return fault(step, `it went ${words.join(' → ')}`)
    report.progress({ word: seen.word, percent: seen.percent, polls })
    await wait(seen.etaSeconds)
  }
  return fault(step, `it went ${words.join(' → ')} and was not done after ${mostPolls} polls`)
}
