-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: what a person has set aside of an outline, with the reason given. The item is named by what it says (kind, fields and, among
-- equal ones, the place from 0), so that it stays set aside when the paper is read again and says the same.
CREATE TABLE dismissal (
  dismissal_id INTEGER PRIMARY KEY AUTOINCREMENT,
  paper_id INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
  kind TEXT NOT NULL,
  fields TEXT NOT NULL,
  place INTEGER NOT NULL,
  reason TEXT NOT NULL,
  created INTEGER NOT NULL,
  UNIQUE (paper_id, kind, fields, place)
) STRICT;
