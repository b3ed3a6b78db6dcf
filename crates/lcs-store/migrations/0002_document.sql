-- Documents that people write in LCS: inventories, scenarios, studies of savings, blocks. Every version is kept with the
-- numbers of the belief clock between which it held. One without a later version and with seq_to was taken away.
create table document (
    kind text not null,
    id text not null,
    title text not null,
    note text not null,
    body text not null,
    seq_from integer not null references city_change (seq),
    seq_to integer references city_change (seq),
    primary key (kind, id, seq_from)
);
create index document_current on document (kind, seq_to);
