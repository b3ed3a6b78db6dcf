-- Interval readings lie in files below readings/; the database says which of them count. A file is part of the city from
-- the import that has its number on, and until another stands in its place.
create table reading_file (
    path text primary key,
    stream text not null,
    body text not null,
    seq_from integer not null references city_change (seq),
    replaced_at integer references city_change (seq)
);

-- What each import brought of a meter: first and last start in seconds since 1970-01-01 00:00 UTC.
create table reading_span (
    meter text not null,
    stream text not null,
    first_start_utc_s integer not null,
    last_start_utc_s integer not null,
    readings integer not null,
    seq_from integer not null references city_change (seq),
    primary key (meter, stream, seq_from)
);
