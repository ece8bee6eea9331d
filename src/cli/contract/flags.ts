/** One flag of the kit's verbs. */
export interface ContractFlagRow {
  readonly flags: string
  readonly about: string
  readonly group: string
  readonly repeats?: boolean
  readonly choices?: readonly string[]
  readonly variable?: string
}

const which = 'What is played'
const judged = 'How it is judged'
const paid = 'At a provider'
const theirs = 'At another server'
const reported = 'What it reports'
const exported = 'What it writes'

const rows = {
  scenario: { flags: '--scenario <name>', about: 'one scenario, or novita/* (repeatable)', group: which, repeats: true },
  provider: { flags: '--provider <name>', about: 'scenarios of one provider', group: which, choices: ['novita', 'modelslab'] },
  fixtures: { flags: '--fixtures <folder>', about: 'recordings, waivers, prices; ./fixtures if it is there', group: which },
  url: { flags: '--url <url>', about: 'a running emulator instead of one in process', group: which },
  seed: { flags: '--seed <number>', about: 'seed of the emulator in process (1)', group: which },
  quirk: { flags: '--quirk <name=value>', about: 'how the emulator settles a quirk (repeatable)', group: which, repeats: true },
  documents: {
    flags: '--documents',
    about: 'the two words are OpenAPI files, compared by what they do to clients',
    group: which,
  },
  step: { flags: '--step <operation>', about: 'tell only what is found there', group: judged },
  failOn: { flags: '--fail-on <class>', about: 'breaking lets unknown pass', group: judged, choices: ['unknown', 'breaking'] },
  stale: { flags: '--stale <how>', about: 'whether what is past its date fails', group: judged, choices: ['fail', 'warn'] },
  baseline: { flags: '--baseline <file>', about: 'findings known before: only others fail', group: judged },
  updateBaseline: { flags: '--update-baseline', about: 'writes the baseline anew, larger or smaller', group: judged },
  axis: { flags: '--axis <name>', about: 'its empty cells, with the reasons', group: judged },
  key: { flags: '--key <key>', about: 'the API key for custom:URL (test)', group: theirs },
  pace: { flags: '--pace <number>', about: 'how much faster its time runs than ours (1)', group: theirs },
  maxUsd: { flags: '--max-usd <amount>', about: 'what a run may cost; 0 unless said', group: paid },
  allowUnknownCost: { flags: '--allow-unknown-cost', about: 'calls whose price no source prints', group: paid },
  acceptIrreversible: { flags: '--accept-irreversible', about: 'traces that no documented call removes', group: paid },
  yes: { flags: '--yes', about: 'agrees to the plan where nobody can type', group: paid },
  webhookUrl: { flags: '--webhook-url <url>', about: 'a public address that leads to the receiver here', group: paid },
  webhookPort: { flags: '--webhook-port <port>', about: 'where that receiver listens (4651)', group: paid },
  inbox: { flags: '--inbox <url>', about: 'a receiver elsewhere that keeps webhook calls until they are fetched', group: paid },
  tunnel: { flags: '--tunnel <command>', about: 'a tunnel client to start, {port} in it', group: paid },
  provokeRetries: { flags: '--provoke-retries', about: 'answers webhook calls badly, so that they come again', group: paid },
  standIn: { flags: '--stand-in <url>', about: 'rehearses at a server on this machine, at pace 60', group: paid },
  refusals: { flags: '--refusals', about: 'creates that should be refused, each at full price', group: paid },
  save: { flags: '--save <name>', about: 'writes the chain as a scenario of that name', group: which },
  junit: { flags: '--junit <file>', about: 'JUnit XML, for CI', group: reported },
  md: { flags: '--md <file>', about: 'Markdown, for a job summary or a pull request', group: reported },
  html: { flags: '--html <file>', about: 'one page without outside references', group: reported },
  har: { flags: '--har <file>', about: 'the exchanges as HAR 1.2', group: reported },
  github: { flags: '--github', about: "GitHub's annotations on stdout", group: reported },
  before: { flags: '--before <file>', about: 'an earlier run: what coverage gained since, in Markdown', group: reported },
  arazzo: { flags: '--arazzo', about: 'as Arazzo 1.0.1', group: exported },
  openapi: { flags: '--openapi <folder>', about: 'the OpenAPI documents, seen from the file (./openapi)', group: exported },
  every: { flags: '--every <seconds>', about: 'between two polls (10)', group: exported },
} as const satisfies Readonly<Record<string, ContractFlagRow>>

export type ContractFlag = keyof typeof rows

export const contractFlags: Readonly<Record<ContractFlag, ContractFlagRow>> = rows
