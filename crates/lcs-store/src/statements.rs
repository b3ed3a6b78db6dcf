//! The SQL text, in the subset that SQLite and PostgreSQL share.

pub(crate) const NEXT_SEQ: &str = "select coalesce(max(seq), 0) + 1 from city_change";
pub(crate) const INSERT_CHANGE: &str =
    "insert into city_change (seq, at, kind, actor, detail) values ($1, $2, $3, $4, $5)";
pub(crate) const INSERT_FILE: &str = "insert into file (hash, name, kind, byte_count, mapping, seq_from) \
     values ($1, $2, $3, $4, $5, $6) on conflict (hash) do nothing";
pub(crate) const CLOSE_FACILITY: &str = "update facility set seq_to = $1 where id = $2 and seq_to is null";
pub(crate) const INSERT_FACILITY: &str = "insert into facility (id, body, seq_from) values ($1, $2, $3)";
pub(crate) const CLOSE_METER: &str = "update meter set seq_to = $1 where id = $2 and seq_to is null";
pub(crate) const INSERT_METER: &str = "insert into meter (id, body, seq_from) values ($1, $2, $3)";
pub(crate) const CLOSE_BILL: &str = "update bill set seq_to = $1 \
     where meter = $2 and start_on = $3 and end_on = $4 and quantity = $5 and file = $6 and coalesce(sheet, '') = $7 \
     and source_row = $8 and coalesce(source_column, '') = $9 and seq_to is null";
pub(crate) const INSERT_BILLS: &str = "insert into bill (meter, start_on, end_on, quantity, unit, cost, currency, status, \
     file, sheet, source_row, source_column, seq_from) ";
pub(crate) const INSERT_FINDING: &str = "insert into finding (seq, body) values ($1, $2)";

pub(crate) const SELECT_SCHEMA_VERSION: &str = "pragma schema_version";
pub(crate) const SELECT_SEQ: &str = "select coalesce(max(seq), 0) from city_change where kind = 'import'";
pub(crate) const SELECT_FILES: &str = "select hash, name, kind, byte_count, seq_from from file order by seq_from, name";
pub(crate) const SELECT_FACILITIES: &str = "select body from facility where seq_to is null order by id";
pub(crate) const SELECT_METERS: &str = "select body from meter where seq_to is null order by id";
pub(crate) const SELECT_BILLS: &str = "select b.meter, b.start_on, b.end_on, b.quantity, b.unit, b.cost, b.currency, b.status, \
     b.file, f.name, b.sheet, b.source_row, b.source_column \
     from bill b join file f on f.hash = b.file where b.seq_to is null \
     order by b.meter, b.start_on, b.end_on, b.seq_from, b.source_row";
pub(crate) const SELECT_IMPORT_FINDINGS: &str = "select f.body from finding f join city_change c on c.seq = f.seq \
     where c.kind = 'import' order by f.seq, f.body";

pub(crate) const NEXT_RUN: &str = "select coalesce(max(id), 0) + 1 from run";
pub(crate) const INSERT_RUN: &str = "insert into run (id, seq, believed_seq, body) values ($1, $2, $3, $4)";
pub(crate) const SELECT_RUN: &str = "select id, believed_seq, body from run where id = $1";
pub(crate) const SELECT_LAST_RUN: &str = "select id, believed_seq, body from run order by id desc limit 1";
pub(crate) const SELECT_RUN_FINDINGS: &str =
    "select f.body from finding f join run r on r.seq = f.seq where r.id = $1 order by f.body";
pub(crate) const SELECT_RUN_INSTANT: &str =
    "select c.at from run r join city_change c on c.seq = r.seq where r.id = $1";

pub(crate) const SELECT_LAST_CHANGE: &str = "select coalesce(max(seq), 0) from city_change where kind <> 'document'";
pub(crate) const COUNT_CHANGES: &str = "select count(*) from city_change";
pub(crate) const SELECT_CHANGES: &str =
    "select seq, at, kind, actor, detail from city_change order by seq desc limit $1 offset $2";

pub(crate) const SELECT_CURRENT_VERSION: &str =
    "select seq_from from document where kind = $1 and id = $2 and seq_to is null";
pub(crate) const CLOSE_DOCUMENT: &str =
    "update document set seq_to = $1 where kind = $2 and id = $3 and seq_to is null";
pub(crate) const INSERT_DOCUMENT: &str =
    "insert into document (kind, id, title, note, body, seq_from) values ($1, $2, $3, $4, $5, $6)";
pub(crate) const SELECT_DOCUMENTS: &str = "select d.id, d.title, d.note, d.body, d.seq_from, d.seq_to, c.at, c.actor \
     from document d join city_change c on c.seq = d.seq_from where d.kind = $1 and d.seq_to is null order by d.id";
pub(crate) const SELECT_DOCUMENT: &str = "select d.id, d.title, d.note, d.body, d.seq_from, d.seq_to, c.at, c.actor \
     from document d join city_change c on c.seq = d.seq_from \
     where d.kind = $1 and d.id = $2 and d.seq_to is null";
pub(crate) const SELECT_DOCUMENT_VERSION: &str = "select d.id, d.title, d.note, d.body, d.seq_from, d.seq_to, c.at, c.actor \
     from document d join city_change c on c.seq = d.seq_from \
     where d.kind = $1 and d.id = $2 and d.seq_from = $3";
pub(crate) const SELECT_DOCUMENT_HISTORY: &str = "select d.id, d.title, d.note, d.body, d.seq_from, d.seq_to, c.at, c.actor \
     from document d join city_change c on c.seq = d.seq_from \
     where d.kind = $1 and d.id = $2 order by d.seq_from desc";

pub(crate) const INSERT_READING_FILE: &str =
    "insert into reading_file (path, stream, body, seq_from) values ($1, $2, $3, $4)";
pub(crate) const REPLACE_READING_FILE: &str = "update reading_file set replaced_at = $1 where path = $2";
pub(crate) const INSERT_READING_SPAN: &str = "insert into reading_span (meter, stream, first_start_utc_s, last_start_utc_s, readings, seq_from) \
     values ($1, $2, $3, $4, $5, $6)";
pub(crate) const SELECT_READING_FILES: &str =
    "select path, stream, body from reading_file where replaced_at is null order by seq_from, path";
pub(crate) const SELECT_READING_SPANS: &str = "select meter, stream, min(first_start_utc_s) as first_start_utc_s, max(last_start_utc_s) as last_start_utc_s, \
     sum(readings) as readings from reading_span group by meter, stream order by meter, stream";
