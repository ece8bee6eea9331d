/** Written into every database file, so that a foreign one is refused rather than changed: "LoRD" in ASCII. */
export const applicationId = 0x4c6f5244

/** Raised with every change of the tables; a folder of another version is refused. */
export const schemaVersion = 4

// One row per fact. A job's state is not among them: it follows from plan and time.
// `steps` repeats, in the order of time, when the plans of jobs take effect, so that a clock finds what comes next without reading every job.
// `ordinal` numbers an account's jobs of one kind from 1 without gaps, so that a page at any cursor is one index range.
export const schema = `
CREATE TABLE world (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE accounts (
  key TEXT PRIMARY KEY,
  clock TEXT NOT NULL,
  pace REAL NOT NULL,
  scenario TEXT,
  parameters TEXT NOT NULL,
  quirks TEXT NOT NULL,
  draws INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE assets (
  account TEXT NOT NULL,
  id TEXT NOT NULL,
  bucket TEXT NOT NULL,
  object_key TEXT NOT NULL,
  extension TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  PRIMARY KEY (account, id)
) WITHOUT ROWID;
CREATE INDEX assets_by_object ON assets (bucket, object_key);

CREATE TABLE objects (
  bucket TEXT NOT NULL,
  object_key TEXT NOT NULL,
  account TEXT,
  blob TEXT,
  recipe TEXT,
  size_bytes INTEGER NOT NULL,
  md5 TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  content_type TEXT,
  checksum TEXT,
  format TEXT,
  width INTEGER,
  height INTEGER,
  stored_at INTEGER NOT NULL,
  PRIMARY KEY (bucket, object_key)
) WITHOUT ROWID;
CREATE INDEX objects_by_account ON objects (account);

CREATE TABLE jobs (
  sequence INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  provider TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  accepted_at INTEGER NOT NULL,
  plan TEXT NOT NULL,
  model_name TEXT,
  base_model TEXT,
  webhook TEXT,
  request TEXT NOT NULL,
  deleted_at INTEGER,
  ordinal INTEGER NOT NULL,
  type_ordinal INTEGER NOT NULL
);
CREATE UNIQUE INDEX jobs_by_id ON jobs (account, provider, id);
CREATE UNIQUE INDEX jobs_by_ordinal ON jobs (account, provider, kind, ordinal);
CREATE UNIQUE INDEX jobs_by_type_ordinal ON jobs (account, provider, kind, type, type_ordinal);
CREATE INDEX jobs_by_model ON jobs (account, model_name) WHERE model_name IS NOT NULL;

CREATE TABLE steps (
  account TEXT NOT NULL,
  at INTEGER NOT NULL,
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (account, at, job, position)
) WITHOUT ROWID;
CREATE INDEX steps_by_job ON steps (job);

CREATE TABLE uses (
  account TEXT NOT NULL,
  job TEXT NOT NULL,
  position INTEGER NOT NULL,
  asset TEXT NOT NULL,
  sha256 TEXT,
  used_at INTEGER NOT NULL,
  PRIMARY KEY (account, job, position)
) WITHOUT ROWID;
CREATE INDEX uses_by_asset ON uses (account, asset);

CREATE TABLE notices (
  sequence INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  provider TEXT NOT NULL,
  job TEXT NOT NULL,
  word TEXT NOT NULL,
  about_at INTEGER NOT NULL,
  url TEXT NOT NULL,
  state TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  extra TEXT,
  rule TEXT,
  lease TEXT,
  lease_until INTEGER
);
CREATE INDEX notices_due ON notices (account, state, due_at, sequence);
CREATE INDEX notices_by_state ON notices (state, account);
CREATE INDEX notices_by_job ON notices (account, job, sequence);
-- Few at a time: a start finds what the last process held without reading all that wait.
CREATE INDEX notices_leased ON notices (lease) WHERE lease IS NOT NULL;

CREATE TABLE attempts (
  sequence INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  notice INTEGER NOT NULL,
  job TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  url TEXT NOT NULL,
  headers TEXT NOT NULL,
  body BLOB NOT NULL,
  status INTEGER,
  error TEXT,
  answer BLOB,
  took_ms REAL NOT NULL,
  rule TEXT
);
CREATE INDEX attempts_by_notice ON attempts (account, notice, sequence);

CREATE TABLE exchanges (
  sequence INTEGER PRIMARY KEY,
  account TEXT,
  made_at INTEGER NOT NULL,
  service TEXT NOT NULL,
  operation TEXT,
  method TEXT NOT NULL,
  target TEXT NOT NULL,
  status INTEGER NOT NULL,
  took_ms REAL NOT NULL,
  request_headers TEXT NOT NULL,
  request_body TEXT,
  request_bytes INTEGER NOT NULL,
  answer_headers TEXT NOT NULL,
  answer_body TEXT,
  answer_bytes INTEGER NOT NULL,
  violations TEXT NOT NULL,
  violation_count INTEGER NOT NULL,
  job TEXT,
  rule TEXT,
  note TEXT,
  size_bytes INTEGER NOT NULL
);
CREATE INDEX exchanges_by_account ON exchanges (account, sequence);

CREATE TABLE rules (
  sequence INTEGER PRIMARY KEY,
  account TEXT,
  content TEXT NOT NULL,
  added_at INTEGER NOT NULL
);
CREATE INDEX rules_by_account ON rules (account, sequence);

CREATE TABLE tallies (
  account TEXT NOT NULL,
  rule TEXT NOT NULL,
  subject TEXT NOT NULL,
  met INTEGER NOT NULL,
  fired INTEGER NOT NULL,
  since INTEGER NOT NULL,
  spent REAL NOT NULL,
  window_at INTEGER,
  PRIMARY KEY (account, rule, subject)
) WITHOUT ROWID;

CREATE TABLE catchers (
  name TEXT PRIMARY KEY,
  account TEXT,
  status INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX catchers_by_account ON catchers (account);

CREATE TABLE catches (
  sequence INTEGER PRIMARY KEY,
  account TEXT,
  name TEXT NOT NULL,
  caught_at INTEGER NOT NULL,
  headers TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX catches_by_name ON catches (name, sequence);
CREATE INDEX catches_by_account ON catches (account);
`

/** Tables that hold what accounts did; `reset` of one account clears its rows in each, of all accounts every row. */
export const accountTables = [
  'accounts',
  'assets',
  'objects',
  'jobs',
  'steps',
  'uses',
  'notices',
  'attempts',
  'exchanges',
  'rules',
  'tallies',
  'catchers',
  'catches',
] as const
