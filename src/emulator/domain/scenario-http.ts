import type { Scenario } from './story.js'

const kilobyte = 1024

/** The stories of the wire: what goes wrong between a client and the API, or the object store. */
export const httpScenarios = {
  'upload-expired': {
    story: 'Upload slots are handed out already expired: 403 AccessDenied, "Request has expired".',
    needs: 'upload slots',
    rules: [{ when: { operation: 'createTrainingAsset' }, effect: { linkAge: '8d' } }],
  },
  'upload-refused': {
    story: 'Each PUT ends in 403 SignatureDoesNotMatch, as if a proxy had touched the URL.',
    needs: 'upload slots',
    rules: [{ when: { operation: 'putObject' }, effect: { touch: true } }],
  },
  'upload-busy': {
    story: 'The first two PUTs of each slot get 503 SlowDown, the third works.',
    needs: 'upload slots',
    rules: [{ when: { operation: 'putObject' }, effect: { status: 503 }, times: 2, per: 'path' }],
  },
  'upload-cut': {
    story: 'The connection drops after 64 KB of the first PUT to a slot; a second one works.',
    needs: 'upload slots',
    rules: [{ when: { operation: 'putObject' }, effect: { cutUpload: 64 * kilobyte }, times: 1, per: 'path' }],
  },
  'upload-slow': {
    story: 'The store takes 8 KB a second.',
    needs: 'upload slots',
    rules: [{ when: { operation: 'putObject' }, effect: { uploadRate: 8 * kilobyte } }],
  },
  'bad-key': { story: "Every call gets the provider's wrong-key answer.", rules: [{ effect: { problem: 'wrong-key' } }] },
  'out-of-credit': {
    story: 'Whatever makes a job is refused for want of balance.',
    rules: [{ when: { makes: 'job' }, effect: { credit: { purse: 0 } } }],
  },
  'rate-limited': { story: 'Five calls a minute, then 429.', rules: [{ effect: { limit: { calls: 5, per: '1m' } } }] },
  slow: { story: 'Five seconds of latency on every answer.', rules: [{ effect: { delay: '5s' } }] },
  flaky: { story: 'One call in four answers 500, exactly so.', rules: [{ when: { every: 4 }, effect: { status: 500 } }] },
  down: { story: '503 on everything for ten minutes, then well again.', rules: [{ effect: { status: 503 }, for: '10m' }] },
  resets: { story: 'Every third connection is reset.', rules: [{ when: { every: 3 }, effect: { reset: true } }] },
  hangs: { story: 'Takes the request and never answers.', rules: [{ effect: { hang: true } }] },
  'cut-answer': { story: 'The answer stops in the middle of its JSON.', rules: [{ effect: { truncate: true } }] },
  'html-error': {
    story: "A gateway's 502 page in HTML instead of JSON.",
    rules: [
      {
        effect: {
          status: 502,
          type: 'text/html',
          body: '<html>\n<head><title>502 Bad Gateway</title></head>\n<body><center><h1>502 Bad Gateway</h1></center></body>\n</html>\n',
        },
      },
    ],
  },
  'edge-refusal': {
    story: 'A plain-text 403 "error code: 1010" from in front of the API.',
    rules: [{ effect: { status: 403, type: 'text/plain', body: 'error code: 1010' } }],
  },
  'lost-answer': {
    story: 'The first create times out, yet the job exists: does a retry train twice?',
    rules: [{ when: { makes: 'job' }, effect: { lost: true }, times: 1, per: 'path' }],
  },
} as const satisfies Readonly<Record<string, Scenario & Required<Pick<Scenario, 'rules'>>>>
