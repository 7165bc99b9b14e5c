-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3: the same rows with the same checks. A check against a list of three words builds a table of them in memory for every row that
-- is written, which took half the time of writing an outline; one comparison for each word does not. The spans move along, because their
-- rows go with those of the items.
CREATE TABLE outline_item_next (
  outline_item_id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  origin TEXT NOT NULL CHECK (origin = 'rule' OR origin = 'user'),
  rule TEXT NOT NULL,
  confidence TEXT NOT NULL CHECK (confidence = 'certain' OR confidence = 'inferred' OR confidence = 'by-hand'),
  reason TEXT,
  fields TEXT NOT NULL
) STRICT;
CREATE TABLE outline_span_next (
  outline_item_id INTEGER NOT NULL REFERENCES outline_item_next ON DELETE CASCADE,
  position INTEGER NOT NULL,
  page INTEGER NOT NULL CHECK (page >= 1),
  start INTEGER NOT NULL CHECK (start >= 0),
  length INTEGER NOT NULL CHECK (length >= 0),
  PRIMARY KEY (outline_item_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO outline_item_next (outline_item_id, paper_id, kind, position, origin, rule, confidence, reason, fields)
  SELECT outline_item_id, paper_id, kind, position, origin, rule, confidence, reason, fields FROM outline_item ORDER BY outline_item_id;
INSERT INTO outline_span_next (outline_item_id, position, page, start, length)
  SELECT outline_item_id, position, page, start, length FROM outline_span ORDER BY outline_item_id, position;
DROP TABLE outline_span;
DROP TABLE outline_item;
-- The spans' reference is renamed with the table.
ALTER TABLE outline_item_next RENAME TO outline_item;
ALTER TABLE outline_span_next RENAME TO outline_span;
CREATE INDEX outline_item_paper ON outline_item (paper_id);
