-- People, their rights and their sessions. Apart from city.db, so that an import never keeps anybody from signing in.
-- Instants are seconds since 1970 in UTC. Of tokens only the SHA-256 is kept.
create table person (
    id text primary key,
    email text not null,
    -- The e-mail in lower case: nobody is there twice.
    email_key text not null unique,
    name text not null,
    -- Argon2id; null until the invitation is accepted.
    password_hash text,
    disabled bigint not null,
    created_at bigint not null,
    last_seen_at bigint
);

-- A role at a node of the facility tree; node_id is empty for the city.
create table person_grant (
    person text not null references person (id),
    role text not null,
    node_kind text not null,
    node_id text not null,
    primary key (person, role, node_kind, node_id)
);

-- The invitation of a first administrator names nobody.
create table invitation (
    token_hash text primary key,
    person text references person (id),
    kind text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
create index invitation_person on invitation (person);

create table session (
    token_hash text primary key,
    person text not null references person (id),
    csrf text not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null
);
create index session_person on session (person);

-- Failed attempts to sign in, by the SHA-256 of an e-mail or a network address; one attempt has a row for each.
create table login_attempt (
    attempt text not null,
    key_hash text not null,
    at bigint not null
);
create index login_attempt_key on login_attempt (key_hash, at);
