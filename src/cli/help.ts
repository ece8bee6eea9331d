import { exitCodes } from './exit-codes.js'

/** The first page of help: examples first, at most 80 columns. */
export const overview = `Usage: loradock [command] [options]

A local stand-in for the Novita AI and ModelsLab LoRA-training APIs.

Examples:
  loradock                                   start on port 4650
  loradock demo                              see a whole flow run
  loradock exec -- npm test                  run tests against a throw-away one
  loradock env --format dotenv > .env.test   write the variables
  loradock --data ./lora-data                keep everything in a folder
  loradock --scenario train-fails            a bad day for everybody
  loradock clock advance 10m                 let ten minutes pass
  loradock contract check                    check it against what is documented

Run:    start, demo, exec, env, init, config, doctor, healthcheck, completion
Look:   status, logs, jobs, webhooks, uploads, catch
Steer:  clock, scenario, rules, quirks, reset, snapshot
Check:  contract

More:   loradock help COMMAND                flags, defaults and variables
        loradock help exit-codes             what each exit code means
        loradock help scenarios              the stories a job can follow

  -V, --version   the version
  -h, --help      this help; after a command, that command's
`

/** The table of exit codes, as `loradock help exit-codes` prints it. */
export function exitCodePage(): string {
  const rows = exitCodes.map(({ codes, meaning, examples }) => `  ${codes.padEnd(9)} ${meaning.padEnd(34)} ${examples}`)
  return ['Exit codes, the same in every command:', '', ...rows, ''].join('\n')
}

/** The scenarios with their stories, as `loradock help scenarios` prints them. */
export function scenarioPage(scenarios: Readonly<Record<string, { readonly story: string }>>): string {
  const names = Object.keys(scenarios)
  const width = Math.max(...names.map((name) => name.length))
  const rows = Object.entries(scenarios).map(([name, { story }]) => `  ${name.padEnd(width)}  ${story}`)
  const how = 'For everybody: loradock --scenario NAME     For one key: add +NAME to the key, such as test+train-fails'
  return ['Scenarios:', '', ...rows, '', how, ''].join('\n')
}
