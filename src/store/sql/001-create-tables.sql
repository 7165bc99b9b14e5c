-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1. A released step never changes; the next one is 002.

-- One row: the revision grows with each transaction, and rows of paper say which one changed them last.
CREATE TABLE library (
  library_id INTEGER PRIMARY KEY CHECK (library_id = 1),
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO library VALUES (1, 0);

-- One imported file. Keys with _key are folded and serve comparisons; consultations are lines of date, role and body.
CREATE TABLE paper (
  paper_id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  source_name TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('pdf', 'text', 'html', 'oparl')),
  encrypted INTEGER NOT NULL DEFAULT 0 CHECK (encrypted IN (0, 1)),
  n_pages INTEGER NOT NULL,
  added INTEGER NOT NULL,
  trashed INTEGER NOT NULL DEFAULT 0,
  family_id INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  revision INTEGER NOT NULL,
  analyzer_version INTEGER NOT NULL,
  terms TEXT NOT NULL,
  title TEXT,
  number TEXT,
  file_reference TEXT,
  paper_type TEXT,
  lead_body TEXT,
  municipality TEXT,
  publicity TEXT,
  date TEXT,
  source_url TEXT,
  decision_state TEXT,
  notice TEXT,
  pipe TEXT,
  pipe_score REAL NOT NULL DEFAULT 0,
  consultations TEXT NOT NULL,
  bodies TEXT NOT NULL,
  search_key TEXT NOT NULL,
  number_key TEXT NOT NULL,
  municipality_key TEXT NOT NULL,
  type_key TEXT NOT NULL
) STRICT;
CREATE INDEX paper_number ON paper (number_key) WHERE number_key <> '';
CREATE INDEX paper_revision ON paper (revision);
CREATE INDEX paper_family ON paper (family_id);
CREATE INDEX paper_analysis ON paper (analyzer_version, terms);

-- What a person's reading leaves behind; apart from paper, so that turning pages does not touch it.
CREATE TABLE paper_view (
  paper_id INTEGER PRIMARY KEY REFERENCES paper ON DELETE CASCADE,
  last_page INTEGER NOT NULL
) STRICT;

-- Text, geometry, fonts and facts: the wire form, as it is or compressed with zlib. Read only on opening and on reading again.
CREATE TABLE document_text (
  paper_id INTEGER PRIMARY KEY REFERENCES paper ON DELETE CASCADE,
  size INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;

-- fields: a JSON object; values are strings, lists are arrays of strings.
CREATE TABLE outline_item (
  outline_item_id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('rule', 'user')),
  rule TEXT NOT NULL,
  confidence TEXT NOT NULL CHECK (confidence IN ('certain', 'inferred', 'by-hand')),
  reason TEXT,
  fields TEXT NOT NULL
) STRICT;
CREATE INDEX outline_item_paper ON outline_item (paper_id);

-- Page from 1, start and length in characters of the page text as extracted.
CREATE TABLE outline_span (
  outline_item_id INTEGER NOT NULL REFERENCES outline_item ON DELETE CASCADE,
  position INTEGER NOT NULL,
  page INTEGER NOT NULL CHECK (page >= 1),
  start INTEGER NOT NULL CHECK (start >= 0),
  length INTEGER NOT NULL CHECK (length >= 0),
  PRIMARY KEY (outline_item_id, position)
) STRICT, WITHOUT ROWID;
