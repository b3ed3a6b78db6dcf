-- The belief clock: each published change has one number and one instant. Rows of facts carry the number from which
-- they were believed (seq_from) and, once something else replaced them, the number until which (seq_to).
create table city_change (
    seq integer primary key,
    at text not null,
    kind text not null,
    actor text not null,
    detail text not null
);

create table file (
    hash text primary key,
    name text not null,
    kind text not null,
    byte_count integer not null,
    mapping text not null,
    seq_from integer not null references city_change (seq)
);

create table facility (
    id text not null,
    body text not null,
    seq_from integer not null references city_change (seq),
    seq_to integer references city_change (seq),
    primary key (id, seq_from)
);

create table meter (
    id text not null,
    body text not null,
    seq_from integer not null references city_change (seq),
    seq_to integer references city_change (seq),
    primary key (id, seq_from)
);

create table bill (
    meter text not null,
    start_on text not null,
    end_on text not null,
    quantity text not null,
    unit text not null,
    cost text,
    currency text,
    status text not null,
    file text not null references file (hash),
    sheet text,
    source_row integer not null,
    source_column text,
    seq_from integer not null references city_change (seq),
    seq_to integer references city_change (seq)
);
create index bill_meter on bill (meter, start_on);
create index bill_current on bill (seq_to);

-- Findings of the import or run that has this sequence number.
create table finding (
    seq integer not null references city_change (seq),
    body text not null
);
create index finding_seq on finding (seq);

create table run (
    id integer primary key,
    seq integer not null references city_change (seq),
    believed_seq integer not null,
    body text not null
);
