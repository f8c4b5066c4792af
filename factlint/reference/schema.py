"""The store's tables: one read-only SQLite file, laid out so that a question touches few pages."""

from __future__ import annotations

from factlint.reference.entity import OFFICE, ORGANISATION, OTHER, PERSON, PLACE, WORK

APPLICATION = 0x46414354  # "FACT" in the file's header
VERSION = 3
BY_SURNAME = "~"  # before the names that are looked up by their last word
BEARERS = 20  # of one name who are found by a near one
KINDS = (OTHER, PERSON, PLACE, ORGANISATION, OFFICE, WORK)

# `rank` is the negated prominence, so that the best known come first in key order.
# `near` holds names that meet under one key, a line each: a look-up reads them in one piece. They
# are "first last" of several words, or a word.
# `bearer` leads from such a name to the best known who bear it; "~last" to people by their surname.
# `refused` holds the forms that a house never writes; `redirect` the ids that lead to another one.
# `tenure` holds day numbers (date.toordinal): the first and last day on which it may have run.
TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE entity (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL,
    kind INTEGER NOT NULL, prominence INTEGER NOT NULL, record TEXT NOT NULL
);
CREATE TABLE name (
    key TEXT NOT NULL, rank INTEGER NOT NULL, entity INTEGER NOT NULL,
    PRIMARY KEY (key, rank, entity)
) WITHOUT ROWID;
CREATE TABLE token (
    word TEXT PRIMARY KEY, given INTEGER NOT NULL, family INTEGER NOT NULL, other INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE near (key INTEGER PRIMARY KEY, names TEXT NOT NULL);
CREATE TABLE bearer (
    name TEXT NOT NULL, rank INTEGER NOT NULL, entity INTEGER NOT NULL,
    PRIMARY KEY (name, rank, entity)
) WITHOUT ROWID;
CREATE TABLE tenure (
    office TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, person INTEGER NOT NULL,
    PRIMARY KEY (office, start, end, person)
) WITHOUT ROWID;
CREATE TABLE office (id TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE office_class (
    class TEXT NOT NULL, jurisdiction TEXT NOT NULL, rank INTEGER NOT NULL, office INTEGER NOT NULL,
    PRIMARY KEY (class, jurisdiction, rank, office)
) WITHOUT ROWID;
CREATE TABLE refused (
    key TEXT NOT NULL, entity INTEGER NOT NULL, form TEXT NOT NULL, PRIMARY KEY (key, entity, form)
) WITHOUT ROWID;
CREATE TABLE redirect (id TEXT PRIMARY KEY, target TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX redirected ON redirect (target);
CREATE TABLE word (word TEXT PRIMARY KEY, level INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE given_name (
    name TEXT PRIMARY KEY, sex TEXT NOT NULL, count INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE surname (name TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
"""

# Rows come unsorted and are put into their tables in key order at the end.
HEAPS = """
CREATE TEMP TABLE name_heap (key TEXT, rank INTEGER, entity INTEGER);
CREATE TEMP TABLE near_heap (key INTEGER, name TEXT);
CREATE TEMP TABLE near_sorted (key INTEGER, name TEXT, PRIMARY KEY (key, name)) WITHOUT ROWID;
CREATE TEMP TABLE bearer_heap (name TEXT, rank INTEGER, entity INTEGER);
CREATE TEMP TABLE tenure_heap (office TEXT, start INTEGER, end INTEGER, person INTEGER);
"""
SORTED = (
    "INSERT OR IGNORE INTO name SELECT key, rank, entity FROM name_heap ORDER BY 1, 2, 3",
    "INSERT OR IGNORE INTO near_sorted SELECT key, name FROM near_heap ORDER BY 1, 2",
    "INSERT INTO near SELECT key, group_concat(name, char(10)) FROM near_sorted GROUP BY key",
    "INSERT OR IGNORE INTO bearer SELECT name, rank, entity FROM"
    " (SELECT *, row_number() OVER (PARTITION BY name ORDER BY rank, entity) AS place"
    f" FROM bearer_heap) WHERE place <= {BEARERS}",
    "INSERT OR IGNORE INTO tenure SELECT office, start, end, person FROM tenure_heap"
    " ORDER BY 1, 2, 3, 4",
)
DROPPED = (
    "DROP TABLE name_heap",
    "DROP TABLE near_heap",
    "DROP TABLE near_sorted",
    "DROP TABLE bearer_heap",
    "DROP TABLE tenure_heap",
)

# What refers to an id that leads elsewhere, and the record that may still stand under it.
FOLLOWED = (
    "UPDATE tenure_heap SET office = (SELECT target FROM redirect WHERE id = office)"
    " WHERE office IN (SELECT id FROM redirect)",
    "DELETE FROM entity WHERE id IN"
    " (SELECT redirect.id FROM redirect JOIN entity AS whole ON whole.id = redirect.target)",
)
