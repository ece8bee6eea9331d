/** What the exit of a command means, the same in every command. */
export const exit = {
  done: 0,
  failed: 1,
  usage: 2,
  unable: 3,
  refused: 4,
  leak: 5,
  interrupted: 130,
  terminated: 143,
} as const

/** The table behind `loradock help exit-codes`. */
export const exitCodes: readonly { readonly codes: string; readonly meaning: string; readonly examples: string }[] = [
  { codes: '0', meaning: 'done as asked', examples: 'start itself ends with 0 on Ctrl-C and SIGTERM' },
  {
    codes: '1',
    meaning: 'the check itself failed',
    examples: 'a demo step, status --check, doctor, a failed job under jobs show --wait',
  },
  { codes: '2', meaning: 'wrong usage or configuration', examples: 'unknown flag, unknown scenario, bad file' },
  {
    codes: '3',
    meaning: 'could not start, reach or measure',
    examples: 'port taken, data folder held, nothing answers, a wait ran out',
  },
  { codes: '4', meaning: 'a guard refused', examples: 'no consent, no budget' },
  { codes: '5', meaning: 'a leak', examples: 'something made at a provider could not be proved removed' },
  { codes: '130, 143', meaning: 'stopped by Ctrl-C, SIGTERM', examples: 'any command but start; start on a second signal' },
]
